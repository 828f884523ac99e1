/** The axes of the resonant angle: years along, degrees up; and the turns by which the angle's line is folded. Pure. */
import type { AngleSeries } from "../../ephemeris/resonance/angleSeries";
import { folded } from "../../ephemeris/resonance/classes";
import type { Span } from "../../ephemeris/types";
import { tdbOfYear, yearOf } from "./words";

const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Half heights of the plot, degrees, and what stands beside it. */
const halves = [15, 30, 60, 90, 180] as const;

/** Beginnings of years in a window, at most `most` of them. */
export function yearTicks({ fromTdb, toTdb }: Span, most: number): { tTdb: number; label: string }[] {
  const [from, to] = [yearOf(fromTdb), yearOf(toTdb)];
  const step = yearSteps.find((years) => (to - from) / years <= most) ?? 1000;
  const ticks: { tTdb: number; label: string }[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    ticks.push({ tTdb: tdbOfYear(year), label: String(year) });
  }
  return ticks;
}

/** Half the height of a plot that shows all angles of the window, degrees: one of few, so that it seldom changes. */
export function halfHeightDeg({ tTdb, angleDeg }: AngleSeries, { fromTdb, toTdb }: Span): number {
  let most = 0;
  for (let k = 0; k < tTdb.length; k++) {
    if (tTdb[k] >= fromTdb && tTdb[k] <= toTdb) most = Math.max(most, Math.abs(folded(angleDeg[k])));
  }
  return halves.find((half) => most <= 0.97 * half) ?? 180;
}

export const degreeTicks = (half: number): number[] => {
  const step = half === 180 ? 60 : half / 3;
  return [-3, -2, -1, 0, 1, 2, 3].map((n) => n * step);
};

/** The whole turns, degrees, by which lines must be moved to show all that lies in [−180, 180). */
export function turnsOf(...lines: readonly Float64Array[]): number[] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const line of lines) {
    for (const deg of line) {
      least = Math.min(least, deg);
      most = Math.max(most, deg);
    }
  }
  const [first, last] = [Math.floor((least + 180) / 360), Math.floor((most + 180) / 360)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => 0 - 360 * (first + k));
}

/** The angle at an instant, [−180, 180); undefined outside the series. */
export function angleAt({ tTdb, angleDeg }: AngleSeries, atTdb: number): number | undefined {
  const after = tTdb.findIndex((t) => t >= atTdb);
  if (after < 0 || (after === 0 && tTdb[0] !== atTdb)) return undefined;
  if (after === 0) return folded(angleDeg[0]);
  const part = (atTdb - tTdb[after - 1]) / (tTdb[after] - tTdb[after - 1]);
  return folded(angleDeg[after - 1] + part * (angleDeg[after] - angleDeg[after - 1]));
}

/** A window inside `whole`, `factor` times as long, with the instant at `fraction` held where it is; two years at least. */
export function zoomedWindow(window: Span, factor: number, fraction: number, whole: Span): Span {
  const length = window.toTdb - window.fromTdb;
  const next = Math.min(Math.max(length * factor, tdbOfYear(2002)), whole.toTdb - whole.fromTdb);
  return placedWindow(window.fromTdb + fraction * (length - next), next, whole);
}

/** A window of a length that begins as near to an instant as `whole` allows. */
export function placedWindow(fromTdb: number, length: number, whole: Span): Span {
  const start = Math.min(Math.max(fromTdb, whole.fromTdb), whole.toTdb - length);
  return { fromTdb: start, toTdb: start + length };
}
