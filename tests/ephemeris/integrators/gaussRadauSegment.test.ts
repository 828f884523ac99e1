/** A step kept as a Chebyshev segment is the step's own polynomial, and neighbours join. */
import { expect, test } from "vitest";
import { writeSegmentState } from "../../../ephemeris/chebyshev";
import { auKm, gmKm3S2 } from "../../../ephemeris/constants";
import { addPair } from "../../../ephemeris/forces/newton";
import type { SecondOrderSystem } from "../../../ephemeris/integrators/force";
import { GaussRadau } from "../../../ephemeris/integrators/gaussRadau";
import { distance } from "../numeric";

const gm = gmKm3S2.sun;
const kepler: SecondOrderSystem = {
  dimension: 3,
  accelerate: (_, r, _v, out) => {
    out.fill(0);
    addPair(gm, r, 0, out, 0);
  },
};
const yearS = 365.25 * 86400;

/** Perihelion of an orbit of 1 au and e = 0.3, tilted. */
function orbit(): GaussRadau {
  const run = new GaussRadau(kepler);
  const speed = Math.sqrt((gm / auKm) * (1.3 / 0.7));
  run.start(8e8, [auKm * 0.7, 0, 0], [0, 0.8 * speed, 0.6 * speed]);
  return run;
}

/** State of a segment at the share `s` (0 earlier end, 1 later). */
function stateIn(segment: Float64Array, s: number, lengthS: number, cells = 6): Float64Array {
  const out = new Float64Array(cells);
  writeSegmentState(10, segment, 0, Float64Array.of(2 * s - 1, lengthS / 2), out);
  return out;
}

test.each([
  ["forwards", 1],
  ["backwards", -1],
])(
  "%s: the position and velocity of stateAt within 1e-7 km and 1e-13 km/s; acceleration that of the force within 1e-8 of it",
  (_, direction) => {
    const run = orbit();
    const segment = new Float64Array(30);
    const x = new Float64Array(3);
    const v = new Float64Array(3);
    const a = new Float64Array(3);
    for (let step = 0; step < 25; step++) {
      run.advance(8e8 + direction * yearS);
      run.writeStepChebyshev(segment, 0);
      const lengthS = Math.abs(run.lastStepS);
      const startTdb = Math.min(run.lastStartTdb, run.tTdb);
      for (const share of [0, 0.125, 0.5, 0.875, 1]) {
        const tTdb = startTdb + share * lengthS;
        run.stateAt(tTdb, x, v);
        const state = stateIn(segment, (tTdb - startTdb) / lengthS, lengthS, 9);
        expect(distance(state, x)).toBeLessThan(1e-7);
        expect(distance(state.subarray(3), v)).toBeLessThan(1e-13);
        kepler.accelerate(0, x, v, a);
        expect(distance(state.subarray(6), a) / Math.hypot(...a)).toBeLessThan(1e-8);
      }
    }
  },
);

test("neighbouring steps join within 1e-6 km and 1e-12 km/s", () => {
  const run = orbit();
  let before: Float64Array | undefined;
  for (let step = 0; step < 25; step++) {
    run.advance(8e8 + yearS);
    const segment = new Float64Array(30);
    run.writeStepChebyshev(segment, 0);
    const start = stateIn(segment, 0, run.lastStepS);
    if (before !== undefined) {
      expect(distance(start, before)).toBeLessThan(1e-6);
      expect(distance(start.subarray(3), before.subarray(3))).toBeLessThan(1e-12);
    }
    before = stateIn(segment, 1, run.lastStepS);
  }
});
