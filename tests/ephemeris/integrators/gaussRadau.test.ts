/** Gauss–Radau: what it does exactly, how fast it converges, the laws of a Kepler orbit, and how a run ends early. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auKm, gmKm3S2 } from "../../../ephemeris/constants";
import { addPair } from "../../../ephemeris/forces/newton";
import { instantText, PropagationError, type SecondOrderSystem } from "../../../ephemeris/integrators/force";
import { GaussRadau, type GaussRadauOptions } from "../../../ephemeris/integrators/gaussRadau";
import { cross, distance, dot, norm } from "../numeric";

const gm = gmKm3S2.sun;
const kepler: SecondOrderSystem = {
  dimension: 3,
  accelerate: (_, r, _v, out) => {
    out.fill(0);
    addPair(gm, r, 0, out, 0);
  },
};
/** Perihelion state of an orbit of 1 au. */
const perihelion = (e: number) => ({
  r: [auKm * (1 - e), 0, 0],
  v: [0, Math.sqrt((gm / auKm) * ((1 + e) / (1 - e))), 0],
});
const period = 2 * Math.PI * Math.sqrt(auKm ** 3 / gm);

function runTo(run: GaussRadau, tTdb: number): GaussRadau {
  while (run.tTdb !== tTdb) run.advance(tTdb);
  return run;
}

function orbit(e: number, options?: GaussRadauOptions): GaussRadau {
  const run = new GaussRadau(kepler, options);
  const { r, v } = perihelion(e);
  run.start(0, r, v);
  return run;
}

describe("one step over a force that is a polynomial of time", () => {
  const polynomial = (degree: number): SecondOrderSystem => ({
    dimension: 1,
    accelerate: (t, _r, _v, out) => {
      out[0] = (degree + 1) * (degree + 2) * t ** degree;
    },
  });
  // y″ = (d+1)(d+2) t^d from rest: y(1) = 1, y′(1) = d + 2. Eight Radau nodes: velocity exact to degree 14, position to 13.
  test.each(Array.from({ length: 14 }, (_, degree) => [degree]))(
    "degree %i: exact within 1e-13 (reached 6e-14, rounding)",
    (degree) => {
      const run = new GaussRadau(polynomial(degree), { fixedStep: true, firstStepS: 1 });
      run.start(0, [0], [0]);
      run.advance(1);
      expect(Math.abs(run.position[0] - 1)).toBeLessThan(1e-13);
      expect(Math.abs(run.velocity[0] / (degree + 2) - 1)).toBeLessThan(1e-13);
    },
  );

  test("degree 15: no longer (the order is 15, not more)", () => {
    const run = new GaussRadau(polynomial(15), { fixedStep: true, firstStepS: 1 });
    run.start(0, [0], [0]);
    run.advance(1);
    expect(Math.abs(run.velocity[0] / 17 - 1)).toBeGreaterThan(1e-12);
  });

  test("dense output: exact to degree 7, the polynomial it carries", () => {
    const run = new GaussRadau(polynomial(7), { fixedStep: true, firstStepS: 1 });
    run.start(0, [0], [0]);
    run.advance(1);
    const x = new Float64Array(1);
    const v = new Float64Array(1);
    for (const t of [0, 0.1, 0.5, 0.9, 1]) {
      run.stateAt(t, x, v);
      expect(Math.abs(x[0] - t ** 9)).toBeLessThan(2e-15);
      expect(Math.abs(v[0] - 9 * t ** 8)).toBeLessThan(2e-14);
    }
  });
});

test.each([
  // e, largest error after ten revolutions as a share of the semi-major axis, of the energy, of the angular momentum
  { e: 0, closing: 3e-14, energy: 3e-15 },
  { e: 0.2, closing: 3e-14, energy: 3e-15 },
  { e: 0.6, closing: 1e-13, energy: 3e-15 },
  { e: 0.95, closing: 1e-11, energy: 1e-14 },
])(
  "Kepler orbit e = $e closes after ten revolutions within $closing au, energy and angular momentum $energy",
  (row) => {
    const run = orbit(row.e);
    const { r, v } = perihelion(row.e);
    runTo(run, 10 * period);
    // The period is rounded to 1e-16 of 3e8 s, and perihelion passes at up to 186 km/s.
    expect(distance(run.position, r) / auKm).toBeLessThan(row.closing);
    const energyOf = (p: ArrayLike<number>, u: ArrayLike<number>) => dot(u, u) / 2 - gm / norm(p);
    const kinetic = dot(v, v) / 2;
    expect(Math.abs(energyOf(run.position, run.velocity) - energyOf(r, v)) / kinetic).toBeLessThan(row.energy);
    const momentum = norm(cross(r, v));
    expect(Math.abs(norm(cross(run.position, run.velocity)) / momentum - 1)).toBeLessThan(row.energy);
  },
);

test("order of convergence with fixed steps: 15, halving them gains 2¹⁴ to 2¹⁶ (reached 2^14.8)", () => {
  const error = (steps: number) => {
    const run = orbit(0.02, { fixedStep: true, firstStepS: (period / steps) * (1 + 1e-14) });
    runTo(run, period);
    return distance(run.position, perihelion(0.02).r);
  };
  const gain = Math.log2(error(3) / error(6));
  expect(gain).toBeGreaterThan(14);
  expect(gain).toBeLessThan(16);
});

const bound = fc.record({
  e: fc.double({ min: 0, max: 0.9, noNaN: true }),
  revolutions: fc.double({ min: 0.1, max: 3, noNaN: true }),
});

describe("laws, any orbit", () => {
  test("there and back again: within 1e-13 au (reached 1e-14)", () => {
    fc.assert(
      fc.property(bound, ({ e, revolutions }) => {
        const run = orbit(e);
        runTo(run, revolutions * period);
        runTo(run, 0);
        expect(distance(run.position, perihelion(e).r) / auKm).toBeLessThan(1e-13 / (1 - e));
      }),
      { numRuns: 40 },
    );
  });

  test("backwards from a state with reversed velocity is the mirror image, bit for bit", () => {
    fc.assert(
      fc.property(bound, ({ e, revolutions }) => {
        const forwards = runTo(orbit(e), revolutions * period);
        const mirrored = new GaussRadau(kepler);
        const { r, v } = perihelion(e);
        mirrored.start(
          0,
          r,
          v.map((value) => -value),
        );
        runTo(mirrored, -revolutions * period);
        expect(mirrored.position).toEqual(forwards.position);
        expect(mirrored.velocity).toEqual(forwards.velocity.map((value) => -value));
      }),
      { numRuns: 40 },
    );
  });

  test("dense output: the states at both ends of every step, and between them an orbit of the same energy within 1e-11", () => {
    const x = new Float64Array(3);
    const v = new Float64Array(3);
    fc.assert(
      fc.property(bound, fc.double({ min: 0, max: 1, noNaN: true }), ({ e }, share) => {
        const run = orbit(e);
        for (let step = 0; step < 30; step++) {
          const before = run.position.slice();
          run.advance(10 * period);
          run.stateAt(run.lastStartTdb, x, v);
          expect(x).toEqual(before);
          run.stateAt(run.tTdb, x, v);
          expect(distance(x, run.position)).toBeLessThan(1e-15 * auKm);
          run.stateAt(run.lastStartTdb + share * run.lastStepS, x, v);
          const energy = dot(v, v) / 2 - gm / norm(x);
          expect(Math.abs((energy * 2 * auKm) / gm + 1)).toBeLessThan(1e-11 / (1 - e));
        }
      }),
      { numRuns: 20 },
    );
  });

  test("dense output before the first step, also of a run started again, is the start", () => {
    const run = orbit(0.1);
    for (let step = 0; step < 3; step++) run.advance(period);
    run.start(5, [1, 2, 3], [4, 5, 6]);
    const x = new Float64Array(3);
    const v = new Float64Array(3);
    run.stateAt(5, x, v);
    expect([...x, ...v]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("never steps past the target and lands on it to the bit", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e8, max: 1e8, noNaN: true }), (target) => {
        const run = orbit(0.1);
        for (let step = 0; step < 1000 && run.tTdb !== target; step++) {
          run.advance(target);
          expect(Math.abs(run.tTdb)).toBeLessThanOrEqual(Math.abs(target));
        }
        // Zero has two signs in JavaScript and one instant.
        expect(run.tTdb === target).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

test("a tighter tolerance takes more steps", () => {
  const stepsOf = (tolerance: number) => {
    const run = orbit(0.5, { tolerance });
    let steps = 0;
    for (; run.tTdb < period; steps++) run.advance(period);
    return steps;
  };
  expect(stepsOf(1e-12)).toBeGreaterThan(1.5 * stepsOf(1e-9));
});

describe("a run that cannot go on", () => {
  /** Runs towards 10 years and returns how it stopped. */
  function stopOf(run: GaussRadau): { error: PropagationError; steps: number } {
    let steps = 0;
    try {
      for (; steps < 100_000; steps++) run.advance(10 * period);
    } catch (error) {
      if (error instanceof PropagationError) return { error, steps };
      throw error;
    }
    throw new Error("went on");
  }

  test("a fall into the centre stops at the free-fall time π/(2√2) √(r³/GM), names it, and keeps the last good state", () => {
    const run = new GaussRadau(kepler);
    run.start(0, [auKm, 0, 0], [0, 0, 0]);
    const { error, steps } = stopOf(run);
    const fallS = (Math.PI / (2 * Math.SQRT2)) * Math.sqrt(auKm ** 3 / gm);
    expect(Math.abs(error.goodToTdb / fallS - 1)).toBeLessThan(1e-6);
    expect(steps).toBeGreaterThan(20);
    expect(run.tTdb).toBe(error.goodToTdb);
    expect([...run.position, ...run.velocity].every(Number.isFinite)).toBe(true);
    expect(error.message).toContain(`Good up to ${instantText(error.goodToTdb)}`);
    // Energy is still that of the start: what lies before is good.
    const energy = dot(run.velocity, run.velocity) / 2 - gm / norm(run.position);
    expect(Math.abs(energy + gm / auKm) / (gm / norm(run.position))).toBeLessThan(1e-9);
  });

  test.each([
    ["NaN", Number.NaN],
    ["infinite", Number.POSITIVE_INFINITY],
  ])("a force that becomes %s stops the run before it does", (_, value) => {
    const run = new GaussRadau({
      dimension: 3,
      accelerate: (t, r, v, out) => {
        kepler.accelerate(t, r, v, out);
        if (t > 1e6) out[1] = value;
      },
    });
    const { r, v } = perihelion(0);
    run.start(0, r, v);
    const { error } = stopOf(run);
    expect(error.goodToTdb).toBeLessThanOrEqual(1e6);
    expect(error.goodToTdb).toBe(run.tTdb);
    expect([...run.position].every(Number.isFinite)).toBe(true);
    expect(error.message).toMatch(/component [012] is (NaN|Infinity)/);
  });

  test("rounding in the force does not make the steps shrink for ever: 1e-11 of noise, one revolution", () => {
    let seed = 1;
    const run = new GaussRadau({
      dimension: 3,
      accelerate: (t, r, v, out) => {
        kepler.accelerate(t, r, v, out);
        for (let c = 0; c < 3; c++) {
          seed = (seed * 16807) % 2147483647;
          out[c] *= 1 + 2e-11 * (seed / 2147483647 - 0.5);
        }
      },
    });
    const { r, v } = perihelion(0.3);
    run.start(0, r, v);
    let steps = 0;
    for (; run.tTdb < period && steps < 5000; steps++) run.advance(period);
    expect(steps).toBeLessThan(400); // reached 170; without a floor it never arrives
    expect(distance(run.position, r) / auKm).toBeLessThan(1e-10);
  });
});
