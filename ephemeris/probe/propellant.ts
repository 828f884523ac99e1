/** What the engines have burned: the sum over arcs and burns, apart from mass that is let go without pushing. */
import type { ProbeFlight } from "./flight";

/** Propellant of all engines from the launch to `tTdb` (TDB seconds past J2000), kg. At the instant of a burn it is over. */
export function propellantUsedKg({ arcs, impulses }: ProbeFlight, tTdb: number): number {
  let usedKg = 0;
  for (const { fromTdb, toTdb, massFlowKgS } of arcs) {
    if (tTdb > fromTdb) usedKg += massFlowKgS * (Math.min(tTdb, toTdb) - fromTdb);
  }
  for (const { tTdb: burnTdb, deltaVKmS, massBeforeKg, massAfterKg } of impulses) {
    const pushes = deltaVKmS[0] !== 0 || deltaVKmS[1] !== 0 || deltaVKmS[2] !== 0;
    if (pushes && burnTdb <= tTdb) usedKg += massBeforeKg - massAfterKg;
  }
  return usedKg;
}
