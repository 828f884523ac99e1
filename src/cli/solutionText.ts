/** A solved leg in words and figures. */
import type { LegSolution } from "../../ephemeris/probe/solution";
import { isoFromTdb } from "../../ephemeris/time";
import { secondsPerDay } from "../../ephemeris/units";

const utc = (tTdb: number): string => isoFromTdb(tTdb, { scale: "utc", digits: 0 });

/** One line a fact. */
export function solutionText(solution: LegSolution): string {
  const { leg, fromTdb, toTdb, massKg, drive, controls, impulses, isFeasible, missKm, missMS } = solution;
  const { deltaVMS, xenonKg, iterations } = solution;
  const isIon = controls.length > 0;
  const thrustDays = controls.reduce((days, control) => days + (control.toTdb - control.fromTdb) / secondsPerDay, 0);
  const peak = Math.max(0, ...controls.map(({ throttle }) => throttle));
  const lines: [string, string][] = [
    [
      "leg",
      `${leg}${solution.leg === "outbound" ? `, hypothesis ${solution.hypothesis}` : ""}: ${isFeasible ? "arrives" : "does not arrive"}`,
    ],
    ["from", `${utc(fromTdb)}, ${massKg.toFixed(1)} kg`],
    ["to", utc(toTdb)],
    ...(isIon
      ? [
          [
            "ion drive",
            `${drive.thrustMN} mN up to ${drive.plateauAu} au, 1/r^${drive.powerExponent} beyond; ${drive.specificImpulseS} s; duty cycle ${drive.dutyCycle}`,
          ] as [string, string],
        ]
      : []),
    ...ownLines(solution),
    ["delta-v", `${deltaVMS.toFixed(2)} m/s`],
    ...(isIon
      ? ([
          ["xenon", `${xenonKg.toFixed(2)} kg`],
          [
            "thrust",
            `on for ${thrustDays.toFixed(1)} days in ${controls.length} segments${isFeasible ? `, throttle up to ${peak.toFixed(4)}` : ""}`,
          ],
        ] as [string, string][])
      : []),
    ...impulses.map(({ tTdb, deltaVKmS: [x, y, z], label }): [string, string] => [
      "burn",
      `${label}, ${utc(tTdb)}: ${(1000 * Math.sqrt(x * x + y * y + z * z)).toFixed(2)} m/s`,
    ]),
    ["miss", `${missKm.toPrecision(3)} km, ${missMS.toPrecision(3)} m/s, flown by the full propagator`],
    ["iterations", `${iterations}`],
  ];
  return lines.map(([name, text]) => `${name.padEnd(18)} ${text}`).join("\n");
}

function ownLines(solution: LegSolution): [string, string][] {
  if (solution.leg === "outbound") return [["C3", `${solution.c3Km2S2.toFixed(2)} km²/s²`]];
  if (solution.leg === "return") {
    const { entrySpeedKmS, entryAltitudeKm, entryAngleDeg } = solution;
    return [["entry", `${entrySpeedKmS} km/s at ${entryAltitudeKm} km, ${entryAngleDeg}° below the horizon`]];
  }
  const { swingByTdb, swingByAltitudeKm, excessInKmS, excessOutKmS, bendDeg } = solution;
  return [
    [
      "swing-by",
      `${utc(swingByTdb)} at ${swingByAltitudeKm.toFixed(0)} km; v∞ ${excessInKmS.toFixed(3)} km/s in, ${excessOutKmS.toFixed(3)} out, bend ${bendDeg.toFixed(1)}°`,
    ],
  ];
}
