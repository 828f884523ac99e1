/** The app in its three languages: switched without a reload, nothing left in English, nothing cut off or overlapping. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawerIds } from "../../src/drawers";
import { languages } from "../../src/language/languages";
import { browser, desktop, open, phone, server, startAppUndrawn, stopApp } from "./app";
import { leaveOutDrawing } from "./frameCost";
import { layoutFaults } from "./layoutFaults";

beforeAll(startAppUndrawn);
afterAll(stopApp);

const others = languages.filter(({ id }) => id !== "en");
const start = "#t=2026-07-06T00:00:00Z&see=loop";

/**
 * What a reader sees or hears in English: two words of small letters side by side. Left out are sources by their own titles, which
 * say that they are English, and what is typed into files and commands.
 */
const englishIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const english = /[a-z]{3,}[ ,;:]+[a-z]{3,}/;
    const left = "[lang=en], code, pre, script, style, noscript, textarea, [data-testid=export-command]";
    const found: string[] = [];
    const look = (text: string | null | undefined, at: Element): void => {
      if (text && english.test(text) && at.closest(left) === null) found.push(text.trim().slice(0, 80));
    };
    for (const element of document.querySelectorAll("body *")) {
      for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE) look(child.textContent, element);
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext"])
        look(element.getAttribute(name), element);
    }
    return [...new Set(found)];
  });

async function choose(page: Page, language: string): Promise<void> {
  await page.getByTestId("language").selectOption(language);
  await expect.poll(() => page.evaluate(() => document.documentElement.lang.split("-")[0])).toBe(language);
}

/** How it is seen that all of a panel is there. */
const wholes: Readonly<Record<string, string>> = {
  laboratory: "[data-testid=lab][data-whole]",
  lessons: "[data-testid=lesson-list][data-count]",
  plots: "[data-testid=plots][data-whole]",
};

/** Opens each panel in turn, those without a button by the address. */
async function withEachPanel(page: Page, look: (panel: string) => Promise<void>): Promise<void> {
  await look("none");
  for (const panel of drawerIds) {
    await page.evaluate((id) => {
      location.hash = location.hash.replace(/&panel=\w+/, "").replace(/$/, `&panel=${id}`);
    }, panel);
    await page.getByRole("complementary").getByRole("heading", { level: 2 }).waitFor();
    // What comes later has words too.
    const whole = wholes[panel];
    if (whole !== undefined) await page.locator(whole).waitFor();
    await look(panel);
    await page.keyboard.press("Escape");
  }
}

test("the language changes in place: same page, same picture, words, direction and address", async () => {
  const { page, faults } = await open(start);
  await page.evaluate(() => {
    (document.querySelector("canvas") as HTMLCanvasElement).dataset.first = "1";
  });
  const wordsOf = () => page.getByTestId("framing-loop").innerText();
  const english = await wordsOf();
  const said = new Set([english]);
  for (const { id, tag, direction } of others) {
    await choose(page, id);
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(tag);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain(`&lang=${id}`);
    said.add(await wordsOf());
  }
  expect(said.size).toBe(languages.length);
  await choose(page, "en");
  expect(await wordsOf()).toBe(english);
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain("lang=");
  expect(await page.locator("canvas[data-first]").count()).toBe(1);
  expect(faults).toEqual([]);
  await page.close();
});

test.each(others)(
  "a link with lang=$id opens in it, with letters that came with the app",
  async ({ id, tag, name }) => {
    const { page, faults } = await open(`${start}&lang=${id}`);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(tag);
    expect(await page.getByTestId("language").locator("option:checked").innerText()).toBe(name);
    const family = id === "zh" ? "Quasimoon Chinese" : "Quasimoon Arabic";
    await expect
      .poll(() =>
        page.evaluate(
          (one) => [...document.fonts].some((font) => font.family.includes(one) && font.status === "loaded"),
          family,
        ),
      )
      .toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  },
);

test("a browser in Chinese gets Chinese without asking, and another choice is kept for the next visit", async () => {
  const page = await browser.newPage({ locale: "zh-CN", viewport: desktop });
  await leaveOutDrawing(page);
  const lang = () => page.evaluate(() => document.documentElement.lang);
  const visitAnew = async (): Promise<void> => {
    await page.goto("about:blank");
    await page.goto(`${server.origin}/`);
    await page.locator("[data-testid=app][data-ready]").waitFor();
  };
  await visitAnew();
  expect(await lang()).toBe("zh-Hans");
  await choose(page, "ar");
  await visitAnew();
  expect(await lang()).toBe("ar");
  await page.close();
});

describe.each(others)("$name", ({ id }) => {
  test.each([
    ["1280 × 800", desktop],
    ["390 × 844", phone],
  ] as const)("%s: every panel in its words, whole and in its place", async (_, viewport) => {
    const { page } = await open(`${start}&lang=${id}`, viewport);
    await page.locator("[data-testid=app][data-probe=ready]").waitFor();
    await withEachPanel(page, async (panel) => {
      await expect.poll(() => englishIn(page), { message: panel }).toEqual([]);
      await expect.poll(() => layoutFaults(page), { message: panel }).toEqual([]);
    });
    for (const framing of ["close", "approach", "solar"]) {
      await page.getByTestId(`framing-${framing}`).click();
      await expect.poll(() => englishIn(page), { message: framing }).toEqual([]);
      await expect.poll(() => layoutFaults(page), { message: framing }).toEqual([]);
    }
    await page.close();
  });
});
