/**
 * How the probe's path is drawn: colour and width by throttle, the kind of line by what it rests on, the signs on it.
 */
import type { Hypothesis } from "../../ephemeris/probe/flight";
import { hypothesisWords, otherWayColor } from "../otherWay";
import { coastingColor, throttleColors } from "../throttleColors";

const ramp = `linear-gradient(in srgb-linear to right, ${throttleColors.join(", ")})`;

const lines = [
  { basis: "reconstructed", dashes: undefined },
  { basis: "planned", dashes: "7 5" },
  { basis: "illustrative", dashes: "2 3.5" },
] as const;

const signs = [
  { label: "burn", path: "M5 3 13 11M13 3 5 11" },
  { label: "telemetry", path: "M9 3.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6z" },
] as const;

/** @param otherWay the hypothesis whose way is drawn as well, if one is. */
export function PathLegend({ otherWay }: { otherWay: Hypothesis | undefined }): React.JSX.Element {
  return (
    <figure className="legend" aria-label="How the probe’s path is drawn">
      <p className="ramp">
        <span className="coasting" style={{ background: coastingColor }} /> coasting
        <span>throttle 0</span>
        <span className="throttle" style={{ background: ramp }} />
        <span>100 %</span>
      </p>
      <ul>
        {lines.map(({ basis, dashes }) => (
          <li key={basis}>
            <svg width="30" height="6" aria-hidden="true">
              <path d="M0 3H30" stroke="currentColor" strokeWidth="2" strokeDasharray={dashes} />
            </svg>
            {basis}
          </li>
        ))}
        {otherWay !== undefined && (
          <li data-testid="legend-other-way">
            <svg width="34" height="14" aria-hidden="true">
              <path d="M0 7H22" stroke={otherWayColor} strokeWidth="2" strokeDasharray="7 3 2 3" />
              <path d="M25 3h8v8h-8z" fill="none" stroke={otherWayColor} strokeWidth="1.8" />
            </svg>
            if by {hypothesisWords[otherWay]}, not chosen
          </li>
        )}
        {signs.map(({ label, path }) => (
          <li key={label}>
            <svg width="18" height="14" aria-hidden="true">
              <path className={`sign-${label}`} d={path} fill="none" strokeWidth="1.8" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </figure>
  );
}
