/** The app as it is shipped, served to Chromium: opened at an address, visited, and read. One browser a test file. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";
import { buildEphemeris, type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { missionSpan } from "../../src/missionSpan";
import { launchChromium } from "./chromium";
import { leaveOutDrawing } from "./frameCost";
import { type FolderServer, serveFolder } from "./serveFolder";

export const folder = mkdtempSync(join(tmpdir(), "quasimoon-app-"));
export let server: FolderServer;
export let browser: Browser;
export let ephemeris: Ephemeris;
/** One page for most tests, taken from view to view by its address: loading it anew each time would take minutes. */
let shared: Opened;

let isDrawn = true;

/** Serves a copy of the built app, which the test may change, starts Chromium and opens the page that `visit` takes along. */
async function start(): Promise<void> {
  cpSync(inject("builtApp"), folder, { recursive: true });
  server = await serveFolder(folder);
  browser = await launchChromium("mesa");
  ephemeris = buildEphemeris({ bodies: ["kamooalewa"], ...missionSpan });
  shared = await open("#see=loop");
}

// Two without arguments: as hooks, Vitest would take what they ask for as fixtures.
/** For tests that read pixels. */
export const startApp = (): Promise<void> => start();

/** For tests that read none: the drawing, which software does here, would take the most of their time. */
export function startAppUndrawn(): Promise<void> {
  isDrawn = false;
  return start();
}

export async function stopApp(): Promise<void> {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

export interface Opened {
  readonly page: Page;
  /** Errors of the page, and requests that left its origin or found nothing. */
  readonly faults: string[];
}

/** The app at an address, its ephemeris built and its picture drawn. */
export async function open(
  address = "",
  viewport = desktop,
  reducedMotion: "reduce" | "no-preference" = "reduce",
): Promise<Opened> {
  const page = await browser.newPage({ viewport, reducedMotion });
  page.setDefaultTimeout(90_000);
  if (!isDrawn) await leaveOutDrawing(page);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(server.origin)) faults.push(request.url());
  });
  page.on("response", (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  await page.goto(`${server.origin}/${address}`);
  const failure = page.getByRole("alert");
  await page.locator("[data-testid=app][data-ready]").or(failure).waitFor();
  if (await failure.isVisible()) throw new Error(`the app says: ${await failure.textContent()}`);
  await page.locator("canvas[data-calls]").waitFor();
  return { page, faults };
}

/** The shared page at an address, as when somebody follows a link inside the page. */
export async function visit(hash: string): Promise<Opened> {
  await shared.page.evaluate(async (next) => {
    const followed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    const before = location.hash;
    location.hash = next;
    // A key pressed before the page has heard of the new address would still act on the old view.
    if (location.hash !== before) await followed;
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  }, hash);
  await shared.page.waitForTimeout(300);
  return shared;
}

export const number = (page: Page, testId: string, attribute: string): Promise<number> =>
  page.getByTestId(testId).first().getAttribute(attribute).then(Number);

/** The instant shown once it no longer changes hands between strip, clock and read-outs. */
export async function instantOf(page: Page): Promise<number> {
  await page.waitForTimeout(150);
  return number(page, "utc", "data-tdb");
}

export const rangeKm = (body: string, center: string, tTdb: number): number => {
  const { positionKm } = stateOf(ephemeris, body, tTdb, { center });
  return Math.sqrt(positionKm[0] ** 2 + positionKm[1] ** 2 + positionKm[2] ** 2);
};
