/** Forces on a spinning rock and the flight of a loose pebble: gravity against known fields, and the laws of motion. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kamooalewaLengthsM } from "../../ephemeris/data/display-facts.json";
import { spinOf } from "../../ephemeris/orientation";
import {
  criticalPeriodS,
  densityKgM3,
  levelOf,
  liftOf,
  pebbleFlight,
  potentialOf,
  type SpinningBody,
  spinningBlock,
  turnWithBody,
  writeCentrifugal,
  writeGravity,
  writePebble,
} from "../../ephemeris/spinDynamics";
import { dot, gradient, norm, relativeError } from "./numeric";

const periodS = spinOf("kamooalewa").periodS;
const block = spinningBlock(kamooalewaLengthsM.value, periodS);
const sphere = (radiusM: number, period = periodS): SpinningBody => spinningBlock(Array(3).fill(2 * radiusM), period);

const gravityOf = (body: SpinningBody, point: ArrayLike<number>): Float64Array => {
  const out = new Float64Array(3);
  writeGravity(body, point[0], point[1], point[2], out);
  return out;
};

const angle = { noNaN: true, min: 0, max: 2 * Math.PI };
const direction = fc
  .record({ longitude: fc.double(angle), z: fc.double({ noNaN: true, min: -1, max: 1 }) })
  .map(({ longitude, z }) => {
    const flat = Math.sqrt(1 - z * z);
    return [flat * Math.cos(longitude), flat * Math.sin(longitude), z];
  });
/** The point of an ellipsoid whose scaled direction is given, and the normal there. */
const onSurface = (body: SpinningBody, unit: readonly number[]): { point: number[]; normal: number[] } => {
  const point = unit.map((x, c) => x * body.semiAxesM[c]);
  const raw = unit.map((x, c) => x / body.semiAxesM[c]);
  return { point, normal: raw.map((x) => x / norm(raw)) };
};

describe("figures of the fact sheet", () => {
  const centrifugal = new Float64Array(3);
  writeCentrifugal(block, 10, 0, centrifugal);
  const nine = norm(gravityOf(sphere(9), [9, 0, 0]));
  const small = spinningBlock([18, 18, 18], periodS);
  test.each([
    ["centrifugal at 10 m, m/s²", centrifugal[0], 1.4e-4, 0.03],
    ["gravity of the 18 m sphere, m/s²", nine, 5.56e-6, 1e-3],
    ["GM of the 18 m sphere, m³/s²", small.gmM3S2, 4.5e-4, 1e-12],
    ["density, kg/m³", densityKgM3, 2208, 1e-3],
    ["critical period, h (brief: about 2.3)", criticalPeriodS / 3600, 2.22, 2e-3],
    ["escape speed of the 18 m sphere, m/s", Math.sqrt((2 * 4.5e-4) / 9), 0.01, 1e-12],
  ])("%s: %f (%f)", (_, value, reference, relative) => {
    expect(Math.abs(value / reference - 1)).toBeLessThan(relative);
  });
});

describe("gravity of the ellipsoid", () => {
  test("a sphere pulls as a point outside and linearly inside, 1e-13", () => {
    fc.assert(
      fc.property(direction, fc.double({ noNaN: true, min: 0.05, max: 40 }), (unit, radii) => {
        const point = unit.map((x) => 9 * radii * x);
        const strength = radii >= 1 ? 4.5e-4 / (81 * radii * radii) : (4.5e-4 * radii) / 81;
        expect(
          relativeError(
            gravityOf(sphere(9), point),
            unit.map((x) => -strength * x),
          ),
        ).toBeLessThan(1e-13);
      }),
    );
  });

  test("it is minus the gradient of the potential, inside and outside: 1e-9", () => {
    fc.assert(
      fc.property(direction, fc.double({ noNaN: true, min: 0.2, max: 8 }), (unit, share) => {
        fc.pre(Math.abs(share - 1) > 0.1);
        const point = unit.map((x, c) => x * share * block.semiAxesM[c]);
        const slope = gradient((at) => -potentialOf(block, at[0], at[1], at[2]), point, 0.02);
        expect(relativeError(gravityOf(block, point), slope)).toBeLessThan(1e-9);
      }),
    );
  });

  test("far away only GM counts: 100 lengths out within 1e-4", () => {
    expect(norm(gravityOf(block, [0, 2100, 0]))).toBeCloseTo(block.gmM3S2 / 2100 ** 2, 14);
    expect(potentialOf(block, 0, 0, 2100) / (-block.gmM3S2 / 2100) - 1).toBeLessThan(1e-4);
  });

  test("∇·g = −4πGρ inside and 0 outside: 1e-8 of it", () => {
    const divergence = (point: number[]): number =>
      [0, 1, 2].reduce((sum, c) => sum + gradient((at) => gravityOf(block, at)[c], point, 0.02)[c], 0);
    const source = (3 * block.gmM3S2) / block.semiAxesM.reduce((a, b) => a * b);
    expect(divergence([3, -2, 1]) / source).toBeCloseTo(-1, 8);
    expect(divergence([11, 6, -5]) / source).toBeCloseTo(0, 8);
  });
});

describe("who stays and who leaves", () => {
  test("a sphere of any size lets go at its equator exactly below √(3π/Gρ)", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: 1, max: 1000 }),
        fc.double({ noNaN: true, min: 0.5, max: 2 }),
        fc.double(angle),
        (radiusM, ratio, longitude) => {
          fc.pre(Math.abs(ratio - 1) > 1e-9);
          const unit = [Math.cos(longitude), Math.sin(longitude), 0];
          const lift = liftOf(
            sphere(radiusM, ratio * criticalPeriodS),
            unit.map((x) => radiusM * x),
            unit,
          );
          expect(lift > 0).toBe(ratio < 1);
        },
      ),
    );
  });

  test("at 27.9 minutes a pebble leaves the block from everywhere but near the poles, and never comes back", () => {
    fc.assert(
      fc.property(direction, (unit) => {
        fc.pre(Math.abs(unit[2]) < 0.9);
        const { point, normal } = onSurface(block, unit);
        const flight = pebbleFlight(block, point, normal, { spanS: 3600 });
        expect(flight.restsFromS).toBe(Number.POSITIVE_INFINITY);
        const end = flight.positionsM.slice(-3);
        expect(norm(end)).toBeGreaterThan(40);
      }),
      { numRuns: 40 },
    );
  });

  test("at the pole there is nothing to throw it: it stays even now", () => {
    expect(pebbleFlight(block, [0, 0, 6], [0, 0, 1]).restsFromS).toBe(0);
  });

  test("at 4 hours everything stays down", () => {
    const slow = { ...block, periodS: 4 * 3600 };
    fc.assert(
      fc.property(direction, (unit) => {
        const { point, normal } = onSurface(slow, unit);
        expect(pebbleFlight(slow, point, normal).restsFromS).toBe(0);
      }),
    );
  });

  test("at 2.2 hours one beside the long end rises, comes down within the hour, then rests and turns with the ground", () => {
    const slow = { ...block, periodS: 2.2 * 3600 };
    const { point, normal } = onSurface(slow, [Math.SQRT1_2, Math.SQRT1_2, 0]);
    const flight = pebbleFlight(slow, point, normal);
    expect(flight.restsFromS).toBeGreaterThan(600);
    expect(flight.restsFromS).toBeLessThan(3600);
    const out = new Float64Array(6);
    for (const later of [0, 1000, 50_000]) {
      writePebble(flight, flight.restsFromS + later, out);
      turnWithBody(slow, flight.restsFromS + later, out, -1);
      expect(relativeError(out.subarray(0, 3), flight.restM)).toBeLessThan(1e-12);
      expect(levelOf(slow, out[0], out[1], out[2])).toBeLessThan(1);
    }
  });
});

describe("laws of the flight", () => {
  const { point, normal } = onSurface(block, [0.8, 0.5, Math.sqrt(1 - 0.89)]);

  test("the Jacobi constant holds to 1e-11 of the square of the ground's speed over six hours", () => {
    const flight = pebbleFlight(block, point, normal);
    const omega = (2 * Math.PI) / periodS;
    const jacobi = (k: number): number => {
      const p = flight.positionsM.slice(3 * k, 3 * k + 3);
      const v = flight.velocitiesMS.slice(3 * k, 3 * k + 3);
      const energy = dot(v, v) / 2 - omega * (p[0] * v[1] - p[1] * v[0]);
      turnWithBody(block, k * flight.stepS, p, -1);
      return energy + potentialOf(block, p[0], p[1], p[2]);
    };
    const scale = (omega * Math.hypot(point[0], point[1])) ** 2;
    for (let k = 1; k < flight.positionsM.length / 3; k += 97) {
      expect(Math.abs(jacobi(k) - jacobi(0)) / scale).toBeLessThan(1e-11);
    }
  });

  test("it starts with the ground's velocity and what is read between samples follows it: place is smooth, velocity its derivative", () => {
    const flight = pebbleFlight(block, point, normal, { spanS: 1000 });
    const [a, b, c] = [new Float64Array(6), new Float64Array(6), new Float64Array(6)];
    writePebble(flight, 0, a);
    writePebble(flight, 1e-9, b);
    expect(relativeError(b, a)).toBeLessThan(1e-6);
    for (const sinceS of [3.3, 10, 497.5, 995, 1200]) {
      writePebble(flight, sinceS - 0.5, a);
      writePebble(flight, sinceS, b);
      writePebble(flight, sinceS + 0.5, c);
      const slope = [0, 1, 2].map((k) => c[k] - a[k]);
      expect(relativeError(b.subarray(3), slope)).toBeLessThan(1e-5);
    }
  });
});
