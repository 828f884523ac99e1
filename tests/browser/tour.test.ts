/** The tour as visitors meet it: by itself, by its keys, on a phone, on a museum's screen, in three languages. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import ar from "../../src/tour/ar.json";
import en from "../../src/tour/en.json";
import { stops } from "../../src/tour/stops";
import zh from "../../src/tour/zh.json";
import { number, open, phone, startAppUndrawn, stopApp } from "./app";

beforeAll(startAppUndrawn);
afterAll(stopApp);

const wide = { width: 1440, height: 900 };
const ids = stops.map(({ id }) => id);

const stopOf = (page: Page) => page.getByTestId("tour").getAttribute("data-stop");
const phaseOf = (page: Page) => page.getByTestId("tour").getAttribute("data-phase");
const captionOf = (page: Page) => page.getByTestId("tour-caption").textContent();
const hashOf = (page: Page): string => new URL(page.url()).hash;
const isPlaying = async (page: Page): Promise<boolean> =>
  (await page.getByTestId("app").locator(".play-buttons .play").getAttribute("aria-label")) === "Pause";
/** How much of the tour is done, as its thin bar shows it. */
const shareOf = (page: Page): Promise<number> =>
  page.locator(".tour-done").evaluate((bar) => new DOMMatrix(getComputedStyle(bar).transform).a);

describe("by itself", () => {
  test("a link starts it, it goes on from stop to stop while time runs, and after the last it is over", async () => {
    const { page, faults } = await open("#tour=1", wide, "no-preference");
    await expect.poll(() => captionOf(page)).toBe(en.captions.companion);
    expect(await phaseOf(page)).toBe("running");
    expect(await isPlaying(page)).toBe(true);
    expect(await page.getByTestId("tour-count").textContent()).toBe(`1 of ${stops.length}`);
    await expect.poll(() => stopOf(page), { timeout: 200_000 }).toBe(ids[1]);
    expect(await shareOf(page)).toBeGreaterThan(0);
    await expect.poll(() => hashOf(page)).toContain("tour=1");

    // Beyond the last stop it is over, by its button as by the clock (tests/src/tour/tourClock.test.ts).
    for (let stop = 2; stop < stops.length; stop++) await page.getByTestId("tour-next").click();
    expect(await stopOf(page)).toBe(ids[ids.length - 1]);
    await page.getByTestId("tour-next").click();
    await page.getByTestId("tour").waitFor({ state: "detached" });
    await expect.poll(() => hashOf(page)).not.toContain("tour=");
    expect(await isPlaying(page)).toBe(false);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("by hand", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open("#units=ld", wide));
    await page.getByTestId("open-lessons").click();
    await page.getByTestId("start-tour").click();
    await page.getByTestId("tour-caption").waitFor();
  });
  afterAll(() => page.close());

  test("its button stands among the lessons; the pause key has the focus", async () => {
    expect(await stopOf(page)).toBe(ids[0]);
    expect(await page.locator(".drawer").count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-testid")))
      .toBe("tour-pause");
  });

  test("pausing holds the tour and the app's clock; continuing lets both go on", async () => {
    await page.getByTestId("tour-pause").click();
    expect(await phaseOf(page)).toBe("paused");
    expect(await isPlaying(page)).toBe(false);
    const [share, tTdb] = [await shareOf(page), await number(page, "utc", "data-tdb")];
    await page.waitForTimeout(600);
    expect(await shareOf(page)).toBe(share);
    expect(await number(page, "utc", "data-tdb")).toBe(tTdb);
    await page.getByTestId("tour-continue").click();
    expect(await phaseOf(page)).toBe("running");
    await expect.poll(() => shareOf(page)).toBeGreaterThan(share);
    await expect.poll(() => number(page, "utc", "data-tdb")).toBeGreaterThan(tTdb);
  });

  test("next and back by buttons, at the first stop there is no back", async () => {
    await page.getByTestId("tour-pause").click();
    for (const id of ids.slice(1, 4)) {
      await page.getByTestId("tour-next").click();
      await expect.poll(() => stopOf(page)).toBe(id);
    }
    for (const id of [ids[2], ids[1], ids[0]]) {
      await page.getByTestId("tour-back").click();
      await expect.poll(() => stopOf(page)).toBe(id);
    }
    expect(await page.getByTestId("tour-back").isDisabled()).toBe(true);
    expect(await phaseOf(page)).toBe("paused");
  });

  test("space continues and pauses, arrows turn over, also away from its buttons", async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press(" ");
    await expect.poll(() => phaseOf(page)).toBe("running");
    await page.keyboard.press(" ");
    await expect.poll(() => phaseOf(page)).toBe("paused");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => stopOf(page)).toBe(ids[1]);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => stopOf(page)).toBe(ids[0]);
  });

  test("dragging the picture pauses it; continuing shows the stop again", async () => {
    await page.keyboard.press(" ");
    await expect.poll(() => phaseOf(page)).toBe("running");
    const view = new URLSearchParams(stops[0].view);
    await page.mouse.move(500, 350);
    await page.mouse.down();
    await page.mouse.move(600, 380, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => phaseOf(page)).toBe("paused");
    expect(await isPlaying(page)).toBe(false);
    await page.getByTestId("framing-solar").click();
    expect(await phaseOf(page)).toBe("paused");
    await page.getByTestId("tour-continue").click();
    await expect.poll(() => phaseOf(page)).toBe("running");
    await expect.poll(() => page.getByTestId(`framing-${view.get("see")}`).getAttribute("aria-pressed")).toBe("true");
  });

  test("Escape ends it: what the viewer chose is there again, and keys mean what they meant", async () => {
    await page.keyboard.press("Escape");
    await page.getByTestId("tour").waitFor({ state: "detached" });
    expect(await page.getByTestId("read-out-earth-moon").textContent()).toContain("LD");
    expect(await isPlaying(page)).toBe(false);
    const before = await number(page, "utc", "data-tdb");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => number(page, "utc", "data-tdb")).toBe(before + 86_400);
    await expect.poll(() => hashOf(page)).not.toContain("tour=");
  });
});

test("with less motion a link waits to be started", async () => {
  const { page } = await open("#tour=1", wide);
  await expect.poll(() => phaseOf(page)).toBe("waiting");
  expect(await isPlaying(page)).toBe(false);
  await page.getByTestId("tour-continue").click();
  await expect.poll(() => phaseOf(page)).toBe("running");
  await page.close();
});

test("on a museum's screen it hides the panels, and a key hands the app over without doing anything else", async () => {
  const { page } = await open("#tour=loop", wide, "no-preference");
  await expect.poll(() => captionOf(page)).toBe(en.captions.companion);
  expect(await page.getByTestId("timeline").isVisible()).toBe(false);
  expect(await page.locator(".top-bar").isVisible()).toBe(false);
  await page.keyboard.press("1");
  await expect.poll(() => page.getByTestId("timeline").isVisible()).toBe(true);
  expect(await page.getByTestId("tour").count()).toBe(0);
  expect(await page.getByTestId("framing-loop").getAttribute("aria-pressed")).toBe("true");
  expect(await isPlaying(page)).toBe(false);
  // It comes back when the screen is left alone (tests/src/tour/idle.test.ts): the address still says so.
  await expect.poll(() => hashOf(page)).toContain("tour=loop");
  await page.keyboard.press("1");
  await expect.poll(() => page.getByTestId("framing-solar").getAttribute("aria-pressed")).toBe("true");
  await page.close();
});

test("another language keeps the place, and is marked as what it is", async () => {
  const { page, faults } = await open("#tour=1", wide);
  await page.getByTestId("tour-next").click();
  await expect.poll(() => captionOf(page)).toBe(en.captions["around-the-sun"]);
  for (const [language, text, tag, direction] of [
    ["zh", zh, "zh-Hans", "ltr"],
    ["ar", ar, "ar", "rtl"],
    ["en", en, "en", "ltr"],
  ] as const) {
    await page.getByTestId("language").selectOption(language);
    await expect.poll(() => captionOf(page)).toBe(text.captions["around-the-sun"]);
    const caption = page.getByTestId("tour-caption");
    expect([await caption.getAttribute("lang"), await caption.getAttribute("dir")]).toEqual([tag, direction]);
    expect(await page.getByTestId("tour").getAttribute("aria-label")).toBe(text.title);
  }
  expect(faults).toEqual([]);
  await page.close();
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.each([
  ["1440 × 900", wide],
  ["390 × 844", phone],
] as const)("%s", (_, viewport) => {
  test("axe finds nothing in the bar, waiting, running and paused; its keys are 44 px and inside the window", async () => {
    const { page } = await open("#tour=1", viewport);
    await page.getByTestId("tour-caption").waitFor();
    await page.evaluate(axeSource);
    const violations = (): Promise<string[]> =>
      page.evaluate(async () => {
        const { run } = (window as unknown as { axe: typeof axe }).axe;
        const { violations: broken } = await run(".tour");
        return broken.flatMap(({ id, nodes }) => nodes.map(({ failureSummary }) => `${id} ${failureSummary}`));
      });
    expect(await violations()).toEqual([]);
    await page.getByTestId("tour-continue").click();
    await page.getByTestId("tour-pause").waitFor();
    expect(await violations()).toEqual([]);
    await page.getByTestId("tour-pause").click();
    await page.getByTestId("tour-continue").waitFor();
    expect(await violations()).toEqual([]);
    for (const key of await page.locator(".tour button").all()) {
      const box = await key.boundingBox();
      if (box === null) throw new Error("a key of the tour is not laid out");
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(43.5);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
    }
    await page.close();
  });
});
