/**
 * Whether the flight shown agrees with what was published and decoded: how many numbers it meets, and which it contradicts.
 */
import { useMemo } from "react";
import { evidenceRows } from "../../ephemeris/probe/evidence";
import { fixed } from "../quantities";
import { useEphemeris } from "../store";

export function EvidenceSummary(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const rows = useMemo(
    () => (ephemeris?.probe === undefined ? [] : evidenceRows(ephemeris).filter(({ verdict }) => verdict !== "info")),
    [ephemeris],
  );
  if (rows.length === 0) return null;
  const failed = rows.filter(({ verdict }) => verdict === "fail");
  return (
    <div data-testid="evidence" data-failed={failed.length}>
      <p>
        Meets {rows.length - failed.length} of {rows.length} published or decoded numbers.
      </p>
      {failed.length > 0 && (
        <ul className="problem">
          {failed.map(({ id, utc, quantity, evidence, value, unit }) => (
            <li key={id}>
              {utc.slice(0, 10)}, {quantity}: {fixed(value, 0)} {unit}, published {fixed(evidence, 0)} {unit}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
