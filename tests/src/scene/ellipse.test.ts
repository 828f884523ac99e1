/** The osculating ellipse against its own geometry: it passes through the body, closes, and has the right sizes. */
import { expect, test } from "vitest";
import { ellipsePoints, writeEllipse } from "../../../src/scene/ellipse";

const gm = 1.32712440041e11;
const a = 1.5e8;
const e = 0.2;

/** State at perihelion on +x, moving along +y. */
const r = Float64Array.of(a * (1 - e), 0, 0);
const v = Float64Array.of(0, Math.sqrt((gm / a) * ((1 + e) / (1 - e))), 0);

test("starts and ends at the body; perihelion, aphelion and minor axis as the elements say", () => {
  const out = new Float64Array(3 * ellipsePoints);
  expect(writeEllipse(r, v, gm, out)).toBe(true);
  const point = (k: number) => [...out.subarray(3 * k, 3 * k + 3)];
  const near = (found: number[], expected: number[], toleranceKm = 1e-6 * a) => {
    for (let c = 0; c < 3; c++) expect(Math.abs(found[c] - expected[c])).toBeLessThanOrEqual(toleranceKm);
  };
  near(point(0), [...r], 1e-7);
  near(point(ellipsePoints - 1), [...r], 1e-4);
  near(point((ellipsePoints - 1) / 2), [-a * (1 + e), 0, 0]);
  const quarter = [...Array(ellipsePoints).keys()].find((k) => point(k)[0] <= -a * e + 1) ?? 0;
  near(point(quarter), [-a * e, a * Math.sqrt(1 - e * e), 0]);
});

test("seen from 5 km, the line does not turn at the body: nor anywhere by more than a step of a smooth line", () => {
  const out = new Float64Array(3 * ellipsePoints);
  writeEllipse(r, v, gm, out);
  const step = (k: number) => [0, 1, 2].map((c) => out[3 * k + 3 + c] - out[3 * k + c]);
  const turnDeg = (p: number[], q: number[]) => {
    const along = p.reduce((sum, x, c) => sum + x * q[c], 0);
    return (Math.atan2(Math.hypot(p[0] * q[1] - p[1] * q[0], p[2], q[2]), along) * 180) / Math.PI;
  };
  expect(turnDeg(step(ellipsePoints - 2), step(0))).toBeLessThan(1e-4);
  for (let k = 1; k < ellipsePoints - 1; k++) expect(turnDeg(step(k - 1), step(k))).toBeLessThan(1.3);
});

test("every point keeps the sum of distances to both foci, 2a", () => {
  const out = new Float64Array(3 * ellipsePoints);
  const tilted = Float64Array.of(v[0] + 3, v[1] - 4, v[2] + 5);
  writeEllipse(r, tilted, gm, out);
  const speed2 = tilted[0] ** 2 + tilted[1] ** 2 + tilted[2] ** 2;
  const semiMajor = 1 / (2 / r[0] - speed2 / gm);
  const rv = r[0] * tilted[0];
  const eccentricity = [0, 1, 2].map((c) => ((speed2 - gm / r[0]) * r[c] - rv * tilted[c]) / gm);
  for (let k = 0; k < ellipsePoints; k += 17) {
    const p = [...out.subarray(3 * k, 3 * k + 3)];
    const toOther = Math.hypot(...p.map((x, c) => x + 2 * semiMajor * eccentricity[c]));
    expect(Math.abs(Math.hypot(...p) + toOther - 2 * semiMajor)).toBeLessThanOrEqual(1e-9 * semiMajor);
  }
});

test("a hyperbola is no ellipse", () => {
  expect(writeEllipse(r, Float64Array.of(0, 2 * v[1], 0), gm, new Float64Array(3 * ellipsePoints))).toBe(false);
});
