/** Massless bodies: one by Gauss–Radau, many by the common grid; the same paths, forwards and back. */
import { describe, expect, test } from "vitest";
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
import { auKm } from "../../ephemeris/constants";
import { PropagationError } from "../../ephemeris/integrators/force";
import { Flock, type Particle, particleAt } from "../../ephemeris/massless";
import { Perturbers } from "../../ephemeris/perturbers";
import { stateOf } from "../../ephemeris/state";
import { mission, newtonian, tdb, year2026 } from "./fixtures";
import { distance } from "./numeric";

const day = 86400;
const kamooalewa = (): Particle => {
  const { epochTdb, positionKm, velocityKmS, a2AuD2 } = solutionOf(bodyOf("kamooalewa"));
  return { id: "kamooalewa", tTdb: epochTdb, positionKm, velocityKmS, a2AuD2 };
};
const halves = (state: Float64Array) => ({ positionKm: state.subarray(0, 3), velocityKmS: state.subarray(3) });

describe("one particle", () => {
  test("Kamoʻoalewa ten years on and back: within 1 m (reached 3 mm), full physics", () => {
    const perturbers = new Perturbers(mission());
    const start = kamooalewa();
    const endTdb = tdb("2035-12-01");
    const there = particleAt(perturbers, start, endTdb);
    const back = particleAt(perturbers, { ...start, tTdb: endTdb, ...halves(there) }, start.tTdb);
    expect(distance(back, start.positionKm)).toBeLessThan(1e-3);
  });

  test("and that is what the ephemeris has stored, within 1 m", () => {
    const endTdb = tdb("2034-05-06");
    const there = particleAt(new Perturbers(mission()), kamooalewa(), endTdb);
    expect(distance(there, stateOf(mission(), "kamooalewa", endTdb).positionKm)).toBeLessThan(1e-3);
  });

  test("at its own time it is where it starts", () => {
    const start = kamooalewa();
    expect([...particleAt(new Perturbers(year2026()), start, start.tTdb)]).toEqual([
      ...Array.from(start.positionKm),
      ...Array.from(start.velocityKmS),
    ]);
  });

  test("dropped on Earth from 100,000 km: PropagationError naming both, within the fall time of 1.2 days", () => {
    const t = tdb("2026-03-01");
    const earth = stateOf(newtonian(), "earth", t);
    const stone = {
      id: "stone",
      tTdb: t,
      positionKm: earth.positionKm.map((x, c) => x + (c === 0 ? 1e5 : 0)),
      velocityKmS: earth.velocityKmS,
    };
    try {
      particleAt(new Perturbers(newtonian()), stone, t + 30 * day);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PropagationError);
      const { message, goodToTdb } = error as PropagationError;
      expect(message).toContain("stone strikes earth");
      expect(goodToTdb - t).toBeGreaterThan(0.5 * day);
      expect(goodToTdb - t).toBeLessThan(1.3 * day);
    }
  });
});

describe("a flock", () => {
  /** Five particles around 1 au on nearly circular orbits, apart from the planets. */
  const startTdb = tdb("2026-01-01");
  const states = Array.from({ length: 5 }, (_, k) => {
    const angle = 3.6 + 0.25 * k;
    const r = (1.15 + 0.05 * k) * auKm;
    const speed = 29.78 / Math.sqrt(r / auKm);
    return Float64Array.of(
      r * Math.cos(angle),
      r * Math.sin(angle),
      0.2 * r,
      -speed * Math.sin(angle),
      speed * Math.cos(angle),
      1,
    );
  });
  const physics = states.map((_, k) => ({ a2AuD2: k * 1e-13 }));

  test.each([[1], [-1]])(
    "direction %i, 150 days: each as Gauss–Radau flies it alone, 1 cm (reached 0.1 mm)",
    (stepDays) => {
      const flock = new Flock(newtonian(), physics, states, startTdb, stepDays);
      for (let step = 0; step < 150; step++) flock.advance();
      expect(flock.tTdb).toBe(startTdb + 150 * stepDays * day);
      const perturbers = new Perturbers(newtonian());
      const out = new Float64Array(6);
      states.forEach((state, k) => {
        flock.writeState(k, out, 0);
        const alone = particleAt(
          perturbers,
          { id: `${k}`, tTdb: startTdb, ...halves(state), ...physics[k] },
          flock.tTdb,
        );
        expect(distance(out, alone)).toBeLessThan(1e-5);
        expect(distance(out.subarray(3), alone.subarray(3))).toBeLessThan(1e-11);
      });
    },
  );

  test("a particle's path does not depend on who flies with it: the same bits", () => {
    const all = new Flock(newtonian(), physics, states, startTdb, 1);
    const one = new Flock(newtonian(), [physics[3]], [states[3]], startTdb, 1);
    const [a, b] = [new Float64Array(6), new Float64Array(6)];
    for (let step = 0; step < 50; step++) {
      all.advance();
      one.advance();
    }
    all.writeState(3, a, 0);
    one.writeState(0, b, 0);
    expect(a).toEqual(b);
  });

  test("the corrected state differs from the predicted by millimetres at most", () => {
    const flock = new Flock(newtonian(), physics, states, startTdb, 1);
    for (let step = 0; step < 50; step++) flock.advance();
    const out = new Float64Array(6);
    flock.writeState(2, out, 0);
    expect(distance(out, flock.position.subarray(6))).toBeLessThan(1e-5);
  });
});
