/** Lessons beside their steps: the list, links, the keyboard, in front of a class, in another page, on paper. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lessonIds } from "../../src/lessons/place";
import { folder, number, open, phone, startAppUndrawn, stopApp } from "./app";
import { isTicked } from "./lessonActs";
import { axeSource, classroom, dataOf, faultsOf, textOf } from "./lessonWalk";

beforeAll(startAppUndrawn);
afterAll(stopApp);

const first = lessonIds[0];
const titleOf = (step: number): string => textOf(first, "en").steps[dataOf(first).steps[step - 1].id].title;

const keyInAddress = (page: Page, key: string): string | null =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get(key);
const heading = (page: Page): Promise<string | null> => page.getByTestId("lesson-heading").textContent();
const focusedId = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-testid"));

describe("a link to a step", () => {
  test("alone opens the step’s own view and leaves the focus; with a view it shows that; the address keeps the step", async () => {
    const { page, faults } = await open(`#lesson=${first}.3`, classroom);
    await expect.poll(() => heading(page)).toBe(titleOf(3));
    await expect.poll(() => keyInAddress(page, "see")).toBe("solar");
    expect(keyInAddress(page, "lesson")).toBe(`${first}.3`);
    expect(await focusedId(page)).not.toBe("lesson-heading");
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#lesson=${first}.3&see=close`);
    await expect.poll(() => page.getByTestId("framing-close").getAttribute("aria-pressed")).toBe("true");
    expect(await heading(page)).toBe(titleOf(3));
    await page.getByTestId("lesson-close").click();
    await expect.poll(() => keyInAddress(page, "lesson")).toBe(null);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("to a lesson misspelt opens the nearest and says so", async () => {
    const { page } = await open("#lesson=what-is-a-quasimoon.2");
    await expect.poll(() => heading(page)).toBe(titleOf(2));
    expect(await page.getByTestId("notice").textContent()).toContain(first);
    await page.close();
  });
});

test("a step is ticked by what is done in it: not by the view of the next, nor by what is shown before its own has come", async () => {
  const { page } = await open(`#lesson=${first}.4`, classroom);
  await expect.poll(() => heading(page)).toBe(titleOf(4));
  // The next step shows the loop, which this one asks for.
  await page.getByTestId("lesson-next").click();
  await expect.poll(() => heading(page)).toBe(titleOf(5));
  await expect.poll(() => keyInAddress(page, "see")).toBe("loop");
  expect(await page.getByTestId("lesson-dot-4").getAttribute("data-done")).toBe(null);
  // From where the camera starts it is as far away as step 2 asks for.
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#lesson=${first}.2`);
  await expect.poll(() => keyInAddress(page, "see")).toBe("earth-moon");
  expect(await heading(page)).toBe(titleOf(2));
  expect(await isTicked(page)).toBe(false);
  await page.close();
});

test("the list begins a lesson; a done step stays ticked after a reload; Escape and the theme leave the lesson alone", async () => {
  const { page, faults } = await open("#see=loop&theme=light&units=ld", classroom);
  await page.keyboard.press("u");
  await page.getByTestId(`lesson-begin-${first}`).click();
  await expect.poll(() => heading(page)).toBe(titleOf(1));
  await expect.poll(() => focusedId(page)).toBe("lesson-heading");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
  expect(await page.getByTestId("lesson-next").textContent()).toBe("Skip");
  await page.keyboard.press("PageUp");
  await expect.poll(() => isTicked(page)).toBe(true);
  expect(await page.getByTestId("lesson-done").textContent()).toContain("Done.");
  expect(await page.getByTestId("lesson-next").textContent()).toBe("Next");
  await page.keyboard.press("Escape");
  expect(await heading(page)).toBe(titleOf(1));
  await page.getByTestId("lesson-next").click();
  await expect.poll(() => heading(page)).toBe(titleOf(2));
  await expect.poll(() => keyInAddress(page, "lesson")).toBe(`${first}.2`);
  expect(keyInAddress(page, "units")).toBe("ld");
  await page.goBack();
  await expect.poll(() => heading(page)).toBe(titleOf(1));
  await page.reload();
  await page.locator("[data-testid=app][data-ready]").waitFor();
  await expect.poll(() => isTicked(page)).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
});

test("the hint comes when asked for; after the last step the lesson is summed up, and the next begins", async () => {
  const { steps } = dataOf(first);
  const { page } = await open(`#lesson=${first}.${steps.length}`, classroom);
  await page.evaluate(axeSource);
  const { hint } = textOf(first, "en").steps[steps[steps.length - 1].id];
  await page.getByTestId("lesson-hint").click();
  expect(await page.locator(".lesson-hint").textContent()).toBe(hint);
  await page.getByTestId("lesson-next").click();
  await page.getByTestId("lesson-following").waitFor();
  expect(await page.locator(".lesson-goals li").allTextContents()).toEqual(textOf(first, "en").teacher.goals);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByTestId("lesson-following").click();
  await expect.poll(() => page.getByTestId("lesson-card").getAttribute("data-lesson")).toBe(lessonIds[1]);
  await page.close();
});

test("in front of a class: large, a clicker pages the steps and leaves the clock alone, the address says so", async () => {
  const { page } = await open(`#lesson=${first}.2&present=1`, classroom);
  await page.evaluate(axeSource);
  await expect.poll(() => heading(page)).toBe(titleOf(2));
  const letterPx = await page
    .locator(".lesson-task")
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(letterPx).toBeGreaterThanOrEqual(22);
  expect(await page.locator(".read-outs").isVisible()).toBe(false);
  expect(await page.getByTestId("timeline").isVisible()).toBe(true);
  const tTdb = await number(page, "utc", "data-tdb");
  await page.keyboard.press("PageDown");
  await expect.poll(() => heading(page)).toBe(titleOf(3));
  await page.keyboard.press("PageUp");
  await expect.poll(() => heading(page)).toBe(titleOf(2));
  expect(await number(page, "utc", "data-tdb")).toBe(tTdb);
  await expect.poll(() => keyInAddress(page, "present")).toBe("1");
  expect(await faultsOf(page)).toEqual([]);
  await page.getByTestId("lesson-present").click();
  await expect.poll(() => keyInAddress(page, "present")).toBe(null);
  await page.close();
});

test("on a phone the card folds to one line with its tick and what comes next, and unfolds at the next step", async () => {
  const { page } = await open(`#lesson=${first}.2`, phone);
  await expect.poll(() => heading(page)).toBe(titleOf(2));
  const height = (): Promise<number> => page.getByTestId("lesson-card").evaluate((card) => card.clientHeight);
  expect(await height()).toBeGreaterThan(200);
  await page.getByTestId("lesson-fold").click();
  await expect.poll(height).toBeLessThan(70);
  await page.getByTestId("lesson-next").click();
  await expect.poll(height).toBeGreaterThan(200);
  await page.close();
});

test("within another page a lesson brings what its steps use", async () => {
  const { page } = await open(`?embed=1#lesson=${lessonIds[1]}.2`, classroom);
  await page.getByTestId("lesson-heading").waitFor();
  expect(await page.getByTestId("timeline").isVisible()).toBe(true);
  await page.getByTestId("open-laboratory").click();
  await expect.poll(() => isTicked(page)).toBe(true);
  expect(await page.locator(".read-outs").count()).toBe(0);
  await page.close();
});

/** Pages of a PDF by Chromium. */
const pagesIn = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

describe.each(["en", "zh"])("for teachers, in %s", (language) => {
  test("each lesson’s page has no fault, and its sheet is one or two pages of A4, with answers or with room for them", async () => {
    const { page } = await open(`#see=loop&panel=lessons&lang=${language}`, classroom);
    await page.evaluate(axeSource);
    for (const id of lessonIds) {
      await page.getByTestId(`lesson-teach-${id}`).click();
      await page.getByTestId("teacher").waitFor();
      const text = textOf(id, language);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(".drawer");
        return violations.flatMap(({ id: rule, nodes }) => nodes.map(({ target }) => `${rule} ${target}`));
      });
      expect(found, id).toEqual([]);
      const sheet = page.getByTestId("lesson-sheet");
      for (const { question, answer } of text.teacher.questions) {
        expect(await sheet.textContent()).toContain(question);
        expect(await sheet.textContent()).toContain(answer);
      }
      for (const answers of ["with", "without"]) {
        if (answers === "without") await page.getByTestId("teacher-answers").click();
        const pdf = await page.pdf({ preferCSSPageSize: true });
        writeFileSync(join(folder, `${id}-${language}-${answers}.pdf`), pdf);
        const pages = pagesIn(pdf);
        expect(pages, `${id} ${answers} answers`).toBeGreaterThanOrEqual(1);
        expect(pages, `${id} ${answers} answers`).toBeLessThanOrEqual(2);
      }
      expect(await sheet.textContent()).not.toContain(text.teacher.questions[0].answer);
      await page.getByTestId("teacher-back").click();
    }
    await page.close();
  }, 120_000);
});
