/**
 * The page in windows it was not drawn for: a phone held across, a desktop at 200 %, the smallest phone (a desktop at 400 %).
 * With every panel open in turn, nothing overlaps, nothing is cut off, and every control can be pressed with a thumb.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { open, startAppUndrawn, stopApp, visit } from "./app";

beforeAll(startAppUndrawn);
afterAll(stopApp);

/** What is wrong with the place of anything that can be pressed, or with the text on it. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    /** On the picture or the strip itself, each with a twin of full size: the follow menu, the list of events and of burns. */
    const small = ".label, .event-tick, .plot-mark";
    const faults: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${element.getAttribute("aria-label") ?? element.getAttribute("data-testid") ?? element.textContent?.trim().slice(0, 30)}”`;
    const windowBox: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const meet = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflow);
    /** The part of an element that can be seen, and whether the rest can be scrolled to. */
    const seen = (element: Element): { box: Box; canScroll: boolean } => {
      let box: Box = element.getBoundingClientRect();
      let canScroll = false;
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        if (!scrolls(at)) continue;
        box = meet(box, at.getBoundingClientRect());
        canScroll = true;
      }
      return { box: meet(box, windowBox), canScroll };
    };
    const isThere = ({ left, top, right, bottom }: Box): boolean => right - left > 1 && bottom - top > 1;

    if (document.documentElement.scrollWidth > innerWidth) faults.push("the page scrolls sideways");
    for (const body of document.querySelectorAll(".drawer-body, .read-outs, .spin-body, .clock-panel"))
      if (body.scrollWidth > body.clientWidth + 1) faults.push(`${body.className} scrolls sideways`);

    const controls = [...document.querySelectorAll("button, select, input, textarea, summary, [role=slider]")].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".labels"),
    );
    const boxes = controls.map((element) => ({ element, ...seen(element) }));
    for (const { element, box, canScroll } of boxes) {
      const { width, height } = element.getBoundingClientRect();
      const pressed = element.matches("input[type=checkbox]") ? (element.closest("label") ?? element) : element;
      const target = pressed.getBoundingClientRect();
      if (!element.matches(small) && (target.width < 43.5 || target.height < 43.5))
        faults.push(`${name(element)} is ${target.width.toFixed(0)} × ${target.height.toFixed(0)}`);
      const whole = box.right - box.left > width - 1 && box.bottom - box.top > height - 1;
      if (!whole && !canScroll) faults.push(`${name(element)} leaves the window`);
      if (element.matches("button, summary") && element.scrollWidth > element.clientWidth + 1)
        faults.push(`${name(element)} cuts its text`);
      if (!isThere(box)) continue;
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      const isHit =
        hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest("label")?.contains(element));
      if (whole && isHit !== true && !element.matches(`${small}, [role=slider]`))
        faults.push(`${name(element)} lies under ${hit === null ? "nothing" : `${hit.tagName}.${hit.className}`}`);
    }
    boxes.forEach((one, i) => {
      for (const other of boxes.slice(i + 1)) {
        if (one.element.matches(`${small}, [role=slider]`) || other.element.matches(`${small}, [role=slider]`))
          continue;
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        // One covers the other: what is covered was found above.
        const box = meet(one.box, other.box);
        if (box.right - box.left > 2 && box.bottom - box.top > 2)
          faults.push(`${name(one.element)} and ${name(other.element)} overlap`);
      }
    });
    return faults;
  });

const drawers = ["layers", "plots", "events", "export", "trajectory", "keys"] as const;

describe.each([
  ["a phone held across", { width: 844, height: 390 }],
  ["1440 × 900 at 200 %", { width: 720, height: 450 }],
  ["the smallest phone", { width: 320, height: 640 }],
] as const)("%s", (_, viewport) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open("#t=2026-07-06T00:00:00Z&see=loop", viewport));
    await page.locator("[data-testid=app][data-probe=ready]").waitFor();
  });
  afterAll(() => page.close());

  test("the cockpit, its read-outs folded and open", async () => {
    expect(await faultsOf(page)).toEqual([]);
    await page.locator(".sheet-handle").click();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator(".sheet-handle").click();
  });

  test("every drawer", async () => {
    for (const drawer of drawers) {
      // Keys and credits have no button of their own in the narrowest window.
      if (drawer === "keys") await page.keyboard.press("?");
      else await page.getByTestId(`open-${drawer}`).click();
      await page.getByRole("complementary").getByRole("heading", { level: 2 }).waitFor();
      expect(await faultsOf(page), drawer).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });

  test.each(["close", "approach"])("the framing %s with its panels", async (framing) => {
    await page.getByTestId(`framing-${framing}`).click();
    await expect.poll(() => faultsOf(page)).toEqual([]);
  });
});

test("written from right to left the page is mirrored, and nothing overlaps", async () => {
  const { page } = await visit("#see=loop");
  const sideOf = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
  const before = await sideOf(".read-outs");
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  expect(before).toBeGreaterThan(640);
  expect(await sideOf(".read-outs")).toBeLessThan(640);
  expect(await faultsOf(page)).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.dir = "ltr";
  });
});
