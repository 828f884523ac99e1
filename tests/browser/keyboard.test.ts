/** Every action by keyboard alone: all that can be pressed is reached by Tab, drawers take and give back the focus, nothing traps it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventOf } from "../../ephemeris/events";
import { instantOf, number, startAppUndrawn, stopApp, visit } from "./app";
import { keyEffects, startHash } from "./keyEffects";

let page: Page;
beforeAll(async () => {
  await startAppUndrawn();
  ({ page } = await visit(startHash));
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
});
afterAll(stopApp);

/** The element that has the focus, as a reader would name it. */
const focused = (): Promise<{ name: string; tag: string; inDrawer: boolean; ringPx: number }> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineWidth, outlineStyle } = getComputedStyle(element);
    return {
      name: element.ariaLabel ?? element.dataset.testid ?? element.textContent ?? "",
      tag: element.tagName,
      inDrawer: element.closest(".drawer") !== null,
      ringPx: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
    };
  });

const focusedId = (): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-testid"));

/** Presses Tab until the focus has come round; says what of all that can be pressed it missed, and where no ring was seen. */
async function tabbedThrough(): Promise<{ withoutRing: string[]; missed: string[]; stops: number }> {
  const withoutRing: string[] = [];
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("[data-reached]")) element.removeAttribute("data-reached");
  });
  let stops = 0;
  for (; stops < 400; stops++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      // Between the last and the first the browser has the focus.
      if (element === null || element === document.body) return "browser";
      const before = element.hasAttribute("data-reached");
      element.setAttribute("data-reached", "");
      return before ? "again" : "new";
    });
    if (stop === "again") break;
    const { name, ringPx } = await focused();
    if (stop === "new" && ringPx < 2) withoutRing.push(name);
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, select, input, a[href], textarea, [role=slider]")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0)
      .filter((element) => !element.matches(":disabled, [data-reached], [type=radio]"))
      .map((element) => element.ariaLabel ?? element.textContent ?? ""),
  );
  return { withoutRing, missed, stops };
}

describe("by Tab", () => {
  test("everything that can be pressed is reached, with a visible ring, and the focus comes round", async () => {
    const { withoutRing, missed, stops } = await tabbedThrough();
    expect(missed).toEqual([]);
    expect(withoutRing).toEqual([]);
    expect(stops).toBeGreaterThan(25);
    expect(stops).toBeLessThan(400);
  });

  test("each drawer opens by Enter, takes the focus, all in it is reached, Tab leads out again, Escape gives the focus back", async () => {
    await page.keyboard.press("Escape");
    for (const id of await page
      .locator("[data-testid^=open-]:visible")
      .evaluateAll((all) => all.map((one) => one.dataset.testid ?? ""))) {
      await page.getByTestId(id).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("complementary").getByRole("heading", { level: 2 }).waitFor();
      // What comes later brings buttons with it.
      if (id === "open-lessons") await page.locator("[data-testid=lesson-list][data-count]").waitFor();
      if (id === "open-laboratory") await page.locator("[data-testid=lab][data-whole]").waitFor();
      await expect.poll(async () => (await focused()).inDrawer, { message: id }).toBe(true);
      const { missed, withoutRing, stops } = await tabbedThrough();
      expect(missed, id).toEqual([]);
      expect(withoutRing, id).toEqual([]);
      expect(stops, id).toBeLessThan(400);
      await page.getByTestId(id).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".drawer").count(), { message: id }).toBe(0);
      for (const close of ["Escape", "Enter"]) {
        await page.getByTestId(id).focus();
        await page.keyboard.press("Enter");
        await page.locator(".drawer").waitFor();
        if (close === "Enter") await page.getByRole("button", { name: /^Close / }).focus();
        await page.keyboard.press(close);
        await expect.poll(() => page.locator(".drawer").count(), { message: id }).toBe(0);
        await expect.poll(async () => (await focusedId()) ?? "", { message: `${id}, ${close}` }).toBe(id);
      }
    }
  }, 240_000);
});

describe("what floats over the picture", () => {
  test.each(["close", "approach"])(
    "the panels of “%s” and the open clock: all is reached, nothing is a trap",
    async (framing) => {
      await visit(`${startHash.replace("loop", framing)}`);
      await page.getByTestId("clock-button").focus();
      await page.keyboard.press("Enter");
      await page.getByTestId("typed-time").waitFor();
      const { missed, withoutRing, stops } = await tabbedThrough();
      expect(missed).toEqual([]);
      expect(withoutRing).toEqual([]);
      expect(stops).toBeLessThan(400);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".clock-panel").count()).toBe(0);
      await expect.poll(focusedId).toBe("clock-button");
    },
  );
});

describe("keys", () => {
  test("the help lists exactly the keys below", async () => {
    await visit(startHash);
    await page.keyboard.press("?");
    await page.locator(".keys kbd").first().waitFor();
    const shown = await page.locator(".keys kbd").allTextContents();
    expect(shown.toSorted()).toEqual(Object.keys(keyEffects).toSorted());
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".drawer").count()).toBe(0);
  });

  test.each(Object.entries(keyEffects))("%s does what the help says", async (_, effect) => {
    await visit(`${startHash}&lens=39.99`);
    await visit(startHash);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await effect(page);
  });
});

describe("actions", () => {
  const press = async (testId: string, key = "Enter"): Promise<void> => {
    await page.getByTestId(testId).focus();
    await page.keyboard.press(key);
  };

  test("framing, body followed, play, rate, timeline, units", async () => {
    await press("framing-solar");
    expect(await page.getByTestId("framing-solar").getAttribute("aria-pressed")).toBe("true");
    await page.getByTestId("follow").focus();
    await page.keyboard.type("Mars");
    await expect.poll(() => page.getByTestId("follow").inputValue()).toBe("mars");
    await press("framing-loop", " ");
    await page.keyboard.press("Tab");
    await press("play");
    expect(await page.getByTestId("play").getAttribute("aria-label")).toBe("Pause");
    await press("play");
    const before = await instantOf(page);
    await press("timeline", "ArrowRight");
    expect(await instantOf(page)).toBe(before + 86400);
    await page.getByRole("button", { name: "LD", exact: true }).focus();
    await page.keyboard.press("Enter");
    expect(await page.getByTestId("read-out-earth-moon").textContent()).toContain("LD");
  });

  test("the clock: steps, events and now by its buttons, closed by its button", async () => {
    await visit(startHash);
    const before = await instantOf(page);
    await press("clock-button");
    await page.getByTestId("typed-time").waitFor();
    for (const [id, toTdb] of [
      ["step-on-min", before + 60],
      ["step-on-hour", before + 3660],
      ["step-on-day", before + 90060],
      ["step-back-day", before + 3660],
      ["step-back-hour", before + 60],
      ["step-back-min", before],
      ["event-after", eventOf("exploration-begins").tTdb],
      ["event-before", eventOf("arrival").tTdb],
    ] as const) {
      await press(id);
      await expect.poll(() => number(page, "utc", "data-tdb"), { message: id }).toBe(toTdb);
    }
    await page.getByRole("button", { name: "Close clock" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(focusedId).toBe("clock-button");
  });

  test("the strip is zoomed by + and −, about the instant", async () => {
    await visit(startHash);
    const length = async (): Promise<number> =>
      (await number(page, "timeline", "data-to-tdb")) - (await number(page, "timeline", "data-from-tdb"));
    const before = await length();
    await press("timeline", "+");
    await expect.poll(length).toBeCloseTo(before / 2, 3);
    await press("timeline", "-");
    await expect.poll(length).toBeCloseTo(before, 3);
  });

  test("layers and the second view, from their drawer", async () => {
    await visit(startHash);
    await press("open-layers");
    await page.getByTestId("layer-orbits").focus();
    await page.keyboard.press(" ");
    await expect.poll(() => page.getByTestId("layer-orbits").isChecked()).toBe(false);
    await page.keyboard.press(" ");
    await expect.poll(() => page.getByTestId("layer-orbits").isChecked()).toBe(true);
    await page.getByTestId("pin").focus();
    await page.keyboard.type("Earth");
    await expect.poll(() => page.getByTestId("app").getAttribute("data-pinned")).toBe("earth-moon");
    await page.keyboard.press("Home");
    await expect.poll(() => page.getByTestId("app").getAttribute("data-pinned")).toBe(null);
    await page.keyboard.press("Escape");
  });

  test("a mark of the strip: gone to by Enter, and its entry in the list is the chosen one", async () => {
    await visit(startHash);
    await press("event-departure");
    await expect.poll(() => number(page, "utc", "data-tdb")).toBe(eventOf("departure").tTdb);
    await page.locator(".event[aria-current]").waitFor();
    await page.keyboard.press("Escape");
  });

  test("a mission event from the search: typed, reached by the down key, gone to by Enter", async () => {
    await press("open-events");
    await page.getByTestId("search").focus();
    await page.keyboard.type("c10760422 image");
    await expect.poll(() => page.getByTestId("found").textContent()).toMatch(/^1 of /);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByTestId("utc").getAttribute("datetime")).toMatch(/^2026-07-02/);
    // Escape in the search empties it first, and closes the drawer only then.
    await page.getByTestId("search").focus();
    await page.keyboard.press("Escape");
    expect(await page.getByTestId("search").inputValue()).toBe("");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".drawer").count()).toBe(0);
  });

  test("lists change by arrow keys; a figure’s “how do we know” leads to its topic, from there to a claim", async () => {
    const rate = await page.getByTestId("rate").inputValue();
    await press("open-events");
    await page.getByTestId("tab-events").focus();
    await page.keyboard.press("ArrowRight");
    expect((await focused()).name).toBe("tab-claims");
    expect(await page.getByTestId("claim-size").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await press("how-distances");
    await expect.poll(async () => (await focused()).name).toBe("Distances and speeds");
    await page.keyboard.press("Tab");
    await page.locator("[data-testid=topic-distances] .related").first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await focused()).tag).toBe("ARTICLE");
    await page.keyboard.press("Escape");
    expect(await page.getByTestId("rate").inputValue()).toBe(rate);
  });

  test("what scrolls scrolls by its keys, and time stands", async () => {
    await press("open-events");
    const before = await instantOf(page);
    const rate = await page.getByTestId("rate").inputValue();
    await page.locator(".drawer-body").focus();
    await page.keyboard.press("PageDown");
    await expect.poll(() => page.locator(".drawer-body").evaluate((body) => body.scrollTop)).toBeGreaterThan(100);
    await page.keyboard.press("ArrowDown");
    expect(await instantOf(page)).toBe(before);
    expect(await page.getByTestId("rate").inputValue()).toBe(rate);
    await page.keyboard.press("Escape");
  });

  test("hiding the panels hands the focus to the button that brings them back, and back", async () => {
    await page.getByTestId("framing-loop").focus();
    await page.keyboard.press("h");
    await expect.poll(async () => (await focused()).name).toContain("Show panels");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await focused()).name).toBe("framing-loop");
    expect(await number(page, "read-out-earth-moon", "data-km")).toBeGreaterThan(350_000);
  });
});
