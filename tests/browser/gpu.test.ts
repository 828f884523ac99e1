/**
 * What the graphics card makes of places and depths, on Mesa, whose 24-bit depth is true:
 *
 * | quantity                                                     | must reach                 |
 * |--------------------------------------------------------------|----------------------------|
 * | a ground point and a line's end 60 m away, 1 au from the Sun | 0.01 px rms over 120 steps |
 * | depth order at 10 m, 20 km, 400,000 km, 1 au in one frame    | no pixel of the farther    |
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./chromium";
import { type FolderServer, serveFolder } from "./serveFolder";

const folder = mkdtempSync(join(tmpdir(), "quasimoon-gpu-"));
let server: FolderServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const root = join(import.meta.dirname, "gpuPage");
  await build({ configFile: false, root, base: "./", logLevel: "error", build: { outDir: folder, target: "es2022" } });
  server = await serveFolder(folder);
  browser = await launchChromium("mesa");
  page = await browser.newPage();
  await page.goto(`${server.origin}/`);
  await page.locator("body[data-ready]").waitFor();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("jitter", () => {
  test.each(["line", "kept line", "rock"] as const)("%s: at most 0.01 px rms", async (what) => {
    const { rms, max } = await page.evaluate((kind) => window.jitterPx(kind), what);
    expect(rms).toBeGreaterThan(0);
    expect(rms).toBeLessThanOrEqual(0.01);
    expect(max).toBeLessThanOrEqual(0.03);
  });
});

describe("depth", () => {
  test.each([
    ["reversed", false],
    ["logarithmic", true],
  ] as const)("%s: the nearer is in front from 10 m to 1 au", async (expected, wantsLogarithmic) => {
    const { mode, shares, seen } = await page.evaluate((wants) => window.depthFaults(wants), wantsLogarithmic);
    expect(mode).toBe(expected);
    expect(shares).toEqual([0, 0, 0, 0]);
    expect(seen).toEqual([1, 1, 1, 1]);
  });
});
