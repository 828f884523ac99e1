/**
 * What the lines of a pane are and their values at the instant shown; pressing one shows or leaves it out.
 */
import { i18n } from "../language/i18n";
import type { LengthUnit } from "../quantities";
import { shownValue } from "./plotQuantities";
import type { Plot } from "./plots";
import type { Sample } from "./sampling";

export function Legend(props: {
  plot: Plot;
  /** Of the pane. */
  series: readonly number[];
  shown: readonly number[];
  now: Sample | undefined;
  units: LengthUnit;
  onToggle: (series: number) => void;
}): React.JSX.Element {
  const { plot, series, shown, now, units, onToggle } = props;
  return (
    <ul className="plot-legend">
      {series.map((index) => {
        const { id, label, quantity } = plot.series[index];
        const value = now?.values[index] ?? Number.NaN;
        const basis = now?.basis[index];
        const { value: figure, unit } = shownValue(value, quantity, units);
        const content = (
          <>
            <span className="plot-name">
              <span className={`plot-badge plot-color-${index + 1}`} aria-hidden="true">
                {series.length > 1 ? index + 1 : ""}
              </span>
              <span className={series.length > 1 ? undefined : "for-screen-readers"}>{i18n.t(label)}</span>
            </span>
            <span
              data-testid={`plot-value-${id}`}
              data-value={Number.isFinite(value) ? value : undefined}
              data-tdb={now?.tTdb}
            >
              <span className="figure">{figure}</span> {unit}{" "}
              {basis !== undefined && Number.isFinite(value) && <small>{i18n.t(basis)}</small>}
            </span>
          </>
        );
        return (
          <li key={id}>
            {series.length > 1 ? (
              <button type="button" aria-pressed={shown.includes(index)} onClick={() => onToggle(index)}>
                {content}
              </button>
            ) : (
              content
            )}
          </li>
        );
      })}
    </ul>
  );
}
