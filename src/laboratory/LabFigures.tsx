/** What the run says in figures: class and reason, libration, changes of class, nearest and farthest points. */
import { classAt } from "../../ephemeris/resonance/classes";
import { civilText, scaleText } from "../clockScales";
import { useApp } from "../store";
import type { Followed } from "./futureLine";
import { goToInstant } from "./labClock";
import { amplitudeText, centreText, classWords, farText, periodText, spanText } from "./words";

const shownExtremes = 12;

export function LabFigures({ followed, tTdb }: { followed: Followed; tTdb: number }): React.JSX.Element {
  const { classes, extremes } = followed;
  const units = useApp((state) => state.units);
  const scale = useApp((state) => state.scale);
  const now = classAt(classes, tTdb);
  const after = extremes.findIndex((extreme) => extreme.tTdb > tTdb);
  const first = Math.max(0, (after < 0 ? extremes.length : after) - shownExtremes / 2);
  const near = extremes.slice(first, first + shownExtremes);
  return (
    <>
      {now !== undefined && (
        <dl className="lab-libration">
          <div>
            <dt>Libration about</dt>
            <dd>{centreText(now)}</dd>
          </div>
          <div>
            <dt>Amplitude</dt>
            <dd>{amplitudeText(now)}</dd>
          </div>
          <div>
            <dt>Period</dt>
            <dd>{periodText(now)}</dd>
          </div>
        </dl>
      )}
      <table className="lab-table" data-testid="lab-classes">
        <caption>Classes and when they change (Julian years, TDB; good to about a year)</caption>
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">When</th>
            <th scope="col">Libration</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((interval) => (
            <tr key={interval.fromTdb} aria-current={interval === now || undefined}>
              <th scope="row">{classWords[interval.kind].name}</th>
              <td>{spanText(interval)}</td>
              <td>
                {Number.isFinite(interval.centreDeg)
                  ? `${amplitudeText(interval)} about ${centreText(interval)}`
                  : "goes round"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="lab-table" data-testid="lab-extremes">
        <caption>
          Nearest and farthest about the instant shown, from the barycentre of Earth and Moon; dates in{" "}
          {scaleText(tTdb, scale)}, good to half a day and 0.01 million km
        </caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Turn</th>
            <th scope="col">Distance</th>
          </tr>
        </thead>
        <tbody>
          {near.map(({ kind, tTdb: at, rangeKm }) => {
            return (
              <tr key={at} data-kind={kind} data-tdb={at} data-km={rangeKm}>
                <td>
                  <button type="button" className="lab-date" onClick={() => goToInstant(at)}>
                    {civilText(at, scale).slice(0, 10)}
                  </button>
                </td>
                <td>{kind === "minimum" ? "nearest" : "farthest"}</td>
                <td>{farText(rangeKm, units)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
