/** Star colours: temperatures against known stars, chromaticities against tabulated black bodies, and their order. */
import { describe, expect, test } from "vitest";
import { temperatureOf, writeBlackBodyColor } from "../../../../src/scene/sky/starColor";

describe("temperature from B−V (Ballesteros 2012), within 6 % of the measured effective temperature", () => {
  test.each([
    ["Sun", 0.653, 5772],
    ["Vega", -0.001, 9600],
    ["Procyon", 0.432, 6530],
    ["Arcturus", 1.239, 4290],
    ["Aldebaran", 1.538, 3910],
  ])("%s", (_, colorIndex, temperatureK) => {
    expect(Math.abs(temperatureOf(colorIndex) / temperatureK - 1)).toBeLessThan(0.06);
  });
});

/** CIE 1931 x, y of linear sRGB. */
function chromaticity([r, g, b]: ArrayLike<number> & Iterable<number>): [number, number] {
  const x = 0.4124 * r + 0.3576 * g + 0.1805 * b;
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const z = 0.0193 * r + 0.1192 * g + 0.9505 * b;
  return [x / (x + y + z), y / (x + y + z)];
}

describe("black bodies that sRGB can show, against Wyszecki and Stiles 1982, table I(6.5.1)", () => {
  test.each([
    [3000, 0.4369, 0.4041],
    [4000, 0.3805, 0.3768],
    [5000, 0.3451, 0.3516],
    [6500, 0.3135, 0.3237],
    [10000, 0.2807, 0.2884],
  ])("%d K", (temperatureK, x, y) => {
    const color = new Float32Array(3);
    writeBlackBodyColor(temperatureK, color, 0);
    const [gotX, gotY] = chromaticity(color);
    expect(Math.abs(gotX - x)).toBeLessThan(0.002);
    expect(Math.abs(gotY - y)).toBeLessThan(0.002);
    expect(Math.max(...color)).toBe(1);
  });
});

test("the redder the index, the less blue beside red, over the whole catalogue's range", () => {
  const color = new Float32Array(3);
  let last = Number.POSITIVE_INFINITY;
  for (let colorIndex = -0.4; colorIndex <= 2.05; colorIndex += 0.05) {
    writeBlackBodyColor(temperatureOf(colorIndex), color, 0);
    const ratio = color[2] / color[0];
    expect(ratio).toBeLessThanOrEqual(last);
    last = ratio;
  }
  expect(last).toBeLessThan(0.2);
});
