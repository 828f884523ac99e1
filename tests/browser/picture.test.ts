/** What is drawn, pixel by pixel: every framing, depth with and without EXT_clip_control, flights, a lost context, no WebGL. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shellKm } from "../../src/camera/pose";
import { browser, desktop, instantOf, number, open, rangeKm, server, startApp, stopApp, visit } from "./app";
import { colorsOf } from "./pixels";

beforeAll(startApp);
afterAll(stopApp);

describe("picture", () => {
  test("Earth's framing shows Earth: blue in the middle of the clear part, dark sky beside it", async () => {
    const { page, faults } = await visit("#see=earth-moon&km=30000&t=2026-07-06T03:00:00Z");
    // Maps arrive after the first frame.
    await expect
      .poll(async () => (await colorsOf(page, ".clear-view", 0.5, 0.5, 0.2)).mean.reduce((a, b) => a + b), {
        timeout: 20_000,
      })
      .toBeGreaterThan(60);
    const earth = await colorsOf(page, ".clear-view", 0.5, 0.5, 0.2);
    const sky = await colorsOf(page, ".clear-view", 0.03, 0.5, 0.03);
    expect(earth.mean[2]).toBeGreaterThan(25);
    expect(earth.distinct).toBeGreaterThan(200);
    expect(sky.mean.reduce((a, b) => a + b)).toBeLessThan(60);
    expect(faults).toEqual([]);
  });

  test.each(["solar", "loop", "earth-moon", "close", "probe", "approach"])(
    "%s is not blank, and reversed depth is on",
    async (framing) => {
      const { page, faults } = await visit(`#see=${framing}`);
      await page.waitForTimeout(500);
      expect((await colorsOf(page, ".clear-view", 0.5, 0.5, 0.9)).distinct).toBeGreaterThan(60);
      expect(await page.getByTestId("picture").getAttribute("data-depth")).toBe("reversed");
      expect(await number(page, "picture", "data-calls")).toBeLessThanOrEqual(40);
      expect(faults).toEqual([]);
    },
  );

  test("without EXT_clip_control the depth is logarithmic and Earth is drawn all the same", async () => {
    const page = await browser.newPage({ viewport: desktop });
    await page.addInitScript(() => {
      const { prototype } = WebGL2RenderingContext;
      const getExtension: (name: string) => unknown = prototype.getExtension;
      const withoutClipControl = function (this: WebGL2RenderingContext, name: string): unknown {
        return name === "EXT_clip_control" ? null : getExtension.call(this, name);
      };
      Object.assign(prototype, { getExtension: withoutClipControl });
    });
    await page.goto(`${server.origin}/#see=earth-moon&km=30000`);
    await page.locator("canvas[data-calls]").waitFor();
    expect(await page.getByTestId("picture").getAttribute("data-depth")).toBe("logarithmic");
    await expect
      .poll(async () => (await colorsOf(page, ".clear-view", 0.5, 0.5, 0.2)).distinct, { timeout: 20_000 })
      .toBeGreaterThan(200);
    await page.close();
  });

  test("a framing change is a flight that ends where the cut would", async () => {
    const { page } = await open("#see=solar", desktop, "no-preference");
    const end = Number((0.06 - shellKm("kamooalewa")).toFixed(9));
    const heights = new Set<number>();
    await page.getByTestId("framing-close").click();
    await expect
      .poll(
        async () => {
          const height = Number((await number(page, "height", "data-km")).toFixed(9));
          heights.add(height);
          return height;
        },
        { timeout: 120_000 },
      )
      .toBe(end);
    expect(heights.size).toBeGreaterThan(3);
    await page.close();
  });

  test("a lost graphics context is said, and comes back at the same view", async () => {
    const { page } = await visit("#see=earth-moon&km=30000");
    await expect.poll(() => page.url()).toContain("&az=");
    const address = new URL(page.url()).hash;
    const lose = await page.evaluateHandle(() => {
      const canvas = document.querySelector("canvas");
      return canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    });
    await lose.evaluate((extension) => extension?.loseContext());
    await page.getByTestId("picture-notice").waitFor();
    await lose.evaluate((extension) => extension?.restoreContext());
    await page.getByTestId("picture-notice").waitFor({ state: "detached" });
    await expect
      .poll(async () => (await colorsOf(page, ".clear-view", 0.5, 0.5, 0.2)).distinct, { timeout: 20_000 })
      .toBeGreaterThan(100);
    expect(new URL(page.url()).hash).toBe(address);
  });

  test("without WebGL the figures work and say why there is no picture", async () => {
    const page = await browser.newPage({ viewport: desktop });
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${server.origin}/`);
    await page.locator("[data-testid=app][data-ready]").waitFor();
    await page.getByTestId("picture-notice").waitFor();
    expect(await number(page, "read-out-kamooalewa-earth", "data-km")).toBe(
      rangeKm("kamooalewa", "earth", await instantOf(page)),
    );
    await page.close();
  });
});
