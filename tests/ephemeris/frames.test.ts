/** Frame names, the geometry of the axes, and the laws of rotating states: inverse to rounding, velocity = rate of position. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../ephemeris/errors";
import {
  type Axes,
  intoFrame,
  newAxes,
  outOfFrame,
  parseFrame,
  writeEclipticAxes,
  writeRtnAxes,
} from "../../ephemeris/frames";
import { fixedBodies, writeFixedAxes } from "../../ephemeris/orientation";

const vector = (limit: number) =>
  fc
    .tuple(...([0, 1, 2] as const).map(() => fc.double({ min: -limit, max: limit, noNaN: true })))
    .map((v) => Float64Array.from(v));
const norm = (v: ArrayLike<number>) => Math.hypot(v[0], v[1], v[2]);
const distance = (a: ArrayLike<number>, b: ArrayLike<number>) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** A smooth orbit about the origin with forces across its plane: position, velocity, acceleration at t (s), in closed form. */
function wobblyOrbit(t: number, out = { p: new Float64Array(3), v: new Float64Array(3), a: new Float64Array(3) }) {
  const waves = [
    { amplitude: 1.5e8, rate: 2e-7, phase: [0, -Math.PI / 2, 0.4] as const, scale: [1, 0.98, 0.1] },
    { amplitude: 4e6, rate: 7.3e-7, phase: [0.3, 1.9, 2.5] as const, scale: [1, 0.6, 0.9] },
  ];
  for (let k = 0; k < 3; k++) {
    out.p[k] = out.v[k] = out.a[k] = 0;
    for (const { amplitude, rate, phase, scale } of waves) {
      const angle = rate * t + phase[k];
      out.p[k] += amplitude * scale[k] * Math.cos(angle);
      out.v[k] -= amplitude * scale[k] * rate * Math.sin(angle);
      out.a[k] -= amplitude * scale[k] * rate * rate * Math.cos(angle);
    }
  }
  return out;
}

function rtnAt(t: number): Axes {
  const axes = newAxes();
  const { p, v, a } = wobblyOrbit(t);
  writeRtnAxes(axes, p, v, a);
  return axes;
}

function fixedAt(body: string, tTdb: number): Axes {
  const axes = newAxes();
  writeFixedAxes(axes, body, tTdb);
  return axes;
}

function eclipticAxes(): Axes {
  const axes = newAxes();
  writeEclipticAxes(axes);
  return axes;
}

/** Rounding of a rotation there and back, and of what is smaller than a double can hold in full. */
const rounding = 2e-15;
const denormal = 1e-300;
const instant = fc.double({ min: -3e9, max: 3e9, noNaN: true });
const anyAxes: fc.Arbitrary<Axes> = fc.oneof(
  fc.constant(newAxes()),
  fc.constant(eclipticAxes()),
  instant.map(rtnAt),
  fc.tuple(fc.constantFrom(...fixedBodies), instant).map(([body, t]) => fixedAt(body, t)),
);

describe("laws of all axes", () => {
  test("orthonormal and right-handed", () => {
    fc.assert(
      fc.property(anyAxes, ({ rows: r }) => {
        for (const k of [0, 3, 6]) expect(Math.abs(norm(r.subarray(k)) - 1)).toBeLessThan(1e-15);
        const cross = [r[1] * r[5] - r[2] * r[4], r[2] * r[3] - r[0] * r[5], r[0] * r[4] - r[1] * r[3]];
        expect(distance(cross, r.subarray(6))).toBeLessThan(1e-15);
      }),
    );
  });

  test("in and out is the identity to rounding, for positions and velocities", () => {
    fc.assert(
      fc.property(anyAxes, vector(1e9), vector(100), (axes, p, v) => {
        const position = p.slice();
        const velocity = v.slice();
        intoFrame(axes, position, velocity);
        expect(Math.abs(norm(position) - norm(p))).toBeLessThanOrEqual(rounding * norm(p) + denormal);
        outOfFrame(axes, position, velocity);
        const speed = norm(v) + norm(axes.omegaRadS) * norm(p);
        expect(distance(position, p)).toBeLessThanOrEqual(rounding * norm(p) + denormal);
        expect(distance(velocity, v)).toBeLessThanOrEqual(2 * rounding * speed + denormal);
      }),
    );
  });
});

describe("angular velocity is the rate of the axes (central differences)", () => {
  /** Largest difference between ω × e and the differenced ė over the three axes e, relative to |ω|. */
  function rateError(at: (t: number) => Axes, t: number, h: number): number {
    const axes = at(t);
    const [before, after] = [at(t - h).rows, at(t + h).rows];
    const w = axes.omegaRadS;
    let error = 0;
    for (let k = 0; k < 9; k += 3) {
      const e = axes.rows.subarray(k, k + 3);
      const turning = [w[1] * e[2] - w[2] * e[1], w[2] * e[0] - w[0] * e[2], w[0] * e[1] - w[1] * e[0]];
      const rate = [0, 1, 2].map((i) => (after[k + i] - before[k + i]) / (2 * h));
      error = Math.max(error, distance(turning, rate));
    }
    return error / norm(w);
  }

  test("RTN of an orbit with forces across its plane", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3e7, noNaN: true }), (t) => {
        expect(rateError(rtnAt, t, 500)).toBeLessThan(1e-7);
      }),
    );
  });

  test.each([
    ["earth", 10, 1e-6],
    ["moon", 300, 1e-6],
    ["sun", 600, 1e-6],
    ["kamooalewa", 0.5, 2e-6],
  ])("fixed:%s", (body, h, tolerance) => {
    for (const t of [8.2e8 + 1234.5, 8.36e8, 9.1e8])
      expect(rateError((tTdb) => fixedAt(body, tTdb), t, h)).toBeLessThan(tolerance);
  });

  test("so that a velocity in the frame is the rate of the position in the frame", () => {
    const [t, h] = [1.1e7, 500];
    const inFrame = (time: number) => {
      const { p, v } = wobblyOrbit(time);
      p[0] += 3e7; // another body, so that it moves in this frame
      intoFrame(rtnAt(time), p, v);
      return { p, v };
    };
    const rate = [0, 1, 2].map((k) => (inFrame(t + h).p[k] - inFrame(t - h).p[k]) / (2 * h));
    expect(distance(rate, inFrame(t).v)).toBeLessThan(1e-6);
  });
});

describe("geometry", () => {
  test("ecliptic: obliquity 84381.448″, same x axis, at rest", () => {
    const axes = eclipticAxes();
    const pole = Float64Array.of(0, -0.3977771559319137, 0.9174820620691818); // SPICE ECLIPJ2000 north pole in J2000
    intoFrame(axes, pole, new Float64Array(3));
    expect(distance(pole, [0, 0, 1])).toBeLessThan(2e-16);
    expect([...axes.rows.subarray(0, 3)]).toEqual([1, 0, 0]);
    expect([...axes.omegaRadS]).toEqual([0, 0, 0]);
  });

  test("RTN: the body itself lies on +x, moves in the x y plane with y > 0, and rests on a circular orbit", () => {
    const axes = newAxes();
    const p = Float64Array.of(0, 1e8, 0);
    const v = Float64Array.of(0, 0, 30);
    writeRtnAxes(axes, p, v, Float64Array.of(0, -(30 ** 2) / 1e8, 0));
    expect([...axes.rows]).toEqual([0, 1, 0, 0, 0, 1, 1, 0, 0]);
    expect([...axes.omegaRadS]).toEqual([3e-7, 0, 0]);
    intoFrame(axes, p, v);
    expect([...p]).toEqual([1e8, 0, 0]);
    expect(norm(v)).toBeLessThan(1e-14);
  });
});

describe("names", () => {
  test.each([
    ["icrf", "icrf"],
    [" ICRF ", "icrf"],
    ["Ecliptic", "ecliptic"],
    ["sun-earth", "sun-earth"],
    ["rtn:Earth", "rtn:earth"],
    ["RTN:Kamoʻoalewa", "rtn:kamooalewa"],
    ["rtn:2016 HO3", "rtn:kamooalewa"],
    ["fixed:469219", "fixed:kamooalewa"],
    ["fixed:moon", "fixed:moon"],
  ])("%s", (text, frame) => {
    expect(parseFrame(text)).toBe(frame);
  });

  test.each([
    ["eclipic", 'Did you mean "ecliptic"?'],
    ["sunearth", 'Did you mean "sun-earth"?'],
    ["fixed-earth", 'Did you mean "fixed:earth"?'],
    ["rnt:moon", 'Did you mean "rtn:moon"?'],
    ["rtn:kamoalewa", 'Did you mean "rtn:kamooalewa"?'],
    ["rtn:marz", 'frame: "rtn:marz" is not accepted. Did you mean "rtn:mars"?'],
    ["fixed:erth", "Example: fixed:earth"],
    ["rtn:sun", "a body that orbits"],
    ["fixed:mars", "one of earth, moon, sun, kamooalewa"],
    ["rtn:", "icrf, ecliptic, sun-earth, rtn:BODY, fixed:BODY"],
    ["J2000", "icrf, ecliptic, sun-earth"],
    ["", "icrf, ecliptic, sun-earth"],
  ])('refuses "%s"', (text, message) => {
    expect(() => parseFrame(text)).toThrow(InputError);
    expect(() => parseFrame(text)).toThrow(message);
  });
});
