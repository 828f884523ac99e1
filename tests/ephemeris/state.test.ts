/** `stateOf`: algebra of centres and frames, velocity as the derivative of position, light time, uncertainty, errors, and no garbage. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyOf } from "../../ephemeris/bodies";
import { cKmS } from "../../ephemeris/constants";
import { InputError } from "../../ephemeris/errors";
import type { Frame } from "../../ephemeris/frames";
import { newState, type StateOptions, stateOf } from "../../ephemeris/state";
import { mission, tdb } from "./fixtures";
import { cross, distance, dot, norm } from "./numeric";

const ids = ["ssb", "emb", "sun", "mercury", "earth", "moon", "jupiter", "pluto", "vesta", "kamooalewa"];
const body = fc.constantFrom(...ids);
/** Whole seconds: differences of times are then exact. */
const time = fc.integer({ min: tdb("2025-01-02"), max: tdb("2035-12-30") });
const frames: readonly Frame[] = [
  "icrf",
  "ecliptic",
  "sun-earth",
  "rtn:earth",
  "rtn:moon",
  "rtn:jupiter",
  "rtn:kamooalewa",
  "fixed:earth",
  "fixed:moon",
  "fixed:sun",
  "fixed:kamooalewa",
];
const frame = fc.constantFrom(...frames);
const at = (id: string, t: number, options?: StateOptions) => stateOf(mission(), id, t, options);

describe("centres", () => {
  test("a seen from b is minus b seen from a, to the bit", () => {
    fc.assert(
      fc.property(body, body, time, (a, b, t) => {
        const there = at(a, t, { center: b });
        const back = at(b, t, { center: a });
        expect([...there.positionKm]).toEqual(Array.from(back.positionKm, (value) => 0 - value));
        expect([...there.velocityKmS]).toEqual(Array.from(back.velocityKmS, (value) => 0 - value));
      }),
    );
  });

  test("via a third body: a from c = a from b + b from c, within rounding of 6e9 km", () => {
    fc.assert(
      fc.property(body, body, body, time, (a, b, c, t) => {
        const direct = at(a, t, { center: c });
        const [first, second] = [at(a, t, { center: b }), at(b, t, { center: c })];
        for (let k = 0; k < 3; k++) {
          expect(Math.abs(direct.positionKm[k] - first.positionKm[k] - second.positionKm[k])).toBeLessThan(4e-6);
          expect(Math.abs(direct.velocityKmS[k] - first.velocityKmS[k] - second.velocityKmS[k])).toBeLessThan(1e-13);
        }
      }),
    );
  });

  test("the barycentre of Earth and Moon lies between them as their masses say, and the ssb is the origin", () => {
    fc.assert(
      fc.property(time, (t) => {
        const [emb, earth, moon] = ["emb", "earth", "moon"].map((id) => at(id, t).positionKm);
        expect(distance(earth, emb) / distance(moon, emb)).toBeCloseTo(1 / 81.3005682214972, 9);
        expect(
          dot(
            earth.map((v, c) => v - emb[c]),
            moon.map((v, c) => v - emb[c]),
          ),
        ).toBeLessThan(0);
        expect([...at("ssb", t).positionKm]).toEqual([0, 0, 0]);
      }),
    );
  });

  test("any name of a body will do", () => {
    const t = tdb("2026-07-01");
    expect(at("2016 HO3", t, { center: "EARTH" })).toEqual(at("kamooalewa", t, { center: "earth" }));
  });
});

describe("frames", () => {
  test("distances are the same in all frames, to 1e-14; velocities only in frames at rest", () => {
    fc.assert(
      fc.property(body, body, frame, time, (a, b, name, t) => {
        const plain = at(a, t, { center: b });
        const turned = at(a, t, { center: b, frame: name });
        expect(Math.abs(norm(turned.positionKm) - norm(plain.positionKm))).toBeLessThanOrEqual(
          1e-14 * norm(plain.positionKm),
        );
        if (name !== "icrf" && name !== "ecliptic") return;
        expect(Math.abs(norm(turned.velocityKmS) - norm(plain.velocityKmS))).toBeLessThanOrEqual(
          1e-14 * norm(plain.velocityKmS),
        );
      }),
    );
  });

  // Central differences of sixth order; the rounding of 1e9 km and 1e-7 rad of turning a step bound what can be seen.
  test.each(frames.map((name) => [name]))(
    "%s: velocity is the time derivative of position, 1e-8 of speed + turning (body-fixed 3e-7)",
    (name) => {
      const h = name === "fixed:kamooalewa" ? 4 : 120;
      fc.assert(
        fc.property(
          fc.constantFrom("sun", "mercury", "earth", "moon", "kamooalewa"),
          fc.constantFrom("earth", "sun", "moon"),
          time,
          (a, b, t) => {
            const options = { center: b, frame: name };
            // Within one Chebyshev segment of both: across a border acceleration jumps by what the fit leaves.
            const state = at(a, t, options);
            const difference = (k: number, c: number) =>
              at(a, t + k * h, options).positionKm[c] - at(a, t - k * h, options).positionKm[c];
            const rate = [0, 1, 2].map(
              (c) => (45 * difference(1, c) - 9 * difference(2, c) + difference(3, c)) / (60 * h),
            );
            const plain = at(a, t, { center: b });
            const size = norm(state.velocityKmS) + norm(plain.velocityKmS);
            const rounding = (4 * 2 ** -53 * (norm(plain.positionKm) + 1.6e8)) / h;
            expect(distance(rate, state.velocityKmS)).toBeLessThan(
              (name.startsWith("fixed:") ? 3e-7 : 1e-8) * size + 4 * rounding,
            );
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test("sun-earth: Earth from the Sun lies on +x and moves along it at the rate of its distance; rtn:earth is the same frame", () => {
    fc.assert(
      fc.property(time, body, (t, a) => {
        const earth = at("earth", t, { center: "sun", frame: "sun-earth" });
        expect(Math.hypot(earth.positionKm[1], earth.positionKm[2])).toBeLessThan(1e-6);
        expect(Math.hypot(earth.velocityKmS[1], earth.velocityKmS[2])).toBeLessThan(1e-12);
        const plain = at("earth", t, { center: "sun" });
        expect(earth.velocityKmS[0]).toBeCloseTo(dot(plain.positionKm, plain.velocityKmS) / norm(plain.positionKm), 11);
        expect(at(a, t, { center: "earth", frame: "rtn:earth" })).toEqual(
          at(a, t, { center: "earth", frame: "sun-earth" }),
        );
      }),
    );
  });

  test("rtn:moon is about Earth", () => {
    const t = tdb("2027-03-04");
    const moon = at("moon", t, { center: "earth", frame: "rtn:moon" });
    expect(moon.positionKm[0]).toBeGreaterThan(350_000);
    expect(Math.hypot(moon.positionKm[1], moon.positionKm[2])).toBeLessThan(1e-6);
  });

  test("ecliptic: Earth stays within 1e-5 rad of the plane of 2000, the Moon's orbit is tilted by 5°", () => {
    fc.assert(
      fc.property(time, (t) => {
        const earth = at("emb", t, { center: "sun", frame: "ecliptic" });
        expect(Math.abs(earth.positionKm[2]) / norm(earth.positionKm)).toBeLessThan(1e-4);
        const moon = at("moon", t, { center: "earth", frame: "ecliptic" });
        const h = cross(moon.positionKm, moon.velocityKmS);
        const tiltDeg = (Math.acos(h[2] / norm(h)) * 180) / Math.PI;
        expect(tiltDeg).toBeGreaterThan(4.9);
        expect(tiltDeg).toBeLessThan(5.4);
      }),
    );
  });
});

describe("light time", () => {
  test("|r(t − τ) − centre(t)| = c τ within 1e-5 km, and the geometric light time is distance over c", () => {
    fc.assert(
      fc.property(body, body, time, (a, b, t) => {
        fc.pre(a !== b);
        const seen = at(a, t, { center: b, lightTime: true });
        expect(Math.abs(norm(seen.positionKm) - cKmS * seen.lightTimeS)).toBeLessThan(1e-5);
        const emitted = at(a, t - seen.lightTimeS);
        const observer = at(b, t);
        const expected = emitted.positionKm.map((value, c) => value - observer.positionKm[c]);
        // A time of 1e9 s is known to 1e-7 s: 5 m/s … 50 km/s of motion make up to 6e-6 km.
        expect(distance(seen.positionKm, expected)).toBeLessThan(1.2e-5);
        const plain = at(a, t, { center: b });
        expect(Math.abs((plain.lightTimeS * cKmS) / norm(plain.positionKm) - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  test("velocity is the derivative of the seen position, 3e-8 km/s (without dτ/dt it would be off by up to 5e-3)", () => {
    const h = 600;
    fc.assert(
      fc.property(fc.constantFrom("sun", "mercury", "jupiter", "kamooalewa", "moon"), time, (a, t) => {
        const options = { center: "earth", lightTime: true };
        const difference = (k: number, c: number) =>
          at(a, t + k * h, options).positionKm[c] - at(a, t - k * h, options).positionKm[c];
        const rate = [0, 1, 2].map((c) => (45 * difference(1, c) - 9 * difference(2, c) + difference(3, c)) / (60 * h));
        expect(distance(rate, at(a, t, options).velocityKmS)).toBeLessThan(3e-8);
      }),
      { numRuns: 60 },
    );
  });

  test("a body from itself has none", () => {
    const state = at("earth", tdb("2030-01-01"), { center: "earth", lightTime: true });
    expect([...state.positionKm, state.lightTimeS]).toEqual([0, 0, 0, 0]);
  });
});

describe("basis and uncertainty", () => {
  const t = tdb("2026-07-01");
  test("Kamoʻoalewa: the spread of its solutions, 0.1 to 100 km, from any centre without one, either way round", () => {
    const { sigmaKm, basis } = at("kamooalewa", t);
    expect(sigmaKm).toBeGreaterThan(0.1);
    expect(sigmaKm).toBeLessThan(100);
    expect(basis).toBe(bodyOf("kamooalewa").basis);
    expect(at("kamooalewa", t, { center: "earth" }).sigmaKm).toBe(sigmaKm);
    expect(at("earth", t, { center: "kamooalewa" }).sigmaKm).toBe(sigmaKm);
  });

  test("unknown is NaN, a body from itself is known exactly", () => {
    expect(at("moon", t, { center: "earth" }).sigmaKm).toBeNaN();
    expect(at("kamooalewa", t, { center: "kamooalewa" }).sigmaKm).toBe(0);
  });

  test("it varies continuously", () => {
    fc.assert(
      fc.property(time, (when) => {
        const [a, b] = [at("kamooalewa", when).sigmaKm, at("kamooalewa", when + 60).sigmaKm];
        expect(Math.abs(b - a)).toBeLessThan(0.01);
      }),
    );
  });

  test.each([
    ["tracked", "planned", "planned"],
    ["illustrative", "tracked", "illustrative"],
    ["reconstructed", "planned", "planned"],
    ["tracked", "tracked", "tracked"],
  ] as const)("body %s, centre %s: %s, the weaker of both", (own, centers, weaker) => {
    const ephemeris = { ...mission(), basis: { ...mission().basis, kamooalewa: own, earth: centers } };
    expect(stateOf(ephemeris, "kamooalewa", t, { center: "earth" }).basis).toBe(weaker);
  });
});

describe("out", () => {
  test("the given state is filled and returned; a new one is made otherwise", () => {
    const t = tdb("2028-01-01");
    const out = newState();
    const { positionKm, velocityKmS } = out;
    expect(stateOf(mission(), "moon", t, { center: "earth" }, out)).toBe(out);
    expect(out.positionKm).toBe(positionKm);
    expect(out.velocityKmS).toBe(velocityKmS);
    expect(out).toEqual(at("moon", t, { center: "earth" }));
    expect(at("moon", t)).not.toBe(at("moon", t));
  });

  test("200,000 calls with `out` allocate nothing: below 2 bytes a call, the noise (one number on the heap is 16; reached 0), measured in a process of its own", () => {
    const flags = ["--expose-gc", "--min-semi-space-size=128", "--max-semi-space-size=256"];
    const script = fileURLToPath(new URL("stateAllocation.ts", import.meta.url));
    const text = execFileSync(process.execPath, [...flags, "--import", "tsx", script], { encoding: "utf8" });
    const bytesPerCall: Record<string, number> = JSON.parse(text);
    expect(Object.keys(bytesPerCall).length).toBe(4);
    for (const [what, bytes] of Object.entries(bytesPerCall)) expect(bytes, what).toBeLessThan(2);
  });
});

describe("refused", () => {
  const t = tdb("2026-07-01");
  const { fromTdb, toTdb } = { fromTdb: tdb("2025-01-01"), toTdb: tdb("2036-01-01") };
  test.each([
    ["before the span", "earth", fromTdb - 1e-3, {}, "2025-01-01T00:00:00"],
    ["after the span", "earth", toTdb + 1e-3, {}, "2036-01-01T00:00:00"],
    ["NaN", "earth", Number.NaN, {}, "tTdb: NaN is not accepted."],
    ["unknown body", "kamoalewa", t, {}, 'Did you mean "kamooalewa"?'],
    ["unknown centre", "earth", t, { center: "sunn" }, 'Did you mean "sun"?'],
    ["a body of the catalogue that was not built", "cardea", t, {}, "build one that includes cardea"],
    ["a centre that was not built", "earth", t, { center: "cardea" }, "build one that includes cardea"],
    ["a frame of a body that was not built", "earth", t, { frame: "rtn:cardea" }, "build one that includes cardea"],
    ["unknown frame", "earth", t, { frame: "eclipic" as Frame }, 'Did you mean "ecliptic"?'],
  ] as const)("%s", (_, id, when, options, message) => {
    expect(() => at(id, when, options)).toThrow(InputError);
    expect(() => at(id, when, options)).toThrow(message);
  });

  test("the ends of the span belong to it", () => {
    for (const when of [fromTdb, toTdb]) {
      for (const id of ids) {
        const state = at(id, when, { center: "earth", lightTime: true, frame: "rtn:moon" });
        expect(state.positionKm.every(Number.isFinite), id).toBe(true);
      }
    }
  });

  test("the message names both ends in both notations", () => {
    expect(() => at("earth", 0)).toThrow(`(${fromTdb} to ${toTdb} s past J2000)`);
  });
});
