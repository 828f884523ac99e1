/** The two themes, and the sheet of paper: what a link, a key and a printer make of the page. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { phone, startApp, stopApp, visit } from "./app";

beforeAll(startApp, 120_000);
afterAll(stopApp);

const looks = (page: Page): Promise<(string | null | undefined)[]> =>
  page.evaluate(() => [
    document.documentElement.dataset.theme,
    document.querySelector("meta[name=theme-color]")?.getAttribute("content"),
    getComputedStyle(document.documentElement).colorScheme,
  ]);

describe("theme", () => {
  test("a link brings it; the page, the browser's bars and form controls follow", async () => {
    const { page } = await visit("#see=loop&theme=light");
    expect(await looks(page)).toEqual(["light", "#fafbfd", "light"]);
    await visit("#see=loop");
    expect(await looks(page)).toEqual(["dark", "#04060b", "dark"]);
  });

  test("less transparency: where the system asks for it, panels are opaque and blur nothing, in both", async () => {
    const { page } = await visit("#see=loop");
    const session = await page.context().newCDPSession(page);
    const ask = (value: string): Promise<unknown> =>
      session.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-transparency", value }] });
    const panels = (): Promise<string[][]> =>
      page.locator(".panel, .framings").evaluateAll((all) =>
        all.map((element) => {
          const { backgroundColor, backdropFilter } = getComputedStyle(element);
          return [backgroundColor, backdropFilter.split("(")[0]];
        }),
      );
    for (const [theme, paper] of [
      ["dark", "rgb(10, 15, 26)"],
      ["light", "rgb(250, 251, 253)"],
    ]) {
      await visit(`#see=loop&theme=${theme}`);
      await ask("reduce");
      const found = await panels();
      expect(found.length).toBeGreaterThan(2);
      expect(found).toEqual(found.map(() => [paper, "none"]));
      await ask("no-preference");
      expect(new Set((await panels()).map(([, filter]) => filter))).toEqual(new Set(["blur"]));
    }
    await session.detach();
    await visit("#see=loop");
  });

  test("T switches it, What is shown chooses it, the address keeps it", async () => {
    const { page } = await visit("#see=loop");
    await page.keyboard.press("t");
    await expect.poll(() => page.evaluate(() => location.hash)).toContain("theme=light");
    await page.getByTestId("open-layers").click();
    await page.getByTestId("theme-dark").click();
    expect(await page.getByTestId("theme-dark").getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => page.evaluate(() => location.hash)).not.toContain("theme");
    await page.keyboard.press("Escape");
  });

  test("an open plot is drawn again in the colours of the other", async () => {
    const { page } = await visit("#see=loop");
    await page.getByTestId("open-plots").click();
    const drawn = (): Promise<string> =>
      page
        .locator(".plot-pane canvas")
        .first()
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    await page.locator(".plot-pane canvas").first().waitFor();
    const dark = await drawn();
    await page.keyboard.press("t");
    await expect.poll(drawn).not.toBe(dark);
    await page.keyboard.press("t");
    await page.keyboard.press("Escape");
  });
});

describe("paper", () => {
  /** The sheet as it is while the browser prints. */
  const printed = async <T>(page: Page, read: () => Promise<T>): Promise<T> => {
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const result = await read();
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    return result;
  };

  test("has the instant, every read-out with its unit, the address, and a picture that is not empty", async () => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&see=loop&theme=light");
    await page.locator("[data-testid=app][data-probe=ready]").waitFor();
    const sheet = page.getByTestId("print-sheet");
    const [text, colors] = await printed(
      page,
      async () =>
        [
          await sheet.evaluate((element) => element.textContent),
          await sheet.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
            const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
            return new Set(new Uint32Array((data as Uint8ClampedArray).buffer)).size;
          }),
        ] as const,
    );
    for (const part of [
      "2026-07-06 00:00:00 UTC",
      "41,660,906 km",
      "km/s",
      "Thrust",
      "mN",
      "kg",
      "#t=2026-07-06",
      "1σ",
    ])
      expect(text).toContain(part);
    expect(colors).toBeGreaterThan(100);
    expect(await sheet.count()).toBe(0);
  });

  test.each([
    ["upright", false],
    ["across", true],
  ] as const)("%s, it is one page, from a desktop and from a phone", async (_, landscape) => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&see=approach");
    // With all its figures.
    await page.locator("[data-testid=app][data-probe=ready]").waitFor();
    const desktop = page.viewportSize();
    for (const viewport of [desktop, phone]) {
      if (viewport !== null) await page.setViewportSize(viewport);
      const pdf = (await page.pdf({ format: "A4", landscape })).toString("latin1");
      expect(pdf.match(/\/Count (\d+)/)?.[1]).toBe("1");
    }
    if (desktop !== null) await page.setViewportSize(desktop);
  });
});
