/** The stored star catalogue: written anew from what was read it gives the same bytes, and it has the stars it should. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type StarCatalogue, starsFrom } from "../../../../src/scene/sky/starCatalogue";

const file = readFileSync("public/stars.bin");
const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
const stars = starsFrom(bytes);

function bytesOf({ count, directions, magnitudes, colorIndices }: StarCatalogue): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * count));
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 3; k++) view.setInt16(8 * i + 2 * k, Math.round(directions[3 * i + k] * 32767), true);
    view.setUint8(8 * i + 6, Math.round((magnitudes[i] + 2) * 30));
    view.setUint8(8 * i + 7, Math.round((colorIndices[i] + 0.5) * 100));
  }
  return new Uint8Array(view.buffer);
}

test("round trip: 8,874 stars, byte for byte", () => {
  expect(stars.count).toBe(8874);
  expect(Buffer.compare(bytesOf(stars), new Uint8Array(bytes))).toBe(0);
});

test("an incomplete star at the end is left out", () => {
  expect(starsFrom(bytes.slice(0, 8 * 3 + 5)).count).toBe(3);
});

test("magnitudes rise from Sirius to 6.5, and directions have length 1 within 6″", () => {
  for (let i = 1; i < stars.count; i++) expect(stars.magnitudes[i]).toBeGreaterThanOrEqual(stars.magnitudes[i - 1]);
  expect(stars.magnitudes.at(-1)).toBeCloseTo(6.5, 5);
  for (let i = 0; i < stars.count; i++)
    expect(Math.abs(Math.hypot(...stars.directions.subarray(3 * i, 3 * i + 3)) - 1)).toBeLessThan(3e-5);
});

// Hipparcos, J2000 (ESA SP-1200): right ascension and declination in degrees, V, B−V.
describe("stars by name within 0.01° and a step of the bytes", () => {
  test.each([
    ["Sirius", 101.2872, -16.7161, -1.44, 0.009],
    ["Canopus", 95.988, -52.6957, -0.62, 0.164],
    ["Vega", 279.2347, 38.7837, 0.03, -0.001],
    ["Betelgeuse", 88.7929, 7.4071, 0.45, 1.5],
    ["Polaris", 37.9546, 89.2641, 1.97, 0.636],
  ])("%s", (_, raDeg, decDeg, magnitude, colorIndex) => {
    const [ra, dec] = [(raDeg * Math.PI) / 180, (decDeg * Math.PI) / 180];
    const there = [Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)];
    let [nearest, apart] = [-1, 1];
    for (let i = 0; i < 100; i++) {
      const d = stars.directions.subarray(3 * i, 3 * i + 3);
      const gap = Math.hypot(d[0] - there[0], d[1] - there[1], d[2] - there[2]);
      if (gap < apart) [nearest, apart] = [i, gap];
    }
    expect((apart * 180) / Math.PI).toBeLessThan(0.01);
    expect(Math.abs(stars.magnitudes[nearest] - magnitude)).toBeLessThan(0.02);
    expect(Math.abs(stars.colorIndices[nearest] - colorIndex)).toBeLessThan(0.006);
  });
});
