/** Tianwen-2 from near: drawn at its true size in pixels, its plume there when it thrusts, and the sampling sequences told in words. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lengths } from "../../ephemeris/data/probe/spacecraft-shape.json";
import { type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { newAxes, writeEclipticAxes } from "../../ephemeris/frames";
import { addProbe } from "../../ephemeris/probe/build";
import { probeId } from "../../ephemeris/probe/flight";
import { probeStateOf } from "../../ephemeris/probe/state";
import { parseTime } from "../../ephemeris/time";
import { ephemeris, number, startApp, stopApp, visit } from "./app";

let flown: Ephemeris;
/** In an ion arc, and in a coast after the rendezvous. */
const [thrusting, coasting] = ["2025-10-10T00:00:00Z", "2026-06-20T00:00:00Z"];

beforeAll(async () => {
  await startApp();
  flown = addProbe(ephemeris);
  const { page } = await visit("#see=loop");
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
}, 180_000);
afterAll(stopApp);

type Vector = readonly [number, number, number];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (v: Vector): Vector => {
  const size = Math.sqrt(dot(v, v));
  return [v[0] / size, v[1] / size, v[2] / size];
};
const across = (v: Vector, axis: Vector): Vector => {
  const along = dot(v, axis);
  return unit([v[0] - along * axis[0], v[1] - along * axis[1], v[2] - along * axis[2]]);
};

/** An ICRF direction in the axes of the scene, the ecliptic. */
function inScene(icrf: ArrayLike<number>): Vector {
  const { rows } = writtenEcliptic;
  const row = (i: number): number => rows[3 * i] * icrf[0] + rows[3 * i + 1] * icrf[1] + rows[3 * i + 2] * icrf[2];
  return unit([row(0), row(1), row(2)]);
}
const writtenEcliptic = newAxes();
writeEclipticAxes(writtenEcliptic);

const sunAt = (utc: string): Vector =>
  inScene(stateOf(flown, "sun", parseTime(utc, "utc"), { center: probeId }).positionKm);

/** The probe at `utc` seen from the direction `from`, without panels or lines; the page, and pixels a radian. */
async function look(utc: string, from: Vector, distanceKm: number): Promise<{ page: Page; perRadian: number }> {
  const az = (Math.atan2(from[1], from[0]) * 180) / Math.PI;
  const el = (Math.asin(from[2]) * 180) / Math.PI;
  const { page } = await visit(
    `#see=probe&t=${utc}&km=${distanceKm}&az=${az}&el=${el}&layers=-labels,-orbits,-trails,-markers,-milky-way`,
  );
  if ((await page.locator("[data-testid=app][data-hidden]").count()) === 0) await page.keyboard.press("h");
  await page.waitForTimeout(2500);
  const box = await page.locator(".clear-view").boundingBox();
  if (box === null) throw new Error("no clear view");
  return { page, perRadian: Math.min(box.width, box.height) / 2 / Math.tan((20 * Math.PI) / 180) };
}

interface Reading {
  /** Farthest distance between two pixels that are bluer than red by 20 and not dark, by extents along directions a degree apart. */
  readonly blueSpanPx: number;
  /** Blue less red, mean over the points asked for. */
  readonly glow: number;
}

/** Reads the clear view in the page itself; `points` are CSS pixels from its middle. */
async function readingOf(page: Page, points: readonly (readonly [number, number])[] = []): Promise<Reading> {
  const png = (await page.locator(".clear-view").screenshot()).toString("base64");
  return page.evaluate(
    async ([data, at]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      if (context === null) throw new Error("no 2D canvas");
      context.drawImage(image, 0, 0);
      const { data: rgba, width, height } = context.getImageData(0, 0, image.width, image.height);
      const isBlue = (i: number): boolean => rgba[4 * i + 2] > 60 && rgba[4 * i + 2] - rgba[4 * i] > 20;
      const found: number[] = [];
      // Blue stars are smaller than a dozen pixels.
      for (let y = 4; y < height - 4; y++) {
        for (let x = 4; x < width - 4; x++) {
          if (!isBlue(y * width + x) || Math.hypot(x - width / 2, y - height / 2) > 0.45 * height) continue;
          let around = 0;
          for (let k = 0; k < 81; k++) around += Number(isBlue((y + Math.floor(k / 9) - 4) * width + x + (k % 9) - 4));
          if (around >= 14) found.push(y * width + x);
        }
      }
      let blueSpanPx = 0;
      for (let deg = 0; deg < 180; deg++) {
        const [c, s] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
        let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
        for (const i of found) {
          const along = c * (i % width) + s * Math.floor(i / width);
          low = Math.min(low, along);
          high = Math.max(high, along);
        }
        blueSpanPx = Math.max(blueSpanPx, high - low);
      }
      let glow = 0;
      for (const [x, y] of at) {
        const i = 4 * (Math.round(height / 2 + y) * width + Math.round(width / 2 + x));
        glow += (rgba[i + 2] - rgba[i]) / at.length;
      }
      return { blueSpanPx, glow };
    },
    [png, points] as const,
  );
}

describe("the model", () => {
  test("at 30 m, seen from the Sun, it is 15 m from tip to tip in pixels, ± 3 %, within the budget of a scene", async () => {
    const { page, perRadian } = await look(coasting, sunAt(coasting), 0.03);
    // From there the wings are seen squarely. Their cells are the only blue of this brightness.
    const { blueSpanPx: found } = await readingOf(page);
    const expected = (lengths.spanM.value / 30) * perRadian;
    expect(Math.abs(found / expected - 1)).toBeLessThan(0.03);
    expect(await number(page, "picture", "data-calls")).toBeLessThanOrEqual(60);
    expect(await number(page, "picture", "data-triangles")).toBeLessThanOrEqual(600_000);
  });

  test("the plume glows behind the engines while it thrusts, and not while it coasts", async () => {
    const glowOf = async (utc: string, thrust: Vector): Promise<number> => {
      const from = across(sunAt(utc), thrust);
      const { page, perRadian } = await look(utc, from, 0.02);
      const right = unit(cross([0, 0, 1], from));
      const up = cross(from, right);
      // Two metres behind the mouths of the ion engines, over the width of the four.
      const points = Array.from({ length: 13 }, (_, k): [number, number] => {
        const beside = cross(thrust, from);
        const at: Vector = [0, 1, 2].map((c) => -3.4 * thrust[c] + 0.11 * (k - 6) * beside[c]) as [
          number,
          number,
          number,
        ];
        return [(dot(at, right) / 20) * perRadian, (-dot(at, up) / 20) * perRadian];
      });
      return (await readingOf(page, points)).glow;
    };
    const thrust = inScene(probeStateOf(flown, parseTime(thrusting, "utc")).thrustDirection);
    expect(await glowOf(thrusting, thrust)).toBeGreaterThan(15);
    expect(await glowOf(coasting, thrust)).toBeLessThan(8);
  });
});

describe("sampling", () => {
  test("three techniques, each marked illustrative, told step by step as stills with reduced motion; leaving goes back", async () => {
    const { page, faults } = await visit("#see=close&t=2026-07-06T00:00:00Z");
    if ((await page.locator("[data-testid=app][data-hidden]").count()) > 0) await page.keyboard.press("h");
    const before = await number(page, "utc", "data-tdb");
    await page.getByTestId("open-sampling").click();
    await page.getByText("Illustrative – no sampling has been reported").waitFor();
    for (const id of ["hover", "touch", "anchor"]) {
      await page.getByTestId(`sampling-${id}`).click();
      const step = page.getByTestId("sampling-step");
      await expect.poll(() => step.getAttribute("data-step")).toBe("0");
      const start = await number(page, "utc", "data-tdb");
      for (const index of ["1", "2", "3"]) {
        await page.getByRole("button", { name: "Next" }).click();
        await expect.poll(() => step.getAttribute("data-step")).toBe(index);
      }
      expect(await page.getByRole("button", { name: "Next" }).isDisabled()).toBe(true);
      const elapsed = (await number(page, "utc", "data-tdb")) - start;
      expect(elapsed).toBeGreaterThan(120);
      expect(elapsed).toBeLessThanOrEqual(180);
    }
    expect(await page.getByTestId("picture").getAttribute("data-rock")).not.toBeNull();
    await page.getByTestId("sampling-stop").click();
    await expect.poll(() => number(page, "utc", "data-tdb")).toBe(before);
    expect(faults).toEqual([]);
  });
});
