/**
 * The page in windows it was not drawn for: a phone held across, a desktop at 200 %, the smallest phone (a desktop at 400 %).
 * With every panel open in turn, nothing overlaps, nothing is cut off, and every control can be pressed with a thumb.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { open, startAppUndrawn, stopApp, visit } from "./app";
import { layoutFaults } from "./layoutFaults";

beforeAll(startAppUndrawn);
afterAll(stopApp);

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
    expect(await layoutFaults(page)).toEqual([]);
    await page.locator(".sheet-handle").click();
    expect(await layoutFaults(page)).toEqual([]);
    await page.locator(".sheet-handle").click();
  });

  test("every drawer", async () => {
    for (const drawer of drawers) {
      // Keys and credits have no button of their own in the narrowest window.
      if (drawer === "keys") await page.keyboard.press("?");
      else await page.getByTestId(`open-${drawer}`).click();
      await page.getByRole("complementary").getByRole("heading", { level: 2 }).waitFor();
      expect(await layoutFaults(page), drawer).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });

  test.each(["close", "approach"])("the framing %s with its panels", async (framing) => {
    await page.getByTestId(`framing-${framing}`).click();
    await expect.poll(() => layoutFaults(page)).toEqual([]);
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
  expect(await layoutFaults(page)).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.dir = "ltr";
  });
});
