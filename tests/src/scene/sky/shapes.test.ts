/** Planets whose faces turn, against astronomy-engine's axes (its Mars has the terms of the 2015 report, ours the mean of 2009's). */
import { AstroTime, Body, RotationAxis } from "astronomy-engine";
import { describe, expect, test } from "vitest";
import { tdbFromIso } from "../../../../ephemeris/time";
import { axesAt } from "../../../../src/scene/sky/shapes";

const degree = Math.PI / 180;

describe.each(["2025-06-01T00:00:00Z", "2031-10-17T08:30:00Z"])("at %s", (utc) => {
  test.each([
    ["mars", Body.Mars, 0.3, 0.3],
    ["jupiter", Body.Jupiter, 0.01, 0.1],
  ] as const)("%s: pole and prime meridian", (body, engineBody, poleDeg, meridianDeg) => {
    const rows = axesAt(body, tdbFromIso(utc)) ?? new Float64Array(9);
    const { north, spin } = RotationAxis(engineBody, new AstroTime(new Date(utc)));
    const pole = [north.x, north.y, north.z];
    const node = [-pole[1], pole[0], 0].map((x) => x / Math.hypot(pole[0], pole[1]));
    const square = [
      pole[1] * node[2] - pole[2] * node[1],
      pole[2] * node[0] - pole[0] * node[2],
      pole[0] * node[1] - pole[1] * node[0],
    ];
    const prime = node.map((x, k) => Math.cos(spin * degree) * x + Math.sin(spin * degree) * square[k]);
    const apartDeg = (row: number, to: number[]) =>
      Math.acos(
        Math.min(
          1,
          to.reduce((sum, x, k) => sum + x * rows[3 * row + k], 0),
        ),
      ) / degree;
    expect(apartDeg(2, pole)).toBeLessThan(poleDeg);
    expect(apartDeg(0, prime)).toBeLessThan(meridianDeg);
  });
});
