/** Every step of every lesson as a learner takes it: what it asks for is done by hand, and ticks; nothing stands in anybody's way. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type LessonId, lessonIds } from "../../src/lessons/place";
import type { LessonData, LessonText } from "../../src/lessons/schema";
import { open, phone, startAppUndrawn, stopApp } from "./app";
import { act, isTicked } from "./lessonActs";

const files = import.meta.glob<LessonData>("../../src/lessons/*/lesson.json", { import: "default", eager: true });
const texts = import.meta.glob<LessonText>("../../src/lessons/*/*.json", { import: "default", eager: true });
export const dataOf = (id: LessonId): LessonData => files[`../../src/lessons/${id}/lesson.json`];
export const textOf = (id: LessonId, language: string): LessonText => texts[`../../src/lessons/${id}/${language}.json`];

export const classroom = { width: 1440, height: 900 };
export const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What is wrong with the card and the drawer beside it: axe's findings, and what reaches over the side. */
export const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const parts = [".lesson-card", ".drawer"].filter((part) => document.querySelector(part) !== null);
    const { violations } = await run({ include: parts });
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
    if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
    for (const part of document.querySelectorAll(".lesson-card, .lesson-body, .drawer-body"))
      if (part.scrollWidth > part.clientWidth + 1) found.push(`${part.className} scrolls sideways`);
    const card = document.querySelector(".lesson-card")?.getBoundingClientRect();
    if (card === undefined || card.left < 0 || card.top < 0 || card.right > innerWidth || card.bottom > innerHeight)
      found.push("the card leaves the window");
    const drawer = document.querySelector(".drawer")?.getBoundingClientRect();
    if (
      card !== undefined &&
      drawer !== undefined &&
      Math.min(card.right, drawer.right) - Math.max(card.left, drawer.left) > 1 &&
      Math.min(card.bottom, drawer.bottom) - Math.max(card.top, drawer.top) > 1
    )
      found.push("the drawer covers the card");
    return found;
  });

/** What on the card Tab does not reach from its first button on, before it leaves the card. */
async function missedByTab(page: Page): Promise<string[]> {
  const card = page.getByTestId("lesson-card");
  await card.locator("button:enabled").first().focus();
  for (let stops = 0; stops < 40; stops++) {
    const isInside = await card.evaluate((element) => {
      const at = document.activeElement;
      if (at === null || !element.contains(at)) return false;
      at.setAttribute("data-reached", "");
      return true;
    });
    if (!isInside) break;
    await page.keyboard.press("Tab");
  }
  return card
    .locator("button:enabled:visible, summary:visible, a[href]:visible")
    .evaluateAll((controls) =>
      controls
        .filter((control) => !control.hasAttribute("data-reached"))
        .map((control) => control.getAttribute("aria-label") ?? control.textContent ?? control.tagName),
    );
}

/** Walks all lessons in a language, each a test with a page of its own. To be called at the top of a test file. */
export function walkLessons(language: string): void {
  beforeAll(startAppUndrawn);
  afterAll(stopApp);

  test.each(lessonIds)(
    `%s in ${language}: every step is done by hand and ticks, on a desk and on a phone nothing is wrong`,
    async (id) => {
      const { page, faults } = await open(`#lesson=${id}.1&lang=${language}`, classroom);
      onTestFinished(() => page.close());
      await page.evaluate(axeSource);
      const text = textOf(id, language);
      await page.locator(`[data-testid=lesson-card][data-lesson=${id}]`).waitFor();
      for (const [i, step] of dataOf(id).steps.entries()) {
        await page.getByTestId(`lesson-dot-${i + 1}`).click();
        await expect.poll(() => page.getByTestId("lesson-heading").textContent()).toBe(text.steps[step.id].title);
        expect(await isTicked(page), step.id).toBe(false);
        await act(page, step.task);
        expect(await missedByTab(page), step.id).toEqual([]);
        // Charts take their size after the window.
        await expect.poll(() => faultsOf(page), { message: step.id }).toEqual([]);
        await page.setViewportSize(phone);
        await expect.poll(() => faultsOf(page), { message: `${step.id} on a phone` }).toEqual([]);
        await page.setViewportSize(classroom);
      }
      expect(faults).toEqual([]);
    },
    400_000,
  );
}
