/** The ion drive: thrust by distance, what a segment allows, and the even thrust that stands for an impulse. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { auKm, standardGravityMS2 } from "../../../../ephemeris/constants";
import { availableThrustN, controlsOf, ionBounds } from "../../../../ephemeris/probe/optimiser/engine";
import { ArcField } from "../../../../ephemeris/probe/optimiser/field";
import { fixedBoundary, Shooting } from "../../../../ephemeris/probe/optimiser/shooting";
import { evenNodes } from "../../../../ephemeris/probe/segments";
import type { IonDrive } from "../../../../ephemeris/probe/solution";
import { stateOf } from "../../../../ephemeris/state";
import { secondsPerDay } from "../../../../ephemeris/units";
import { newtonian, tdb } from "../../fixtures";
import { norm } from "../../numeric";

const drive: IonDrive = { thrustMN: 120, specificImpulseS: 3000, plateauAu: 1.5, powerExponent: 2, dutyCycle: 1 };

test.each([
  // what, drive, au from the Sun, N
  ["inside the plateau", {}, 0.7, 0.12],
  ["at its edge", {}, 1.5, 0.12],
  ["twice as far out", {}, 3, 0.03],
  ["a plateau of 1 au, 2 au out", { plateauAu: 1 }, 2, 0.03],
  ["a gentler fall", { powerExponent: 1 }, 3, 0.06],
  ["no fall at all", { powerExponent: 0 }, 30, 0.12],
  ["nine days of ten", { dutyCycle: 0.9 }, 1, 0.108],
])("thrust %s", (_, change, au, thrustN) => {
  expect(availableThrustN({ ...drive, ...change }, au * auKm)).toBeCloseTo(thrustN, 15);
});

const fromTdb = tdb("2025-10-01");
const toTdb = tdb("2026-04-01");

/** A flown leg of ten-day segments with impulses of the sizes given, m/s, in any direction. */
function shootingWith(sizesMS: readonly number[]): Shooting {
  const { positionKm, velocityKmS } = stateOf(newtonian(), "earth", tdb("2025-11-15"));
  const start = fixedBoundary([...positionKm, ...velocityKmS]);
  const nodes = evenNodes(fromTdb, toTdb, 10);
  const shooting = new Shooting(new ArcField(newtonian()), nodes, start, start, 2000, 1);
  sizesMS.forEach((size, i) => {
    const [y, z] = [Math.sin(i), Math.cos(i)];
    shooting.impulses.set([0.6 * 1e-3 * size, 0.8e-3 * size * y, 0.8e-3 * size * z], 3 * i);
  });
  shooting.fly();
  return shooting;
}

const sizes = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 18, maxLength: 18 });

test("even thrust: the impulses' Δv to 1e-13, the rocket equation's mass, and their directions", () => {
  fc.assert(
    fc.property(sizes, (sizesMS) => {
      const shooting = shootingWith(sizesMS);
      const exhaustMS = drive.specificImpulseS * standardGravityMS2;
      let massKg = 2000;
      const controls = controlsOf(shooting, drive, massKg);
      expect(controls.length).toBe(sizesMS.filter((size) => size > 0).length);
      let next = 0;
      sizesMS.forEach((size, i) => {
        if (size === 0) return;
        const control = controls[next++];
        const { fromTdb: start, toTdb: end, thrustN } = control;
        expect([start, end]).toEqual([shooting.nodesTdb[i], shooting.nodesTdb[i + 1]]);
        const leftKg = massKg - (norm(thrustN) / exhaustMS) * (end - start);
        expect((exhaustMS * Math.log(massKg / leftKg)) / size).toBeCloseTo(1, 11);
        massKg = leftKg;
        const impulse = shooting.impulses.subarray(3 * i, 3 * i + 3);
        for (let c = 0; c < 3; c++) {
          expect(thrustN[c] / norm(thrustN)).toBeCloseTo(impulse[c] / norm(impulse), 13);
        }
        const middle = shooting.middles.subarray(3 * i, 3 * i + 3);
        expect(control.throttle).toBeCloseTo(norm(thrustN) / availableThrustN(drive, norm(middle)), 13);
      });
      const total = sizesMS.reduce((sum, size) => sum + size, 0);
      expect(massKg / (2000 * Math.exp(-total / exhaustMS))).toBeCloseTo(1, 12);
    }),
    { numRuns: 30 },
  );
});

test("an impulse as large as its bound is full thrust: throttle 1 within 1e-6", () => {
  const shooting = shootingWith([]);
  const bound = new Float64Array(shooting.n);
  const bounds = ionBounds(drive, 2000, []);
  // The mean mass of a segment depends on its own impulse.
  for (let pass = 0; pass < 4; pass++) {
    bounds(shooting, bound);
    bound.forEach((size, i) => {
      shooting.impulses.set([0, size, 0], 3 * i);
    });
  }
  const controls = controlsOf(shooting, drive, 2000);
  expect(controls).toHaveLength(shooting.n);
  for (const { throttle } of controls) expect(Math.abs(throttle - 1)).toBeLessThan(1e-6);
});

test("a coast closes every segment that it touches, and no other; masses fall from segment to segment", () => {
  const shooting = shootingWith(Array(18).fill(10));
  const bound = new Float64Array(shooting.n);
  const { nodesTdb } = shooting;
  ionBounds(drive, 2000, [
    { fromTdb: nodesTdb[3] + 1, toTdb: nodesTdb[5] },
    { fromTdb: 0, toTdb: nodesTdb[0] },
  ])(shooting, bound);
  expect([...bound].flatMap((size, i) => (size === 0 ? [i] : []))).toEqual([3, 4]);
  // 0.12 N on 2000 kg for ten days
  expect(bound[0] / ((0.12 / 2000) * 1e-3 * (nodesTdb[1] - nodesTdb[0]))).toBeCloseTo(1, 3);
  for (let i = 1; i < shooting.n; i++) expect(shooting.massKg[i]).toBeLessThan(shooting.massKg[i - 1]);
});

test("a throttle below 1e-4 is none", () => {
  const whole = (1e3 * 0.12 * 10 * secondsPerDay) / 2000 / 1000;
  const controls = controlsOf(shootingWith([0.5e-4 * whole, 2e-4 * whole]), drive, 2000);
  expect(controls.map(({ fromTdb: start }) => start)).toEqual([evenNodes(fromTdb, toTdb, 10)[1]]);
});
