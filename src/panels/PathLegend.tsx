/**
 * How the probe's path is drawn: colour and width by throttle, the kind of line by what it rests on, the signs on it.
 */
import type { Hypothesis } from "../../ephemeris/probe/flight";
import { i18n } from "../language/i18n";
import { otherWayColor } from "../otherWay";
import { coastingColor, throttleColors } from "../throttleColors";

const ramp = `linear-gradient(in srgb-linear to right, ${throttleColors.join(", ")})`;

const lines = [
  { basis: /*i18n*/ "reconstructed", dashes: undefined },
  { basis: /*i18n*/ "planned", dashes: "7 5" },
  { basis: /*i18n*/ "illustrative", dashes: "2 3.5" },
] as const;

const signs = [
  { id: "burn", label: /*i18n*/ "burn", path: "M5 3 13 11M13 3 5 11" },
  { id: "telemetry", label: /*i18n*/ "telemetry", path: "M9 3.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6z" },
] as const;

/** @param otherWay the hypothesis whose way is drawn as well, if one is. */
export function PathLegend({ otherWay }: { otherWay: Hypothesis | undefined }): React.JSX.Element {
  return (
    <figure className="legend" aria-label={i18n.t("How the probe’s path is drawn")}>
      <p className="ramp" dir="ltr">
        <span className="coasting" style={{ background: coastingColor }} /> {i18n.t("coasting")}
        <span>{i18n.t("throttle 0")}</span>
        <span className="throttle" style={{ background: ramp }} />
        <span>100 %</span>
      </p>
      <ul>
        {lines.map(({ basis, dashes }) => (
          <li key={basis}>
            <svg width="30" height="6" aria-hidden="true">
              <path d="M0 3H30" stroke="currentColor" strokeWidth="2" strokeDasharray={dashes} />
            </svg>
            {i18n.t(basis)}
          </li>
        ))}
        {otherWay !== undefined && (
          <li data-testid="legend-other-way">
            <svg width="34" height="14" aria-hidden="true">
              <path d="M0 7H22" stroke={otherWayColor} strokeWidth="2" strokeDasharray="7 3 2 3" />
              <path d="M25 3h8v8h-8z" fill="none" stroke={otherWayColor} strokeWidth="1.8" />
            </svg>
            {i18n.t("{way, select, ion {if by ion drive, not chosen} other {if by one burn, not chosen}}", {
              way: otherWay,
            })}
          </li>
        )}
        {signs.map(({ id, label, path }) => (
          <li key={id}>
            <svg width="18" height="14" aria-hidden="true">
              <path className={`sign-${id}`} d={path} fill="none" strokeWidth="1.8" />
            </svg>
            {i18n.t(label)}
          </li>
        ))}
      </ul>
    </figure>
  );
}
