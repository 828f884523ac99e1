/** The button that starts the tour. */
import { i18n } from "../language/i18n";
import { startTour } from "./tourStore";

export function TourButton(): React.JSX.Element {
  return (
    <button type="button" className="tour-button" onClick={startTour} data-testid="start-tour">
      {i18n.t("Tianwen-2 in three minutes")}
    </button>
  );
}
