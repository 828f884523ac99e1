/**
 * The theme of the panels, and the sheet of paper that shows the present view.
 */
import { i18n } from "../language/i18n";
import { chooseTheme, useApp } from "../store";
import { themes } from "../themes";

export function ThemeChoice(): React.JSX.Element {
  const chosen = useApp((state) => state.theme);
  return (
    <div className="theme-choice">
      <fieldset className="segments" aria-label={i18n.t("Theme of the panels")}>
        {themes.map(({ id, label, title }) => (
          <button
            key={id}
            type="button"
            aria-pressed={chosen === id}
            title={i18n.t(title)}
            data-testid={`theme-${id}`}
            onClick={() => chooseTheme(id)}
          >
            {i18n.t(label)}
          </button>
        ))}
      </fieldset>
      <button type="button" data-testid="print" onClick={() => print()}>
        {i18n.t("Print this view")}
      </button>
    </div>
  );
}
