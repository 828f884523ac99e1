/** What the run says in figures: class and reason, libration, changes of class, nearest and farthest points. */
import { classAt } from "../../ephemeris/resonance/classes";
import { civilText, scaleText } from "../clockScales";
import { i18n } from "../language/i18n";
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
            <dt>{i18n.t("Swings about")}</dt>
            <dd>{centreText(now)}</dd>
          </div>
          <div>
            <dt>{i18n.t("Amplitude")}</dt>
            <dd>{amplitudeText(now)}</dd>
          </div>
          <div>
            <dt>{i18n.t("There and back in")}</dt>
            <dd>{periodText(now)}</dd>
          </div>
        </dl>
      )}
      <LabTable
        testId="lab-classes"
        caption={i18n.t("Classes and when they change (Julian years, TDB; good to about a year)")}
        heads={[i18n.t("Class"), i18n.t("When"), i18n.t("Swing")]}
      >
        {classes.map((interval) => (
          <tr key={interval.fromTdb} aria-current={interval === now || undefined}>
            <th scope="row">{i18n.t(classWords[interval.kind].name)}</th>
            <td>{spanText(interval)}</td>
            <td>
              {Number.isFinite(interval.centreDeg)
                ? i18n.t("{amplitude} about {centre}", {
                    amplitude: amplitudeText(interval),
                    centre: centreText(interval),
                  })
                : i18n.t("goes round")}
            </td>
          </tr>
        ))}
      </LabTable>
      <LabTable
        testId="lab-extremes"
        caption={i18n.t(
          "Nearest and farthest about the instant shown, from the barycentre of Earth and Moon; dates in {scale}, good to half a day and 0.01 million km",
          { scale: scaleText(tTdb, scale) },
        )}
        heads={[i18n.t("Date"), i18n.t("Turn"), i18n.t("Distance")]}
      >
        {near.map(({ kind, tTdb: at, rangeKm }) => {
          return (
            <tr key={at} data-kind={kind} data-tdb={at} data-km={rangeKm}>
              <td>
                <button type="button" className="lab-date" onClick={() => goToInstant(at)}>
                  {civilText(at, scale).slice(0, 10)}
                </button>
              </td>
              <td>{kind === "minimum" ? i18n.t("nearest") : i18n.t("farthest")}</td>
              <td>{farText(rangeKm, units)}</td>
            </tr>
          );
        })}
      </LabTable>
    </>
  );
}

function LabTable(props: {
  testId: string;
  caption: string;
  heads: readonly string[];
  children: React.ReactNode;
}): React.JSX.Element {
  const { testId, caption, heads, children } = props;
  return (
    <table className="lab-table" data-testid={testId}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
