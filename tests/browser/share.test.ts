/** Handing on what is seen: the Share drawer by keyboard, pictures, films, links with a flight of their own, back and forward. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Opened, startApp, stopApp, visit } from "./app";

/** Small, for every pixel is drawn in software. */
const size = { width: 640, height: 480 };
let shared: Opened;
let page: Page;
beforeAll(async () => {
  await startApp();
  shared = await visit("#t=2026-07-06T00:00:00Z&see=earth-moon");
  page = shared.page;
  await page.setViewportSize(size);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(stopApp);

const hash = (): Promise<string> => page.evaluate(() => location.hash);
const at = (key: string): Promise<string | null> =>
  page.evaluate((name) => new URLSearchParams(location.hash.slice(1)).get(name), key);
const drawers = (): Promise<number> => page.locator(".drawer").count();

async function openShare(): Promise<void> {
  if ((await drawers()) === 0) await page.keyboard.press("m");
  await page.getByTestId("picture-save").waitFor();
}

/** What is saved after `act`. */
async function saved(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await act();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe("the drawer", () => {
  test("opens by M with the focus in it; the link and the lines for another page are copied by Enter; Escape gives the focus back", async () => {
    await page.getByTestId("framing-earth-moon").focus();
    await openShare();
    expect(await page.evaluate(() => document.activeElement?.closest(".drawer") !== null)).toBe(true);
    await page.getByTestId("share-link-copy").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByTestId("notice").textContent()).toContain("Link copied");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#t=2026-07-06T00:00:00\.000Z&see=earth-moon&.*&v=1$/);
    expect(link).not.toContain("panel=");
    await page.getByTestId("share-embed-copy").focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^<iframe src="http[^"]+\?embed=1&amp;timeline=1#t=2026/);
    await page.keyboard.press("Escape");
    await expect.poll(drawers).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-testid"))).toBe("framing-earth-moon");
  });
});

describe("a picture", () => {
  test.each([
    ["window", 640, 480],
    ["square", 1080, 1080],
  ])("%s has exactly %d × %d pixels, and the scene is in it", async (id, width, height) => {
    await openShare();
    await page.getByTestId("picture-size").selectOption(id);
    const { name, bytes } = await saved(() => page.getByTestId("picture-save").click());
    expect(name).toBe(`quasimoon-earth-moon-2026-07-06T00-00-00Z-${width}x${height}.png`);
    const seen = await page.evaluate(async (data) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      if (context === null) throw new Error("no 2D canvas");
      context.drawImage(image, 0, 0);
      // Without the caption and without the names’ corners: the middle, where Earth is.
      const { data: rgba } = context.getImageData(image.width / 4, image.height / 4, image.width / 2, image.height / 2);
      const colors = new Set<number>();
      let opaque = true;
      for (let i = 0; i < rgba.length; i += 4) {
        colors.add((rgba[i] << 16) | (rgba[i + 1] << 8) | rgba[i + 2]);
        opaque &&= rgba[i + 3] === 255;
      }
      return { width: image.width, height: image.height, colors: colors.size, opaque };
    }, bytes.toString("base64"));
    expect(seen).toMatchObject({ width, height, opaque: true });
    expect(seen.colors).toBeGreaterThan(100);
  });
});

describe("a film", () => {
  const ask = async (lengthS: string): Promise<void> => {
    await openShare();
    await page.getByTestId("film-size").selectOption("window");
    await page.getByTestId("film-rate").selectOption("24");
    await page.getByTestId("film-length").fill(lengthS);
    await page.getByTestId("film-to").fill("2026-07-08 00:00");
  };

  test.each(["webm", "mp4"])(
    "%s of half a second plays: its size, its length, and another picture at its end",
    async (format) => {
      await ask("0.5");
      // What the browser cannot make is not offered.
      if ((await page.getByTestId("film-format").locator(`option[value=${format}]`).count()) === 0) return;
      await page.getByTestId("film-format").selectOption(format);
      const { name, bytes } = await saved(() => page.getByTestId("film-make").click());
      expect(name).toBe(`quasimoon-earth-moon-2026-07-06T00-00-00Z-to-2026-07-08T00-00-00Z-640x480-24fps.${format}`);
      await page.locator("dialog.film").waitFor({ state: "detached" });
      const film = await page.evaluate(
        async ([data, type]) => {
          const video = document.createElement("video");
          video.muted = true;
          video.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], { type }));
          await new Promise((resolve, reject) => {
            video.addEventListener("loadeddata", resolve, { once: true });
            video.addEventListener("error", () => reject(new Error(video.error?.message)), { once: true });
          });
          const { videoWidth: width, videoHeight: height, duration } = video;
          const context = new OffscreenCanvas(width, height).getContext("2d");
          if (context === null) throw new Error("no 2D canvas");
          const frameAt = async (s: number): Promise<Uint8ClampedArray> => {
            const there = new Promise((resolve) => video.addEventListener("seeked", resolve, { once: true }));
            video.currentTime = s;
            await there;
            context.drawImage(video, 0, 0);
            return context.getImageData(0, 0, width, height).data;
          };
          const [first, last] = [await frameAt(0.01), await frameAt(duration - 0.01)];
          const changed = first.reduce((sum, value, i) => sum + Number(Math.abs(value - last[i]) > 40), 0);
          return { width, height, duration, changed };
        },
        [bytes.toString("base64"), `video/${format}`] as const,
      );
      expect(film).toMatchObject({ width: 640, height: 480 });
      expect(Math.abs(film.duration - 0.5)).toBeLessThan(0.06);
      expect(film.changed).toBeGreaterThan(200);
    },
  );

  test("while it is made nothing else has the focus, progress is told, and cancelling saves nothing and leaves the view as it was", async () => {
    await ask("100");
    const before = await hash();
    let downloads = 0;
    page.on("download", () => downloads++);
    await page.getByTestId("film-make").click();
    await expect
      .poll(() => page.getByTestId("film-progress").getAttribute("data-done").then(Number))
      .toBeGreaterThan(0);
    expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByTestId("notice").textContent()).toContain("Film cancelled");
    await expect.poll(() => page.locator("dialog.film").count()).toBe(0);
    expect(await drawers()).toBe(1);
    expect(await hash()).toBe(before);
    expect(downloads).toBe(0);
  });

  test("what cannot be filmed is said beside the fields", async () => {
    await ask("ten");
    await page.getByTestId("film-make").click();
    expect(await page.getByTestId("film-problem").textContent()).toContain("Length");
  });
});

describe("back and forward", () => {
  test("go from choice to choice; a panel closed leaves nothing behind; time and camera do not count", async () => {
    await page.keyboard.press("Escape");
    await expect.poll(drawers).toBe(0);
    const length = (): Promise<number> => page.evaluate(() => history.length);
    await page.keyboard.press("1");
    await expect.poll(() => at("see")).toBe("solar");
    const start = await length();
    await page.keyboard.press("5");
    await expect.poll(() => at("see")).toBe("probe");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("+");
    await expect.poll(() => at("t")).toBe("2026-07-07T00:00:00.000Z");
    await page.keyboard.press("g");
    await expect.poll(() => at("panel")).toBe("plots");
    expect(await length()).toBe(start + 2);

    await page.goBack();
    await expect.poll(drawers).toBe(0);
    expect(await at("see")).toBe("probe");
    await page.goBack();
    await expect.poll(() => page.getByTestId("framing-solar").getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => page.getByTestId("utc").getAttribute("datetime")).toMatch(/^2026-07-06T00:00:00/);
    await page.goForward();
    await expect.poll(() => page.getByTestId("utc").getAttribute("datetime")).toMatch(/^2026-07-07T00:00:00/);
    expect(await page.getByTestId("framing-probe").getAttribute("aria-pressed")).toBe("true");

    for (const key of ["g", "Escape", "v", "Escape", "g", "Escape"]) {
      await page.keyboard.press(key);
      await expect.poll(drawers).toBe(key === "Escape" ? 0 : 1);
    }
    expect(await length()).toBe(start + 2);
  });
});

describe("a link with a flight of its own", () => {
  test("is solved again where it is opened, says so meanwhile, and the address goes on saying it; without it the default is back", async () => {
    await page.locator("[data-testid=app][data-probe=ready]").waitFor();
    const link = "#t=2025-10-01T00:00:00Z&see=probe&panel=trajectory&outbound=thrustMN:150";
    await page.evaluate((to) => {
      location.hash = to;
    }, link);
    await expect.poll(() => page.getByTestId("notice").textContent()).toContain("outbound leg is being solved again");
    await page.locator(".drawer .own").waitFor();
    await expect.poll(() => page.getByTestId("notice").count()).toBe(0);
    expect(await page.getByLabel("Thrust at 1 au").inputValue()).toBe("150");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => at("outbound")).toBe("thrustMN:150");
    await page.evaluate(() => {
      location.hash = "#see=probe&panel=trajectory";
    });
    await expect.poll(() => page.locator(".drawer .own").count()).toBe(0);
  });

  test("no fault was told and no foreign host asked in all this", () => {
    expect(shared.faults).toEqual([]);
  });
});
