/** How the end of a leg answers: the chained matrices against differences of the flown end, and the turns that elements count. */
import { describe, expect, test } from "vitest";
import { auKm, gmKm3S2 } from "../../../../ephemeris/constants";
import { excessOfSize, excessTurned, freeExcess } from "../../../../ephemeris/probe/earthEnds";
import { entryOf } from "../../../../ephemeris/probe/hyperbola";
import { injectionAt } from "../../../../ephemeris/probe/launch";
import { EarthPassage, passageBoundary } from "../../../../ephemeris/probe/optimiser/earthPassage";
import { ArcField } from "../../../../ephemeris/probe/optimiser/field";
import { cartesian, type EndMeasure, equinoctial } from "../../../../ephemeris/probe/optimiser/measure";
import { type Boundary, fixedBoundary, Shooting } from "../../../../ephemeris/probe/optimiser/shooting";
import { cross, unitOf } from "../../../../ephemeris/probe/optimiser/vectors";
import { evenNodes } from "../../../../ephemeris/probe/segments";
import { stateOf } from "../../../../ephemeris/state";
import type { Vector3 } from "../../../../ephemeris/types";
import { secondsPerDay } from "../../../../ephemeris/units";
import { newtonian, tdb } from "../../fixtures";

const [fromTdb, toTdb] = [tdb("2026-03-01"), tdb("2026-09-01")];
const days = (count: number) => count * secondsPerDay;

/** A state of Earth on another day, so that it lies far from Earth. */
function stateOn(date: string): Float64Array {
  const { positionKm, velocityKmS } = stateOf(newtonian(), "earth", tdb(date));
  return Float64Array.of(...positionKm, ...velocityKmS);
}

const near = fixedBoundary(stateOn("2026-09-20"));
const far = fixedBoundary(stateOn("2026-03-20"));
const passage = (oblateness: boolean) =>
  new EarthPassage({ ...newtonian(), model: { ...newtonian().model, oblateness } }, 2000);
const injected = (oblateness = false) =>
  passageBoundary(
    passage(oblateness),
    Float64Array.of(1, -4, 0.5),
    injectionAt(fromTdb - days(10)),
    fromTdb - days(10),
    fromTdb,
  );
/** As the return solver has it, from the side of the direction of flight. */
const entered = () => {
  const arrivalTdb = toTdb + days(10);
  const ahead: Vector3 = [20, 15, 7];
  const entry = (direction: ArrayLike<number>) => {
    const inward = unitOf(direction);
    return entryOf(inward, unitOf(cross(inward, ahead)), 125, 12, 0.17);
  };
  return passageBoundary(passage(false), Float64Array.of(-0.3, 0.9, 0.2), entry, arrivalTdb, toTdb);
};

interface Leg {
  readonly start: Boundary;
  readonly end: Boundary;
  readonly without?: readonly string[];
  readonly measure?: EndMeasure;
}

function shootingOf({ start, end, without = [], measure = cartesian }: Leg): Shooting {
  const shooting = new Shooting(
    new ArcField(newtonian(), without),
    evenNodes(fromTdb, toTdb, 20),
    start,
    end,
    1500,
    2,
    measure,
  );
  shooting.impulses.forEach((_, k) => {
    shooting.impulses[k] = 0.02 * Math.sin(3 * k + 1);
  });
  return shooting;
}

/** Largest difference between the analytic derivatives of the residual and its differences, relative to the largest. */
function worstOf(shooting: Shooting, what: "impulses" | "free", step: number): number {
  const { b, a, residual, n } = shooting;
  shooting.fly();
  const [rows, columns] = what === "impulses" ? [b.slice(), 3 * n] : [a.slice(), shooting.free.length];
  const own = (k: number, column: number) =>
    what === "free" ? rows[columns * k + column] : rows[18 * Math.floor(column / 3) + 3 * k + (column % 3)];
  const largest = Math.max(...rows.map(Math.abs));
  let worst = 0;
  for (let column = 0; column < columns; column++) {
    const at = (change: number) => {
      const before = shooting[what][column];
      shooting[what][column] = before + change;
      shooting.fly();
      shooting[what][column] = before;
      return residual.slice();
    };
    const [plus, minus, plus2, minus2] = [step, -step, 2 * step, -2 * step].map(at);
    for (let k = 0; k < 6; k++) {
      const slope = (8 * (plus[k] - minus[k]) - (plus2[k] - minus2[k])) / (12 * step);
      // The residual is target minus end.
      worst = Math.max(worst, Math.abs(slope + own(k, column)) / largest);
    }
  }
  return worst;
}

describe("∂(end)/∂… against fourth-order differences of the flown end, relative to the largest", () => {
  const excess: Vector3 = [3, -2, 1];
  test.each([
    // what moves, leg, which, step km/s, tolerance (reached 4e-12, 3e-10, 3e-12, 1e-11, 5e-11, 4e-8, 1.5e-3, 2e-8)
    ["impulses, position and velocity", { start: far, end: near }, "impulses", 1e-3, 1e-10],
    ["impulses, elements", { start: far, end: near, measure: equinoctial }, "impulses", 1e-3, 2e-9],
    [
      "excess velocity at Earth's mere place",
      { start: freeExcess(newtonian(), fromTdb), end: near, without: ["earth", "moon"] },
      "free",
      1e-3,
      1e-10,
    ],
    [
      "direction of an excess at the end",
      { start: near, end: excessOfSize(newtonian(), toTdb, 4.6, [0.3, 0.5, -0.2]), without: ["earth", "moon"] },
      "free",
      1e-3,
      5e-10,
    ],
    [
      "side to which an excess is turned",
      {
        start: excessTurned(newtonian(), fromTdb, excess, 0.3, [0.3, 0.5, -0.2]),
        end: near,
        without: ["earth", "moon"],
        measure: equinoctial,
      },
      "free",
      1e-3,
      5e-10,
    ],
    ["excess at injection, from perigee through Earth's gravity", { start: injected(), end: near }, "free", 1e-3, 5e-7],
    [
      "the same where Earth is oblate, which the derivatives leave out",
      { start: injected(true), end: near },
      "free",
      1e-3,
      3e-3,
    ],
    ["direction of entry, carried back through Earth's gravity", { start: near, end: entered() }, "free", 1e-3, 5e-7],
  ] as const)("%s", (_, leg, what, step, tolerance) => {
    expect(worstOf(shootingOf(leg), what, step)).toBeLessThan(tolerance);
  });
});

test("the linear target: impulses and free variables that add up to it end at the target", () => {
  const shooting = shootingOf({ start: freeExcess(newtonian(), fromTdb), end: near, without: ["earth", "moon"] });
  shooting.fly();
  const target = new Float64Array(6);
  shooting.writeLinearTarget(target);
  const { b, a, impulses, free, n, residual } = shooting;
  for (let k = 0; k < 6; k++) {
    let sum = 0;
    for (let i = 0; i < n; i++) for (let c = 0; c < 3; c++) sum += b[18 * i + 3 * k + c] * impulses[3 * i + c];
    for (let f = 0; f < 3; f++) sum += a[3 * k + f] * free[f];
    expect(target[k] - sum).toBeCloseTo(residual[k], 13);
  }
});

describe("turns about the Sun", () => {
  const distanceKm = 0.4 * auKm;
  const sun = stateOf(newtonian(), "sun", fromTdb);
  const speed = Math.sqrt(gmKm3S2.sun / distanceKm);
  const start = Float64Array.of(
    ...Array.from(sun.positionKm, (value, c) => value + (c === 0 ? distanceKm : 0)),
    ...Array.from(sun.velocityKmS, (value, c) => value + (c === 1 ? speed : 0)),
  );
  const periodDays = (2 * Math.PI * distanceKm) / speed / secondsPerDay;
  const made = (end: ArrayLike<number>) =>
    new Shooting(
      new ArcField(newtonian()),
      evenNodes(fromTdb, toTdb, 8),
      fixedBoundary(start),
      fixedBoundary(end),
      1500,
      2,
      equinoctial,
    );
  const probe = made(start);
  probe.fly();
  const end = start.map((value, k) => value - probe.miss[k]);

  test(`${(184 / periodDays).toFixed(2)} turns flown: the nearest number of turns is counted, and another one is 2π off`, () => {
    const shooting = made(end);
    shooting.fly();
    expect(shooting.nearestTurns).toBe(Math.round(184 / periodDays));
    for (let k = 0; k < 6; k++) expect(Math.abs(shooting.residual[k])).toBeLessThan(1e-12);
    shooting.turns = shooting.nearestTurns - 1;
    shooting.fly();
    expect(shooting.residual[5]).toBeCloseTo(-2 * Math.PI, 12);
    expect(Math.abs(shooting.residual[0])).toBeLessThan(1e-12);
  });
});
