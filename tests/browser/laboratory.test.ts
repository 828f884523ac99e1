/** The resonance laboratory as a reader uses it: opened by its key, an orbit changed and back, one clock, clones, a link. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { instantOf, number, startAppUndrawn, stopApp, visit } from "./app";
import { rowsIn, saved } from "./drawers";

beforeAll(() => startAppUndrawn(), 180_000);
afterAll(stopApp);

const patience = { timeout: 60_000 };

/** The laboratory with an orbit followed to the end. */
async function openLab(hash: string): Promise<Page> {
  const { page } = await visit(hash);
  await page.locator("[data-testid=lab][data-whole]").waitFor(patience);
  return page;
}

const kindOf = (page: Page): Promise<string | null> => page.getByTestId("lab-class").getAttribute("data-kind");

test("R opens it: Kamoʻoalewa is a quasi-moon from about 1913 to 2331, the curve is whole, nothing goes wrong", async () => {
  const { page, faults } = await visit("#see=loop&t=2026-07-06T00:00:00Z");
  await page.keyboard.press("r");
  await page.locator("[data-testid=lab][data-whole]").waitFor(patience);
  const sentence = page.getByTestId("lab-class");
  expect(await kindOf(page)).toBe("quasi-satellite");
  const yearOf = async (end: string) => 2000 + Number(await sentence.getAttribute(`data-${end}`)) / 31557600;
  expect(Math.abs((await yearOf("from")) - 1913)).toBeLessThan(3);
  expect(Math.abs((await yearOf("to")) - 2331)).toBeLessThan(5);
  expect(await number(page, "lab-angle", "data-years")).toBe(1500);
  expect(await number(page, "lab-loop", "data-points")).toBeGreaterThan(2000);
  const nearest = page.locator("[data-testid=lab-extremes] tr[data-kind=minimum]", { hasText: "2026-11-0" });
  expect(Number(await nearest.getAttribute("data-km")) / 1e6).toBeCloseTo(17.24, 1);
  expect(faults).toEqual([]);
}, 120_000);

test("another semi-major axis makes it pass by, undo brings it back, redo and the fields too", async () => {
  const page = await openLab("#see=loop&panel=laboratory");
  await page.getByTestId("lab-tab-sandbox").click();
  const field = page.getByTestId("lab-field-aAu");
  const published = await field.inputValue();
  await field.fill("1.004");
  await expect.poll(() => kindOf(page), patience).toBe("passing");
  expect(await page.getByTestId("lab").getAttribute("data-own")).toBe("true");
  await page.getByTestId("lab-undo").click();
  await expect.poll(() => kindOf(page), patience).toBe("quasi-satellite");
  expect(await field.inputValue()).toBe(published);
  await page.getByTestId("lab-redo").click();
  await expect.poll(() => kindOf(page), patience).toBe("passing");
  await field.fill("9");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  await page.getByTestId("lab-reset").click();
  await expect.poll(() => kindOf(page), patience).toBe("quasi-satellite");
}, 120_000);

test("2025 PN7: the laboratory says from when its path is one of many; of Kamoʻoalewa it says nothing of the kind", async () => {
  const page = await openLab("#see=loop&panel=laboratory&lab=2025-pn7");
  expect(await page.getByTestId("lab-limit").textContent()).toMatch(/^After 23[567]\d this path is one of many/);
  await page.getByTestId("lab-body").selectOption("kamooalewa");
  await expect.poll(() => page.locator("[data-testid=lab][data-whole][data-current]").count(), patience).toBe(1);
  expect(await page.getByTestId("lab-limit").count()).toBe(0);
}, 120_000);

test("a hand on the loop changes the phase, as one step", async () => {
  const page = await openLab("#see=loop&panel=laboratory&lab=2010-tk7");
  await page.getByTestId("lab-tab-sandbox").click();
  const canvas = page.getByTestId("lab-loop");
  await canvas.scrollIntoViewIfNeeded();
  const before = await page.getByTestId("lab-field-phaseDeg").inputValue();
  const at = await canvas.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    const [x, y] = ((element as HTMLElement).dataset.handPhase ?? "").split(" ").map(Number);
    return [left + x, top + y];
  });
  await page.mouse.move(at[0], at[1]);
  await page.mouse.down();
  await page.mouse.move(at[0] - 20, at[1] - 8, { steps: 4 });
  await page.mouse.up();
  const phase = page.getByTestId("lab-field-phaseDeg");
  await expect.poll(() => phase.inputValue(), patience).not.toBe(before);
  await page.getByTestId("lab-undo").click();
  await expect.poll(() => phase.inputValue(), patience).toBe(before);
}, 120_000);

test("a link brings the orbit back as it was", async () => {
  const page = await openLab("#see=loop&panel=laboratory&lab=2010-tk7,a:1.0015,e:0.2");
  await page.getByTestId("lab-tab-sandbox").click();
  expect(await page.getByTestId("lab-body").inputValue()).toBe("2010-tk7");
  expect(await page.getByTestId("lab-field-e").inputValue()).toBe("0.2");
  const { name, text } = await saved(page, "lab-csv");
  expect(name).toBe("quasimoon-own-orbit-from-2010-tk7.csv");
  expect(text).toContain("orbit of own-orbit: hypothetical, changed from 2010-tk7");
  const rows = rowsIn(text);
  expect(rows).toHaveLength(4018);
  expect(rows[400]).toMatchObject({ body: "own-orbit", center: "earth", frame: "sun-earth", basis: "illustrative" });
  await page.getByTestId("lab-field-e").fill("0.25");
  await expect.poll(() => page.evaluate(() => location.hash), patience).toContain("lab=2010-tk7,a:1.0015,e:0.25");
}, 120_000);

test("the cursor is the clock: a date of the table, arrow keys, and beyond the mission the laboratory alone", async () => {
  const page = await openLab("#see=loop&panel=laboratory&t=2026-07-06T00:00:00Z");
  await page.getByTestId("lab-tab-figures").click();
  const row = page.locator("[data-testid=lab-extremes] tr[data-kind=minimum]", { hasText: "2026-11-0" });
  const tTdb = Number(await row.getAttribute("data-tdb"));
  await row.getByRole("button").click();
  await expect.poll(() => instantOf(page), patience).toBeCloseTo(tTdb, 0);
  const slider = page.getByTestId("lab-angle");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => instantOf(page), patience).toBeGreaterThan(tTdb + 86400);
  expect(await number(page, "lab-loop", "data-tdb")).toBe(await instantOf(page));
  await page.keyboard.press("End");
  await expect
    .poll(() => number(page, "lab-loop", "data-tdb"), patience)
    .toBe(await number(page, "lab-angle", "data-to-tdb"));
  expect(await page.getByTestId("lab-beyond").isVisible()).toBe(true);
}, 120_000);

test("clones come batch by batch and can be cancelled; the command asks for the same ones", async () => {
  const page = await openLab("#see=loop&panel=laboratory");
  await page.getByTestId("lab-tab-clones").click();
  await page.getByTestId("clones-count").selectOption("500");
  await page.getByTestId("clones-run").click();
  const state = page.getByTestId("clones-state");
  await expect.poll(() => state.getAttribute("data-done").then(Number), patience).toBeGreaterThan(0);
  await page.getByTestId("clones-cancel").click();
  expect(await state.getAttribute("data-state")).toBe("cancelled");
  expect(Number(await state.getAttribute("data-done"))).toBeLessThan(501);
  expect(await page.getByTestId("clones-outcome").textContent()).toMatch(/Quasi-moon.*It ends in 233\d/s);
  expect(await page.getByTestId("clones-command").inputValue()).toBe(
    "quasimoon resonance --body kamooalewa --years=-300..700 --clones 500 --seed 7 --format csv",
  );
}, 120_000);

test("clones run in a worker a core but one, four at most; the same come whatever their number; workers end with the run and with the drawer", async () => {
  const page = await openLab("#see=loop&panel=laboratory");
  await page.getByTestId("lab-tab-clones").click();
  const atWork = (): number => page.workers().filter((worker) => worker.url().includes("clone")).length;
  let begun = 0;
  page.on("worker", () => begun++);
  const run = async (cores: number, clones: string): Promise<void> => {
    begun = 0;
    await page.evaluate((value) => {
      Object.defineProperty(navigator, "hardwareConcurrency", { value, configurable: true });
    }, cores);
    await page.getByTestId("clones-count").selectOption(clones);
    await page.getByTestId("clones-run").click();
  };
  const outcomes: (string | null)[] = [];
  // cores, workers: those that run and the one that shares out
  for (const [cores, workers] of [
    [1, 2],
    [4, 4],
    [16, 5],
  ]) {
    await run(cores, "100");
    await page.locator("[data-testid=clones-state][data-state=whole]").waitFor(patience);
    expect(begun).toBe(workers);
    await expect.poll(atWork, patience).toBe(0);
    outcomes.push(await page.getByTestId("clones-outcome").textContent());
  }
  expect(outcomes[0]).toMatch(/^101 of 101 .*It ends in 233\d/s);
  expect(outcomes).toEqual(new Array(3).fill(outcomes[0]));
  await run(16, "500");
  await expect.poll(atWork, patience).toBe(5);
  await page.keyboard.press("Escape");
  await expect.poll(atWork, patience).toBe(0);
}, 180_000);

test("axe finds nothing in any part of it; the seven quasi-moons are all there, and one is chosen", async () => {
  const page = await openLab("#see=loop&panel=laboratory");
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  for (const tab of ["figures", "sandbox", "clones", "seven"]) {
    await page.getByTestId(`lab-tab-${tab}`).click();
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(".drawer");
      return violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary }) => `${id}: ${failureSummary}`));
    });
    expect(found, tab).toEqual([]);
  }
  await page.locator("[data-testid=lab-seven][data-done='7']").waitFor(patience);
  await page.getByTestId("lab-moon-cardea").click();
  await expect.poll(() => page.getByTestId("lab-body").inputValue(), patience).toBe("cardea");
  await expect.poll(() => kindOf(page), patience).toBe("quasi-satellite");
}, 120_000);
