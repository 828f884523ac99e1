/**
 * What is chosen above a plot: which it is, how long a stretch of time, the unit of lengths, a logarithmic scale.
 */
import { i18n } from "../language/i18n";
import { Icon } from "../panels/Icon";
import { lengthUnits, unitName } from "../quantities";
import { chooseUnits, useApp } from "../store";
import { type Plot, type PlotId, plots } from "./plots";

export interface PlotToolsProps {
  readonly plot: Plot;
  readonly onPlot: (id: PlotId) => void;
  readonly onLonger: () => void;
  readonly onShorter: () => void;
  readonly onWhole: () => void;
  /** Of the first pane. */
  readonly isLog: boolean;
  readonly onLog: (isLog: boolean) => void;
}

function LengthTools({ isLog, onLog }: Pick<PlotToolsProps, "isLog" | "onLog">): React.JSX.Element {
  const units = useApp((state) => state.units);
  return (
    <>
      <fieldset className="segments" aria-label={i18n.t("Unit of length in plots")}>
        {lengthUnits.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={units === id}
            title={unitName(id)}
            onClick={() => chooseUnits(id)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <button type="button" aria-pressed={isLog} data-testid="plot-log" onClick={() => onLog(!isLog)}>
        {i18n.t("Log")}
      </button>
    </>
  );
}

export function PlotTools(props: PlotToolsProps): React.JSX.Element {
  const { plot, onPlot, onLonger, onShorter, onWhole, isLog, onLog } = props;
  const isLength = plot.series[plot.panes[0].series[0]].quantity === "length";
  return (
    <div className="plot-tools">
      <label>
        <span className="for-screen-readers">{i18n.t("Plot")}</span>
        <select value={plot.id} data-testid="plot-choice" onChange={(event) => onPlot(event.target.value as PlotId)}>
          {plots.map(({ id, name }) => (
            <option key={id} value={id}>
              {i18n.t(name)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="segments" aria-label={i18n.t("Stretch of time")}>
        <button type="button" className="icon-button" aria-label={i18n.t("Longer stretch")} onClick={onLonger}>
          <Icon name="minus" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={i18n.t("Shorter stretch about the instant shown")}
          data-testid="plot-zoom-in"
          onClick={onShorter}
        >
          <Icon name="plus" />
        </button>
        <button type="button" aria-label={i18n.t("All of the plot")} data-testid="plot-whole" onClick={onWhole}>
          {i18n.t("All")}
        </button>
      </fieldset>
      {isLength && <LengthTools isLog={isLog} onLog={onLog} />}
    </div>
  );
}
