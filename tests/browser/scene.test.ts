/**
 * The scene as it is shipped:
 *
 * | quantity                                             | must reach                                     |
 * |------------------------------------------------------|------------------------------------------------|
 * | Sun, Earth, Moon, Kamoʻoalewa, probe in the picture  | 1 px of the projection of `stateOf`            |
 * | draw calls, triangles, every framing and moment      | 60, 600,000                                    |
 * | JavaScript before the first picture                  | 400 kB gzipped                                 |
 * | everything to a complete first view                  | 3 MB                                           |
 * | made per frame by the frame loop, playing at 1 day/s | no object, text or function                    |
 * | memory kept of 90 frames of playing                  | none: under 600 kB                             |
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { addProbe } from "../../ephemeris/probe/build";
import { framings } from "../../src/framings";
import { moments } from "../../src/moments";
import { allocations, keptBytes } from "./allocations";
import { browser, desktop, ephemeris, folder, number, open, phone, server, startApp, stopApp, visit } from "./app";
import { brightAt, changedAt, expectedPlace } from "./drawn";
import { countFrames, framesOf, leaveOutDrawing } from "./frameCost";

let flown: Ephemeris;
let page: Page;

beforeAll(async () => {
  await startApp();
  flown = addProbe(ephemeris);
  ({ page } = await visit("#see=loop"));
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
}, 180_000);
afterAll(stopApp);

describe("truth of the picture", () => {
  test.each([
    [
      "see=solar&follow=kamooalewa&az=20&el=60&km=200000000&t=2025-10-01T00:00:00Z",
      ["earth", "kamooalewa", "tianwen-2"],
    ],
    ["see=loop&follow=earth&az=-80&el=35&km=130000000&t=2026-03-01T00:00:00Z", ["kamooalewa", "tianwen-2"]],
    ["see=earth-moon&follow=earth&az=100&el=40&km=2600000&t=2026-07-06T00:00:00Z", ["moon"]],
    ["see=approach&follow=kamooalewa&az=-120&el=24&km=60000&t=2026-06-14T00:00:00Z&pin=none", ["tianwen-2"]],
  ] as const)("%s", async (hash, bodies) => {
    await visit(`#${hash}`);
    await page.waitForTimeout(300);
    const expected = await Promise.all(bodies.map((body) => expectedPlace(page, flown, hash, body)));
    const drawn = await changedAt(page, hash, "markers", expected, 13);
    for (const [i, { x, y }] of drawn.entries()) {
      expect(Math.hypot(x - expected[i].x, y - expected[i].y), bodies[i]).toBeLessThanOrEqual(1);
    }
  });
});

test("the Sun’s glare has its middle where the Sun is: 1 px", async () => {
  const hash = "see=solar&follow=earth&az=-76&el=20&km=260000000&t=2026-07-06T00:00:00Z";
  await visit(`#${hash}&layers=-orbits,-trails,-labels,-markers,-milky-way`);
  await page.waitForTimeout(600);
  const expected = await expectedPlace(page, flown, hash, "sun");
  const { x, y } = await brightAt(page, expected, 14);
  expect(Math.hypot(x - expected.x, y - expected.y)).toBeLessThanOrEqual(1);
});

describe("budgets", () => {
  const views = [
    ...framings.map(({ id }) => `see=${id}&t=2026-07-06T00:00:00Z`),
    ...moments.map(({ id }) => `moment=${id}`),
  ];
  test.each(views)("%s: at most 60 draw calls and 600,000 triangles", async (hash) => {
    await visit(`#${hash}`);
    await page.waitForTimeout(1200);
    expect(await number(page, "picture", "data-calls")).toBeLessThanOrEqual(60);
    expect(await number(page, "picture", "data-triangles")).toBeLessThanOrEqual(600_000);
  });

  test("first load: 400 kB of gzipped JavaScript before the first picture, 3 MB in all, nothing from elsewhere", async () => {
    const first = await browser.newPage({ viewport: desktop });
    const responses: Response[] = [];
    const elsewhere: string[] = [];
    first.on("response", (response) => responses.push(response));
    first.on("request", (request) => {
      const isOwn = /^(blob|data):/.test(request.url()) || request.url().startsWith(server.origin);
      if (!isOwn) elsewhere.push(request.url());
    });
    await first.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector("canvas[data-calls]") === null) return;
        Object.assign(window, { drawnAt: performance.timeOrigin + performance.now() });
        observer.disconnect();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await first.goto(`${server.origin}/`);
    await first.locator("canvas[data-calls]").waitFor();
    await first.waitForTimeout(3000);
    const drawnAt = await first.evaluate(() => (window as unknown as { drawnAt: number }).drawnAt);
    let [scripts, all] = [0, 0];
    for (const response of responses) {
      // What a worker asked for cannot be read back from its response.
      const path = join(folder, new URL(response.url()).pathname);
      const body = existsSync(path) && statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0);
      all += body.length;
      const isBefore = response.request().timing().startTime < drawnAt;
      if (isBefore && response.url().endsWith(".js")) scripts += gzipSync(body, { level: 9 }).length;
    }
    console.log(
      `before the first picture ${Math.round(scripts / 1000)} kB of JavaScript; in all ${(all / 1e6).toFixed(2)} MB`,
    );
    expect(elsewhere).toEqual([]);
    expect(scripts).toBeGreaterThan(100_000);
    expect(scripts).toBeLessThanOrEqual(400_000);
    expect(all).toBeLessThanOrEqual(3_000_000);
    await first.close();
  });

  test("playing at 1 day/s: the frame loop makes no object, text or function, and no memory is kept", async () => {
    const small = await browser.newPage({ viewport: { width: 480, height: 480 } });
    small.setDefaultTimeout(60_000);
    await leaveOutDrawing(small);
    await countFrames(small);
    await small.goto(`${server.origin}/#see=probe&t=2026-03-01T00:00:00Z&rate=86400`);
    await small.locator("[data-testid=app][data-probe=ready]").waitFor();
    await small.getByTestId("play").click();
    // What is made once, on first use, and what the engine puts on the heap and keeps while it compiles, is no cost of a frame:
    // that is made, and kept, in every stretch.
    await framesOf(small, 90);
    let kept = await keptBytes(small);
    let everyFrame: string[] | undefined;
    let leastKept = Number.POSITIVE_INFINITY;
    for (let stretch = 0; stretch < 5 && (everyFrame?.length !== 0 || leastKept >= 600_000); stretch++) {
      const { objects } = await allocations(small, folder, 30);
      everyFrame = (everyFrame ?? [...objects.keys()]).filter((kind) => objects.has(kind));
      await framesOf(small, 60);
      const after = await keptBytes(small);
      leastKept = Math.min(leastKept, after - kept);
      kept = after;
    }
    await small.close();
    expect(everyFrame).toEqual([]);
    expect(leastKept).toBeLessThan(600_000);
  });
});

describe("windows", () => {
  test("a larger window and a denser screen are drawn to the pixel", async () => {
    const dense = await browser.newPage({ viewport: phone, deviceScaleFactor: 2 });
    await dense.goto(`${server.origin}/#see=loop`);
    await dense.locator("canvas[data-calls]").waitFor();
    const size = () => dense.locator("canvas").evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]);
    expect(await size()).toEqual([780, 1688]);
    await dense.setViewportSize({ width: 844, height: 390 });
    await expect.poll(size).toEqual([1688, 780]);
    await dense.close();
  });
});

describe("second view", () => {
  test("pinned by link and key, drawn in its place, on a phone inside the window", async () => {
    const { page: small, faults } = await open("#see=loop&pin=close", phone);
    const frame = small.getByTestId("second-view");
    await frame.waitFor();
    const box = await frame.boundingBox();
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 1e9)).toBeLessThanOrEqual(phone.width);
    await small.keyboard.press("p");
    await expect.poll(() => frame.count()).toBe(0);
    await expect.poll(() => new URL(small.url()).hash, { timeout: 10_000 }).not.toContain("pin=");
    await small.keyboard.press("p");
    await frame.waitFor();
    await expect.poll(() => new URL(small.url()).hash, { timeout: 10_000 }).toContain("pin=close");
    expect(faults).toEqual([]);
    await small.close();
  });

  test("the camera's caption says how many pixels the asteroid spans: 18 m from 20 km in pixels of 4° / 1024", async () => {
    await visit("#see=approach&t=2026-07-02T12:00:00Z");
    const expected = (0.018 / 20 / ((4 * Math.PI) / 180)) * 1024;
    await expect
      .poll(async () => (await page.getByTestId("camera-caption").textContent()) ?? "")
      .toContain(`${expected.toPrecision(3)} pixels across`);
  });
});

describe("layers", () => {
  test("a layer switched off goes from the picture and into the address", async () => {
    await visit("#see=loop");
    await page.getByTestId("open-layers").click();
    await page.getByTestId("layer-trails").click();
    await expect.poll(() => new URL(page.url()).hash).toContain("layers=-trails");
    await page.getByTestId("layer-trails").click();
    await expect.poll(() => new URL(page.url()).hash).not.toContain("layers=");
    await page.keyboard.press("Escape");
  });
});

describe("moments", () => {
  test("an event with a moment offers it; one press goes there and says what is seen", async () => {
    await visit("#see=loop&t=2026-06-07T08:10:00Z");
    await page.getByTestId("open-events").click();
    await page.getByTestId("event-item-rendezvous-burn").click();
    await page.keyboard.press("Escape");
    await page.getByTestId("go-to-moment").click();
    await expect.poll(() => page.getByTestId("follow").inputValue()).toBe("tianwen-2");
    await expect.poll(() => page.getByTestId("moment").textContent()).toContain("704 m/s");
  });
});
