/**
 * Kamoʻoalewa as it is drawn, pixel by pixel, against the same picture computed from the formulas: shape and rotation, which side
 * is lit, how bright at which phase; and the experiment with the pebble.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isoFromTdb, parseTime } from "../../ephemeris/time";
import { ephemeris, number, open, phone, startApp, stopApp, visit } from "./app";
import { type Expected, expectedPicture, type Shot, sunFrom } from "./rockPicture";

beforeAll(startApp, 180_000);
afterAll(stopApp);

const utc = (tTdb: number): string => isoFromTdb(tTdb, { scale: "utc", digits: 3 });
const start = parseTime("2026-08-01T00:00:00Z", "utc");
const sidePx = 460;

/** Linear brightness (green) of a square of the page around a point, from a screenshot; 1 is full white. */
async function brightnessAround(page: Page, x: number, y: number): Promise<Float64Array> {
  const clip = { x: Math.round(x - sidePx / 2), y: Math.round(y - sidePx / 2), width: sidePx, height: sidePx };
  const png = (await page.screenshot({ clip })).toString("base64");
  const bytes = await page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (context === null) throw new Error("no 2D canvas");
    context.drawImage(image, 0, 0);
    const { data: rgba } = context.getImageData(0, 0, image.width, image.height);
    return Array.from({ length: rgba.length / 4 }, (_, i) => rgba[4 * i + 1]);
  }, png);
  return Float64Array.from(bytes, (byte) => {
    const s = byte / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
}

/** The drawn rock and the computed one, seen at a phase angle from 60 m. */
async function both(tTdb: number, phaseDeg: number): Promise<{ drawn: Float64Array; expected: Expected }> {
  const sun = sunFrom(ephemeris, tTdb);
  // Along the Sun's own parallel, so that the angle between Sun and camera is the phase.
  const turnRad = 2 * Math.asin(Math.sin((phaseDeg * Math.PI) / 360) / Math.hypot(sun[0], sun[1]));
  const azimuthDeg = ((Math.atan2(sun[1], sun[0]) + turnRad) * 180) / Math.PI;
  const elevationDeg = (Math.asin(sun[2]) * 180) / Math.PI;
  const { page } = await visit(
    `#see=close&t=${utc(tTdb)}&az=${azimuthDeg.toFixed(2)}&el=${elevationDeg.toFixed(2)}&km=0.06`,
  );
  await page.locator("canvas[data-rock=fine]").waitFor();
  await page.keyboard.press("h");
  await page.waitForTimeout(700);
  const box = await page.locator(".clear-view").boundingBox();
  if (box === null) throw new Error("the picture is not laid out");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const drawn = await brightnessAround(page, x, y);
  await page.keyboard.press("h");
  const shot: Shot = {
    tTdb,
    azimuthDeg: Number(azimuthDeg.toFixed(2)),
    elevationDeg: Number(elevationDeg.toFixed(2)),
    distanceM: 60,
    pixelsPerRadian: Math.min(box.width, box.height) / 2 / Math.tan((20 * Math.PI) / 180),
    sidePx,
  };
  return { drawn, expected: expectedPicture(ephemeris, shot) };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

describe("the picture against the formulas", () => {
  // The relief is not in the computed picture: it darkens, the more the flatter the light (brightness reached: 0.98 … 0.92).
  test.each([
    [2, 0],
    [10, 250],
    [35, 500],
    [60, 800],
    [85, 1100],
    [110, 1400],
  ])("at phase %i°, %i s on: shape, rotation, lit side and brightness", async (phaseDeg, laterS) => {
    const { drawn, expected } = await both(start + laterS, phaseDeg);
    const { brightness } = expected;
    expect(Math.abs(expected.phaseDeg - phaseDeg)).toBeLessThan(0.1);
    const rock = [...brightness.keys()].filter((i) => !Number.isNaN(brightness[i]));
    const lit = rock.filter((i) => brightness[i] > 0.05);
    const dark = rock.filter((i) => brightness[i] === 0);
    expect(rock.length).toBeGreaterThan(40_000);
    expect(lit.filter((i) => drawn[i] > 0.02).length / lit.length).toBeGreaterThan(0.86);
    // Below 1 % of the rock only edges of shadows are dark.
    if (dark.length > 0.01 * rock.length) {
      expect(dark.filter((i) => drawn[i] < 0.02).length / dark.length).toBeGreaterThan(0.93);
    }
    const whole = (of: Float64Array): number => rock.reduce((sum, i) => sum + of[i], 0);
    expect(whole(drawn) / whole(brightness)).toBeGreaterThan(0.88);
    expect(whole(drawn) / whole(brightness)).toBeLessThan(1.02);
    // Where both are lit, the drawn brightness is the formula's.
    const ratio = median(lit.filter((i) => drawn[i] > 0.02).map((i) => drawn[i] / brightness[i]));
    expect(Math.abs(ratio - 1)).toBeLessThan(0.06);
  });
});

describe("the pebble", () => {
  const readPebble = (page: Page, what: "range-m" | "speed-mm-s"): Promise<number> =>
    number(page, "pebble", `data-${what}`);

  test("let go at the long end it has left after 28 minutes, faster than the escape speed; before its release it lies there", async () => {
    const { page, faults } = await visit(`#see=close&t=${utc(start)}`);
    await page.getByTestId("let-go").click();
    // ω r at the long end: 10.5 m · 2π / 27.9 min is 39 mm/s; the drawn ground lies up to a metre lower.
    const ground = await readPebble(page, "speed-mm-s");
    expect(ground).toBeGreaterThan(35);
    expect(ground).toBeLessThan(42);
    // The address says what was let go, where and when.
    await expect.poll(() => page.url()).toContain("pebble=");
    const letGo = new URL(page.url()).hash;
    const at = (tTdb: number): string => letGo.replace(/\bt=[^&]*/, `t=${utc(tTdb)}`);
    await visit(at(start + 1674));
    await expect.poll(() => readPebble(page, "range-m")).toBeGreaterThan(60);
    expect(await readPebble(page, "range-m")).toBeLessThan(72);
    expect(await page.getByTestId("pebble").textContent()).toContain("has left for good");
    await visit(at(start - 1000));
    await expect.poll(() => page.getByTestId("pebble").textContent()).toContain("Before it was let go");
    expect(faults).toEqual([]);
  });

  test("at the pole, or if the rock turned once in 3 hours, it stays", async () => {
    const { page, faults } = await visit(`#see=close&t=${utc(start)}`);
    await page.getByTestId("pebble-site").selectOption("pole");
    await page.getByTestId("let-go").click();
    await expect.poll(() => page.getByTestId("pebble").textContent()).toContain("It stays");
    await page.getByTestId("pebble-site").selectOption("end");
    expect(await page.getByTestId("spin-forces").getAttribute("data-leaves")).toBe("true");
    await page.getByTestId("three-hours").click();
    expect(await page.getByTestId("spin-period").textContent()).toBe("3.00 h");
    expect(await page.getByTestId("spin-panel").textContent()).toContain("hypothetical");
    expect(await page.getByTestId("spin-forces").getAttribute("data-leaves")).toBe("false");
    await page.getByTestId("let-go").click();
    await expect.poll(() => page.getByTestId("pebble").textContent()).toContain("It stays");
    await page.getByRole("button", { name: "As measured" }).click();
    expect(await page.getByTestId("spin-period").textContent()).toBe("27.9 min");
    expect(faults).toEqual([]);
  });
});

test("riding along, the ground rests while the Sun goes round", async () => {
  const { page, faults } = await visit(`#see=close&t=${utc(start)}&az=100&el=20&km=0.06`);
  await page.getByTestId("ride").click();
  const angles = async (): Promise<number> => {
    await page.waitForTimeout(900);
    return Number(new URLSearchParams(new URL(page.url()).hash.slice(1)).get("az"));
  };
  const before = await angles();
  // One rung up from ten minutes a second would be too fast to stop in time: run in real minutes.
  await page.getByTestId("spin-slow").click();
  // A busy machine draws fewer frames, and the clock moves with them.
  await expect.poll(() => number(page, "utc", "data-tdb"), { timeout: 40_000 }).toBeGreaterThan(start + 90);
  await page.keyboard.press("Space");
  expect(Math.abs((await angles()) - before)).toBeGreaterThan(5);
  await page.getByTestId("ride").click();
  expect(faults).toEqual([]);
});

test("on a phone the panel opens, fits and leaves the rock in sight", async () => {
  const { page, faults } = await open("#see=close", phone);
  await page.getByTestId("spin-panel").locator("summary").first().click();
  await page.getByTestId("let-go").scrollIntoViewIfNeeded();
  const [panel, clear] = await Promise.all(
    [page.getByTestId("spin-panel"), page.locator(".clear-view")].map((part) => part.boundingBox()),
  );
  expect(panel?.width).toBeLessThanOrEqual(phone.width);
  expect((clear?.y ?? 0) + (clear?.height ?? 0)).toBeLessThanOrEqual((panel?.y ?? 0) + 1);
  expect(clear?.height).toBeGreaterThan(120);
  expect(faults).toEqual([]);
  await page.close();
});
