/**
 * Whether the flight shown agrees with what was published and decoded: how many numbers it meets, and which it contradicts.
 */
import { agreement, comparison } from "../../ephemeris/probe/evidenceText";
import { evidenceBeside } from "../flights";
import { i18n } from "../language/i18n";
import { toldText } from "../language/problemText";
import { useEphemeris } from "../store";

export function EvidenceSummary(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const rows = ephemeris === undefined ? [] : evidenceBeside(ephemeris);
  if (rows.length === 0) return null;
  const failed = rows.filter(({ verdict }) => verdict === "fail");
  return (
    <section aria-label={i18n.t("Evidence")} data-testid="evidence" data-failed={failed.length}>
      <h3>{i18n.t("The flight shown, held against the evidence")}</h3>
      <p>{i18n.t("{agreement}.", { agreement: toldText(agreement(rows)) })}</p>
      {failed.length > 0 && (
        <ul className="problem">
          {failed.map((row) => (
            <li key={row.id}>{toldText(comparison(row))}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
