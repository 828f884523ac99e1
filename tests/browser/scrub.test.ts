/** The timeline under the hand: the picture keeps up with every move, strips, jog and clock do what they say, limits are shown and explained. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { eventOf } from "../../ephemeris/events";
import { tdbFromIso } from "../../ephemeris/time";
import { missionSpan } from "../../src/missionSpan";
import { instantOf, number, open, phone, rangeKm, startAppUndrawn, stopApp, visit } from "./app";
import { pressStrip, scrubThrough } from "./scrubbing";

beforeAll(startAppUndrawn);
afterAll(stopApp);
// A test that fails half-way must not hold the mouse of those after it.
afterEach(async () => (await visit(start)).page.mouse.up());

const start = "#t=2026-07-06T00:00:00Z&see=loop";
const windowOf = async (page: Page): Promise<[number, number]> => [
  await number(page, "timeline", "data-from-tdb"),
  await number(page, "timeline", "data-to-tdb"),
];

describe("scrubbing", () => {
  test("after every move the picture, the clock, the strip and the read-outs have its instant within one frame", async () => {
    const { page, faults } = await visit(start);
    await pressStrip(page);
    const places = Array.from({ length: 8 }, (_, i) => 0.5 + 0.45 * Math.sin(i));
    for (const { asked, drawn, clock, readOut, strip } of await scrubThrough(page, places)) {
      expect(Math.abs(drawn - asked)).toBeLessThan(0.01);
      expect([clock, readOut]).toEqual([drawn, drawn]);
      expect(strip).toBe(Math.round(drawn));
    }
    await page.mouse.up();
    const tTdb = await instantOf(page);
    expect(await number(page, "read-out-kamooalewa-earth", "data-km")).toBe(rangeKm("kamooalewa", "earth", tTdb));
    expect(faults).toEqual([]);
  });

  test("held beyond the end of the strip it carries the strip along, the cursor in view, to the limit, which is explained", async () => {
    const { page } = await visit("#t=2033-01-01T00:00:00Z&see=loop");
    const box = await page.getByTestId("timeline").boundingBox();
    if (box === null) throw new Error("the timeline is not laid out");
    await pressStrip(page);
    const [, before] = await windowOf(page);
    await page.mouse.move(box.x + box.width + 12, box.y + 20);
    await expect.poll(async () => (await windowOf(page))[1]).toBeGreaterThan(before);
    await expect.poll(() => instantOf(page)).toBe(missionSpan.toTdb);
    expect(await page.getByTestId("notice").textContent()).toContain("The ephemeris ends here");
    expect(await page.getByTestId("timeline").getByTestId("beyond-after").textContent()).toBe("not computed");
    await page.mouse.move(box.x + 0.4 * box.width, box.y + 20);
    await page.mouse.up();
    await expect.poll(() => page.getByTestId("notice").count()).toBe(0);
  });

  test("hovering tells the time there and the nearest event; leaving ends it", async () => {
    const { page } = await visit(`${start}&scale=beijing`);
    const box = await page.getByTestId("timeline").boundingBox();
    if (box === null) throw new Error("the timeline is not laid out");
    const [from, to] = await windowOf(page);
    const { tTdb, label } = eventOf("departure");
    await page.mouse.move(box.x + (box.width * (tTdb - from)) / (to - from), box.y + box.height / 2);
    const said = page.getByTestId("hover-time").last();
    await expect.poll(() => said.textContent()).toContain("Beijing (UTC+8)");
    expect(await said.textContent()).toContain(label);
    expect(Math.abs(Number(await said.getAttribute("data-tdb")) - tTdb)).toBeLessThan((to - from) / box.width);
    await page.mouse.move(box.x + 100, box.y - 300);
    await expect.poll(() => page.getByTestId("hover-time").count()).toBe(0);
  });

  test("the wheel zooms about the pointer and moves sideways, the cursor stays in view", async () => {
    const { page } = await visit(start);
    const box = await page.getByTestId("timeline").boundingBox();
    if (box === null) throw new Error("the timeline is not laid out");
    await page.mouse.move(box.x + 0.9 * box.width, box.y + 20);
    const [from, to] = await windowOf(page);
    for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -250);
    await expect.poll(async () => (await windowOf(page))[1] - (await windowOf(page))[0]).toBeLessThan((to - from) / 10);
    const inside = async (): Promise<void> => {
      const [first, last] = await windowOf(page);
      const tTdb = await instantOf(page);
      expect(tTdb).toBeGreaterThanOrEqual(first - 1e-3);
      expect(tTdb).toBeLessThanOrEqual(last + 1e-3);
    };
    await inside();
    await page.mouse.wheel(2000, 0);
    await inside();
  });
});

describe("the jog", () => {
  test("pulled by mouse it runs time that way; let go it springs back and time stands", async () => {
    const { page } = await visit(start);
    const box = await page.getByTestId("jog").boundingBox();
    if (box === null) throw new Error("the jog is not laid out");
    const before = await instantOf(page);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.15 * box.width, box.y + box.height / 2, { steps: 3 });
    await expect.poll(() => number(page, "utc", "data-tdb")).toBeLessThan(before - 86400);
    expect(await page.getByTestId("jog").getAttribute("aria-valuetext")).toMatch(/\/s backwards$/);
    await page.mouse.up();
    expect(await page.getByTestId("jog").inputValue()).toBe("0");
    const rested = await instantOf(page);
    expect(await instantOf(page)).toBe(rested);
    expect(await page.getByTestId("jog").getAttribute("aria-valuetext")).toBe("at rest, time stands");
  });

  test("by keys: held, it is pulled further and further; let go, it rests", async () => {
    const { page } = await visit(start);
    const before = await instantOf(page);
    await page.getByTestId("jog").focus();
    for (let i = 0; i < 12; i++) await page.keyboard.down("ArrowRight");
    expect(Number(await page.getByTestId("jog").inputValue())).toBe(12);
    await expect.poll(() => number(page, "utc", "data-tdb")).toBeGreaterThan(before + 3600);
    await page.keyboard.up("ArrowRight");
    expect(await page.getByTestId("jog").inputValue()).toBe("0");
    const rested = await instantOf(page);
    expect(await instantOf(page)).toBe(rested);
  });
});

describe("the clock", () => {
  test("a time typed is read in the scale chosen, which is named wherever a time is and stands in the address", async () => {
    const { page } = await visit(start);
    await page.keyboard.press("c");
    await page.getByTestId("scale-beijing").click();
    await page.getByTestId("typed-time").fill("2026-07-02 20:00");
    await page.keyboard.press("Enter");
    await expect.poll(() => instantOf(page)).toBe(tdbFromIso("2026-07-02T12:00:00Z"));
    expect(await page.getByTestId("utc").textContent()).toBe("2 Jul 2026 20:00:00 Beijing (UTC+8)");
    expect(await page.getByTestId("timeline").getAttribute("aria-valuetext")).toBe(
      "2026-07-02 20:00:00 Beijing (UTC+8)",
    );
    expect(await page.locator(".strip-scale").textContent()).toBe("Beijing (UTC+8)");
    expect(await page.getByTestId("instant").textContent()).toContain("2026-07-02 20:00:00.000 Beijing (UTC+8)");
    await expect.poll(() => new URL(page.url()).hash).toContain("scale=beijing");
    await page.getByTestId("scale-tdb").click();
    await expect.poll(() => page.getByTestId("utc").textContent()).toBe("2 Jul 2026 12:01:09 TDB");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog", { name: "Clock" }).count()).toBe(0);
  });

  test("events, the marks on the path and the words of a plot tell their times in the scale chosen, too", async () => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&see=approach&scale=beijing&panel=events");
    await page.locator("[data-testid=app][data-probe=ready]").waitFor();
    expect(await page.getByTestId("event-item-launch").textContent()).toContain("2025-05-29 01:31 Beijing (UTC+8)");
    expect(await page.getByTestId("event-item-arrival").textContent()).toContain("2026-07-02 UTC");
    expect(await page.getByTestId("mark-first-telemetry").textContent()).toBe("25 May 2026 Beijing · telemetry");
    expect(await page.getByTestId("mark-first-telemetry").getAttribute("title")).toMatch(
      /, 2026-05-25 23:50 Beijing \(UTC\+8\)$/,
    );
    await page.keyboard.press("g");
    await expect.poll(() => page.getByTestId("plot-summary").textContent()).toMatch(/least .* on [\d-]+ Beijing/);
    await page.keyboard.press("Escape");
  });

  test.each([
    ["2016-12-31T23:59:60Z", "the app has no positions there"],
    ["1850-01-01", "1900-01-01 to the end of 2100"],
    ["31 Feb 2026", "a day from 01 to 28"],
    ["lanch", "Did you mean"],
  ])("“%s” is refused with the reason, and time stays", async (typed, said) => {
    const { page } = await visit(start);
    const before = await instantOf(page);
    await page.keyboard.press("c");
    await page.getByTestId("typed-time").fill(typed);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByTestId("typed-time-help").textContent()).toContain(said);
    expect(await page.getByTestId("typed-time").inputValue()).toBe(typed);
    expect(await page.getByTestId("typed-time").getAttribute("aria-invalid")).toBe("true");
    expect(await instantOf(page)).toBe(before);
    await page.keyboard.press("Escape");
  });

  test("limits are explained when play runs into one, and by a link beyond", async () => {
    const { page } = await visit("#t=2025-01-02T00:00:00Z&rate=-31557600&see=loop");
    await page.getByTestId("play").click();
    await expect.poll(() => page.getByTestId("notice").textContent()).toContain("The ephemeris begins here");
    expect(await instantOf(page)).toBe(missionSpan.fromTdb);
    expect(await page.getByTestId("play").getAttribute("aria-label")).toBe("Play");
    await visit("#t=2041-01-01&see=loop");
    await expect.poll(() => page.getByTestId("notice").textContent()).toContain("is outside 2025-01-01");
    expect(await instantOf(page)).toBe(missionSpan.toTdb);
  });
});

describe("touch, 390 × 844 and 844 × 390", () => {
  test.each([phone, { width: 844, height: 390 }])(
    "two fingers zoom the strip, nothing sticks out, %o",
    async (viewport) => {
      const { page, faults } = await open(`${start}&scale=beijing`, viewport);
      const strip = await page.getByTestId("timeline").boundingBox();
      if (strip === null) throw new Error("the timeline is not laid out");
      const [from, to] = await windowOf(page);
      const session = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...places: number[]): Promise<unknown> =>
        session.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: places.map((place, id) => ({ id, x: strip.x + place * strip.width, y: strip.y + 20 })),
        });
      await touch("touchStart", 0.4);
      await touch("touchStart", 0.4, 0.6);
      for (let i = 1; i <= 5; i++) await touch("touchMove", 0.4 - 0.06 * i, 0.6 + 0.06 * i);
      await touch("touchEnd");
      await expect
        .poll(async () => (await windowOf(page))[1] - (await windowOf(page))[0])
        .toBeLessThan(0.6 * (to - from));
      await page.getByTestId("clock-button").click();
      await page.getByRole("dialog", { name: "Clock" }).waitFor();
      const { out, small } = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll<HTMLElement>(".timeline button, .timeline input, .timeline select")]
          .filter((element) => element.checkVisibility() && !element.classList.contains("event-tick"))
          .map((element) => ({ name: element.ariaLabel ?? element.textContent, box: element.getBoundingClientRect() }));
        return {
          out: boxes.filter(({ box }) => box.left < -0.5 || box.right > innerWidth + 0.5).map(({ name }) => name),
          small: boxes.filter(({ box }) => box.height < 43.5 || box.width < 43.5).map(({ name }) => name),
        };
      });
      expect(out).toEqual([]);
      expect(small).toEqual([]);
      await page.getByTestId("step-on-hour").scrollIntoViewIfNeeded();
      const before = await instantOf(page);
      await page.getByTestId("step-on-hour").click();
      expect(await instantOf(page)).toBe(before + 3600);
      expect(faults).toEqual([]);
      await page.close();
    },
  );
});
