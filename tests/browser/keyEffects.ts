/** What each key of the help does, as the page shows it: pressed on a page that shows the loop on 6 July 2026, and undone where it opens something. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { eventOf } from "../../ephemeris/events";
import { tdbFromIso } from "../../ephemeris/time";
import { clamped } from "../../src/clock";
import { missionSpan } from "../../src/missionSpan";
import { number } from "./app";

export const startHash = "#t=2026-07-06T00:00:00Z&see=loop&rate=86400";
const startTdb = tdbFromIso("2026-07-06T00:00:00Z");

type Effect = (page: Page) => Promise<void>;
type Reading = (page: Page) => Promise<unknown>;

const instant: Reading = (page) => number(page, "utc", "data-tdb");
const rate: Reading = (page) => page.getByTestId("rate").inputValue().then(Number);
const playLabel: Reading = (page) => page.getByTestId("play").getAttribute("aria-label");
const drawerName: Reading = (page) =>
  page.locator(".drawer").evaluateAll((drawers) => drawers.map((drawer) => drawer.getAttribute("aria-label")).join());
const addressed =
  (key: string): Reading =>
  (page) =>
    Promise.resolve(Number(new URLSearchParams(new URL(page.url()).hash.slice(1)).get(key)));

/** Keys pressed one after the other, and what is read after each. */
const each =
  (read: Reading, ...steps: readonly (readonly [key: string, value: unknown])[]): Effect =>
  async (page) => {
    for (const [key, value] of steps) {
      await page.keyboard.press(key);
      await expect.poll(() => read(page), { message: key }).toEqual(value);
    }
  };

/** Keys that change a number of the address, up (1) or down (−1) from what it was. */
const turns =
  (...steps: readonly (readonly [key: string, name: string, way: 1 | -1])[]): Effect =>
  async (page) => {
    for (const [key, name, way] of steps) {
      await expect.poll(() => addressed(name)(page)).not.toBe(0);
      const before = Number(await addressed(name)(page));
      await page.keyboard.press(key);
      await expect
        .poll(async () => Math.sign(Number(await addressed(name)(page)) - before), { message: key })
        .toBe(way);
    }
  };

const drawer = (key: string, name: string): Effect => each(drawerName, [key, name], [key, ""]);
const framing = (key: string, id: string): Effect =>
  each((page) => page.getByTestId(`framing-${id}`).getAttribute("aria-pressed"), [key, "true"]);

/** By what the help shows. */
export const keyEffects: Readonly<Record<string, Effect>> = {
  Space: each(playLabel, [" ", "Pause"], [" ", "Play"]),
  "← →": each(
    instant,
    ["ArrowRight", startTdb + 86400],
    ["ArrowLeft", startTdb],
    ["Shift+ArrowLeft", startTdb - 60],
    ["Shift+ArrowRight", startTdb],
  ),
  ", .": each(instant, [".", startTdb + 3600], [",", startTdb]),
  "PgUp PgDn": each(instant, ["PageUp", startTdb + 30 * 86400], ["PageDown", startTdb]),
  "Home End": each(instant, ["Home", missionSpan.fromTdb], ["End", missionSpan.toTdb]),
  "[ ]": each(
    instant,
    ["]", eventOf("exploration-begins").tTdb],
    ["]", eventOf("departure").tTdb],
    ["[", eventOf("exploration-begins").tTdb],
  ),
  N: async (page) => {
    await page.keyboard.press("n");
    const now = clamped(tdbFromIso(new Date().toISOString()), missionSpan);
    await expect.poll(async () => Math.abs(Number(await instant(page)) - now)).toBeLessThan(3600);
  },
  C: async (page) => {
    const opened = (): Promise<number> => page.getByRole("dialog", { name: "Clock" }).count();
    await page.keyboard.press("c");
    await expect.poll(opened).toBe(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".clock-panel") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(opened).toBe(0);
  },
  "↑": each(rate, ["ArrowUp", 4 * 86400]),
  "↓": each(rate, ["ArrowDown", 6 * 3600]),
  J: each(rate, ["j", -86400], ["j", -4 * 86400], ["k", -4 * 86400]),
  K: each(playLabel, [" ", "Pause"], ["k", "Play"]),
  L: each(rate, ["l", 86400], ["l", 4 * 86400], ["k", 4 * 86400]),
  1: framing("1", "solar"),
  2: framing("2", "loop"),
  3: framing("3", "earth-moon"),
  4: framing("4", "close"),
  5: framing("5", "probe"),
  6: framing("6", "approach"),
  "W A S D": turns(["w", "el", 1], ["s", "el", -1], ["d", "az", 1], ["a", "az", -1]),
  "+": turns(["+", "km", -1]),
  "−": turns(["-", "km", 1]),
  H: each((page) => page.getByTestId("timeline").isVisible(), ["h", false], ["h", true]),
  V: drawer("v", "What is shown"),
  U: drawer("u", "Lessons"),
  G: drawer("g", "Plots"),
  E: drawer("e", "Events and sources"),
  R: drawer("r", "Resonance laboratory"),
  M: drawer("m", "Share"),
  "?": drawer("?", "Keys and credits"),
  P: each((page) => page.getByTestId("app").getAttribute("data-pinned"), ["p", "close"], ["p", null]),
  T: each((page) => page.evaluate(() => document.documentElement.dataset.theme), ["t", "light"], ["t", "dark"]),
  Esc: async (page) => {
    await page.keyboard.press("e");
    await expect.poll(() => drawerName(page)).not.toBe("");
    await page.keyboard.press("Escape");
    await expect.poll(() => drawerName(page)).toBe("");
  },
};
