/** axe-core finds no violation in any panel, in both themes, at both sizes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desktop, open, phone, startAppUndrawn, stopApp } from "./app";

beforeAll(startAppUndrawn);
afterAll(stopApp);

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What is wrong, each as theme, rule, place and axe's words. In the second theme only what a theme changes is asked: the
 * contrast of colours.
 */
async function violations(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { dataset } = document.documentElement;
    const found: string[] = [];
    // Every rule but those that are only opinions about how to do things.
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    for (const [theme, only] of [
      ["light", ["color-contrast"]],
      ["dark", tags],
    ] as const) {
      dataset.theme = theme;
      const { violations: broken } = await run(document, { runOnly: [...only] });
      for (const { id, nodes } of broken)
        found.push(...nodes.map(({ target, failureSummary }) => `${theme}: ${id} ${target} ${failureSummary}`));
    }
    return found;
  });
}

describe.each([
  ["1280 × 800", desktop],
  ["390 × 844", phone],
] as const)("%s", (_, viewport) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open("#t=2026-07-06T00:00:00Z&see=loop", viewport));
    await page.locator("[data-testid=app][data-probe=ready]").waitFor();
    await page.evaluate(source);
  });
  afterAll(() => page.close());

  test("the cockpit: read-outs of both, in the framings with panels of their own", async () => {
    if (viewport === phone) await page.locator(".sheet-handle").click();
    expect(await violations(page)).toEqual([]);
    await page.getByTestId("read-outs-of-probe").click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    for (const framing of ["close", "approach", "solar"]) {
      await page.getByTestId(`framing-${framing}`).click();
      await page.waitForTimeout(400);
      expect(await violations(page), framing).toEqual([]);
    }
  });

  test("every drawer and every list of the sources", async () => {
    for (const opener of await page.locator(".tools [data-testid^=open-]:visible").all()) {
      await opener.click();
      await page.getByRole("complementary").getByRole("heading", { level: 2 }).waitFor();
      await page.waitForTimeout(400);
      const id = await opener.getAttribute("data-testid");
      expect(await violations(page), String(id)).toEqual([]);
      if (id === "open-events") {
        for (const tab of ["claims", "topics"]) {
          await page.getByTestId(`tab-${tab}`).click();
          expect(await violations(page), tab).toEqual([]);
        }
      }
      await page.keyboard.press("Escape");
    }
  });

  test("the clock", async () => {
    await page.getByTestId("clock-button").click();
    await page.getByTestId("typed-time").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test("with the panels hidden, and with a notice", async () => {
    await page.keyboard.press("h");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("h");
    await page.evaluate(() => {
      location.hash = "#see=lop";
    });
    await page.getByTestId("notice").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
