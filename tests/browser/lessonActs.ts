/** How each kind of task is done by hand, through what a learner presses, types or drags: on a page that shows the step. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { tdbFromIso } from "../../ephemeris/time";
import { orbitFields } from "../../src/laboratory/orbitForm";
import { tdbOfYear } from "../../src/laboratory/words";
import type { Task } from "../../src/lessons/schema";
import { number } from "./app";

type Act<K extends Task["kind"]> = (page: Page, task: Extract<Task, { kind: K }>) => Promise<void>;

const patience = { timeout: 90_000 };

export const isTicked = async (page: Page): Promise<boolean> =>
  (await page.getByTestId("lesson-task").getAttribute("data-done")) === "true";

/** Presses a key until the task is done. */
async function pressUntilTicked(page: Page, key: string, most: number): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    if (await isTicked(page)) return;
  }
}

const day = 86400;
const utcNow = (page: Page): Promise<number> => number(page, "utc", "data-tdb");

/** Moves the clock by its keys: a month, a day and an hour at a time. */
async function moveTo(page: Page, tTdb: number): Promise<void> {
  for (const [stepS, later, earlier] of [
    [30 * day, "PageUp", "PageDown"],
    [day, "ArrowRight", "ArrowLeft"],
    [3600, ".", ","],
  ] as const) {
    const steps = Math.trunc((tTdb - (await utcNow(page))) / stepS);
    const before = await utcNow(page);
    for (let k = 0; k < Math.abs(steps); k++) await page.keyboard.press(steps > 0 ? later : earlier);
    await expect.poll(() => utcNow(page)).toBeCloseTo(before + steps * stepS, 0);
  }
}

/** Opens a drawer by its button, unless it is open. */
async function openDrawer(page: Page, id: string): Promise<void> {
  const opener = page.getByTestId(`open-${id}`);
  if ((await opener.getAttribute("aria-expanded")) !== "true") await opener.click();
  await page.locator(".drawer").waitFor();
}

/** Waits until the beginning of the orbit's way is shown. */
const labShows = (page: Page): Promise<void> =>
  page.locator("[data-testid=lab][data-current] [data-testid=lab-class][data-kind]").waitFor(patience);

/** Values of the phase, degrees ahead of Earth, that make Kamoʻoalewa's orbit one of a class; of a, au, for passing. */
const orbitOf = {
  "tadpole-l4": ["phaseDeg", "60"],
  "tadpole-l5": ["phaseDeg", "-60"],
  horseshoe: ["phaseDeg", "180"],
  passing: ["aAu", "1.009"],
  "quasi-satellite": ["phaseDeg", "0"],
  compound: ["phaseDeg", "10"],
} as const;

/** Puts a slider where a mouse would. */
const slide = (page: Page, testId: string, value: number): Promise<void> => {
  const slider = page.getByTestId(testId);
  return slider.fill(String(value));
};

/** The middle of two bounds on a slider's steps. */
async function slideBetween(page: Page, testId: string, min: number, max: number): Promise<void> {
  const slider = page.getByTestId(testId);
  const [from, step] = [Number(await slider.getAttribute("min")), Number(await slider.getAttribute("step"))];
  const value = from + step * Math.round(((min + max) / 2 - from) / step);
  await slide(page, testId, Number(value.toFixed(6)));
}

const acts: { readonly [K in Task["kind"]]: Act<K> } = {
  choose: async (page, { answer }) => {
    const wrong = answer === 0 ? 1 : 0;
    await page.getByTestId(`lesson-option-${wrong}`).click();
    await expect.poll(() => page.locator(".lesson-reply").textContent()).not.toBe("");
    expect(await isTicked(page)).toBe(false);
    await page.getByTestId(`lesson-option-${answer}`).click();
  },
  "time-moved": async (page, { days }) => {
    await moveTo(page, (await utcNow(page)) + (days + Math.sign(days)) * day);
  },
  "time-between": (page, { fromUtc, toUtc }) => moveTo(page, (tdbFromIso(fromUtc) + tdbFromIso(toUtc)) / 2),
  framing: (page, { framing }) => page.getByTestId(`framing-${framing}`).click(),
  follow: async (page, { body }) => {
    await page.getByTestId("follow").selectOption(body);
  },
  "camera-beyond": (page) => pressUntilTicked(page, "-", 120),
  "camera-within": (page) => pressUntilTicked(page, "+", 120),
  "camera-turned": (page) => pressUntilTicked(page, "d", 72),
  panel: (page, { panel }) => openDrawer(page, panel),
  layer: async (page, { layer }) => {
    await openDrawer(page, "layers");
    await page.getByTestId(`layer-${layer}`).click();
  },
  units: (page, { units }) =>
    page.locator(".read-outs .segments button", { hasText: units === "ld" ? "LD" : units }).click(),
  event: async (page, { event }) => {
    await page.getByTestId("open-events").click();
    await page.getByTestId(`event-item-${event}`).click();
  },
  "lab-body": async (page, { body }) => {
    await openDrawer(page, "laboratory");
    await page.getByTestId("lab-body").selectOption(body);
  },
  "lab-orbit": async (page, { key, min, max }) => {
    const times = orbitFields.find((field) => field.key === key)?.times ?? 1;
    await openDrawer(page, "laboratory");
    await page.getByTestId("lab-tab-sandbox").press("Enter");
    await page.getByTestId(`lab-field-${key}`).fill(String((times * (min + max)) / 2));
  },
  "lab-class": async (page, { classes }) => {
    await openDrawer(page, "laboratory");
    // What the step opens with is not what is asked for.
    await labShows(page);
    expect(classes).not.toContain(await page.getByTestId("lab-class").getAttribute("data-kind"));
    await page.getByTestId("lab-tab-sandbox").press("Enter");
    const [key, value] = orbitOf[classes[0]];
    await page.getByTestId(`lab-field-${key}`).fill(value);
  },
  "lab-year": async (page, { from, to }) => {
    await openDrawer(page, "laboratory");
    await labShows(page);
    const clock = page.getByTestId("lab-angle");
    const instant = (): Promise<number> => number(page, "lab-loop", "data-tdb");
    const way = (await instant()) < tdbOfYear(from) ? "Right" : "Left";
    await clock.focus();
    for (let presses = 0; presses < 400 && !(await isTicked(page)); presses++) {
      const left = Math.abs(tdbOfYear((from + to) / 2) - (await instant())) / tdbOfYear(2001);
      await page.keyboard.press(left > 60 ? `Shift+Arrow${way}` : `Arrow${way}`);
    }
  },
  "spin-size": (page, { minM, maxM }) => slideBetween(page, "size-slider", minM, maxM),
  "spin-period": (page, { minS, maxS }) => slideBetween(page, "period-slider", Math.log(minS), Math.log(maxS)),
  pebble: async (page) => {
    await page.getByTestId("let-go").click();
    // An hour at a time: whatever it does, it has done it soon.
    await pressUntilTicked(page, ".", 12);
  },
  riding: (page) => page.getByTestId("ride").click(),
  solved: async (page, { leg, minMN, maxMN, isFeasible }) => {
    await openDrawer(page, "trajectory");
    await page.getByTestId(`solve-leg-${leg}`).click();
    await page.getByTestId("solve-thrustMN").fill(String(isFeasible ? 60 : minMN + 0.6 * (maxMN - minMN)));
    await page.locator("[data-testid=app][data-probe=ready]").waitFor(patience);
    await page.getByTestId("solve").click();
  },
};

/** Does what a step asks for. */
export async function act(page: Page, task: Task): Promise<void> {
  await (acts[task.kind] as Act<Task["kind"]>)(page, task as never);
  await expect.poll(() => isTicked(page), { ...patience, message: JSON.stringify(task) }).toBe(true);
}
