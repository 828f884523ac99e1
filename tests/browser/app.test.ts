/**
 * The app in Chromium as it is shipped: it builds its ephemeris, scrubs, keeps its figures equal to `stateOf`'s and the
 * command line's, draws what it should, and works by keyboard, on a phone and from a bad link.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildEphemeris, type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { shellKm } from "../../src/camera/pose";
import { missionSpan } from "../../src/missionSpan";
import { outcomeOf, start } from "../cli/run";
import { launchChromium } from "./chromium";
import { colorsOf } from "./pixels";
import { type FolderServer, serveFolder } from "./serveFolder";

const folder = mkdtempSync(join(tmpdir(), "quasimoon-app-"));
let server: FolderServer;
let browser: Browser;
let ephemeris: Ephemeris;
/** One page for most tests, taken from view to view by its address: loading it anew each time would take minutes. */
let shared: Opened;

beforeAll(async () => {
  await build({ logLevel: "warn", build: { outDir: folder } });
  server = await serveFolder(folder);
  browser = await launchChromium("mesa");
  ephemeris = buildEphemeris({ bodies: ["kamooalewa"], ...missionSpan });
  shared = await open("#see=loop");
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

interface Opened {
  readonly page: Page;
  /** Errors of the page, and requests that left its origin or found nothing. */
  readonly faults: string[];
}

/** The app at an address, its ephemeris built and its picture drawn. */
async function open(
  address = "",
  viewport = desktop,
  reducedMotion: "reduce" | "no-preference" = "reduce",
): Promise<Opened> {
  const page = await browser.newPage({ viewport, reducedMotion });
  page.setDefaultTimeout(50_000);
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
async function visit(hash: string): Promise<Opened> {
  await shared.page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await shared.page.waitForTimeout(300);
  return shared;
}

const number = (page: Page, testId: string, attribute: string): Promise<number> =>
  page.getByTestId(testId).first().getAttribute(attribute).then(Number);

/** The instant shown once it no longer changes hands between strip, clock and read-outs. */
async function instantOf(page: Page): Promise<number> {
  await page.waitForTimeout(150);
  return number(page, "utc", "data-tdb");
}

const rangeKm = (body: string, center: string, tTdb: number): number => {
  const { positionKm } = stateOf(ephemeris, body, tTdb, { center });
  return Math.sqrt(positionKm[0] ** 2 + positionKm[1] ** 2 + positionKm[2] ** 2);
};

describe("figures", () => {
  test("scrubbing by mouse: the read-outs are stateOf's and the command line's for the same instant", async () => {
    const { page, faults } = await visit("#see=loop");
    const strip = page.getByTestId("timeline");
    const box = await strip.boundingBox();
    if (box === null) throw new Error("the timeline is not laid out");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 0.3 * box.width, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.5 * box.width, y, { steps: 4 });
    await page.mouse.move(box.x + 0.62 * box.width, y, { steps: 4 });
    await page.mouse.up();
    const tTdb = await instantOf(page);
    const fromTdb = await number(page, "timeline", "data-from-tdb");
    const toTdb = await number(page, "timeline", "data-to-tdb");
    const share = (tTdb - fromTdb) / (toTdb - fromTdb);
    expect(share).toBeCloseTo(0.62, 3);

    for (const [id, body, center] of [
      ["kamooalewa-earth", "kamooalewa", "earth"],
      ["kamooalewa-sun", "kamooalewa", "sun"],
      ["kamooalewa-moon", "kamooalewa", "moon"],
      ["earth-moon", "moon", "earth"],
    ]) {
      expect(await number(page, `read-out-${id}`, "data-tdb")).toBe(tTdb);
      expect(await number(page, `read-out-${id}`, "data-km")).toBe(rangeKm(body, center, tTdb));
    }

    // The command line reads a time to a microsecond; the distance changes by at most 10 km/s.
    const utc = await page.getByTestId("utc").getAttribute("datetime");
    const command = start("export", "--body", "kamooalewa", "--center", "earth", "--at", String(utc), "--units", "km");
    const { stdout } = await outcomeOf(command);
    const [row] = parse(stdout, { columns: true, comment: "#" }) as Record<string, string>[];
    expect(Math.abs(Number(row.range_km) - (await number(page, "read-out-kamooalewa-earth", "data-km")))).toBeLessThan(
      0.01,
    );
    expect(faults).toEqual([]);
  });

  test("units switch what is shown, not what is known", async () => {
    const { page } = await visit("#see=loop");
    const figure = page.getByTestId("read-out-earth-moon");
    const km = await figure.getAttribute("data-km");
    await page.getByRole("button", { name: "LD" }).click();
    await expect.poll(() => figure.textContent()).toContain(`${(Number(km) / 384400).toFixed(4)} LD`);
    expect(await figure.getAttribute("data-km")).toBe(km);
  });

  test("playing moves time at the rate chosen, pausing holds it", async () => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&rate=86400");
    const before = await instantOf(page);
    await page.getByTestId("play").click();
    await page.waitForTimeout(1500);
    await page.getByTestId("play").click();
    const after = await instantOf(page);
    expect((after - before) / 86400).toBeGreaterThan(0.3);
    expect((after - before) / 86400).toBeLessThan(3);
    expect(await instantOf(page)).toBe(after);
    expect(await number(page, "read-out-kamooalewa-earth", "data-km")).toBe(rangeKm("kamooalewa", "earth", after));
  });
});

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

  test.each(["solar", "loop", "earth-moon", "close"])("%s is not blank, and reversed depth is on", async (framing) => {
    const { page, faults } = await visit(`#see=${framing}`);
    await page.waitForTimeout(500);
    expect((await colorsOf(page, ".clear-view", 0.5, 0.5, 0.9)).distinct).toBeGreaterThan(60);
    expect(await page.getByTestId("picture").getAttribute("data-depth")).toBe("reversed");
    expect(await number(page, "picture", "data-calls")).toBeLessThanOrEqual(40);
    expect(faults).toEqual([]);
  });

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
    await page.getByTestId("framing-close").click();
    const heights = new Set<number>();
    const end = 0.06 - shellKm("kamooalewa");
    for (let k = 0; k < 100 && !heights.has(Number(end.toFixed(9))); k++) {
      heights.add(Number((await number(page, "height", "data-km")).toFixed(9)));
      await page.waitForTimeout(100);
    }
    expect(heights.size).toBeGreaterThan(3);
    expect([...heights].at(-1)).toBe(Number(end.toFixed(9)));
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

describe("keys", () => {
  test("arrows step, 1–4 change framing, H hides, ? helps, J K L run", async () => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&see=loop");
    const before = await instantOf(page);
    await page.keyboard.press("ArrowRight");
    expect(await instantOf(page)).toBe(before + 86400);
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await instantOf(page)).toBe(before + 86340);
    for (const [key, id] of [
      ["1", "solar"],
      ["2", "loop"],
      ["3", "earth-moon"],
      ["4", "close"],
    ]) {
      await page.keyboard.press(key);
      expect(await page.getByTestId(`framing-${id}`).getAttribute("aria-pressed")).toBe("true");
    }
    await page.keyboard.press("?");
    await page.getByRole("complementary", { name: "Keys and credits" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("h");
    expect(await page.getByTestId("timeline").isVisible()).toBe(false);
    await page.keyboard.press("h");
    expect(await page.getByTestId("timeline").isVisible()).toBe(true);
    await page.getByTestId("framing-loop").click();
    await page.keyboard.press(" ");
    expect(await page.getByTestId("play").getAttribute("aria-label")).toBe("Pause");
    await page.keyboard.press("k");
    const held = await instantOf(page);
    await page.keyboard.press("j");
    await page.waitForTimeout(400);
    await page.keyboard.press("k");
    const back = await instantOf(page);
    expect(back).toBeLessThan(held);
    expect(await instantOf(page)).toBe(back);
  });
});

describe("links", () => {
  test("the address describes the view and opens it again", async () => {
    const { page } = await visit(
      "#t=2027-04-24T12:00:00.000Z&see=solar&follow=kamooalewa&az=12.5&el=30&km=5000000&rate=-3600&units=au",
    );
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => new URL(page.url()).hash).toContain("t=2027-04-25T12:00:00.000Z");
    const { hash } = new URL(page.url());
    expect(hash).toBe(
      "#t=2027-04-25T12:00:00.000Z&see=solar&follow=kamooalewa&az=12.5&el=30&km=5000000&rate=-3600&units=au",
    );
    const again = await open(hash);
    expect(await instantOf(again.page)).toBeCloseTo(await instantOf(page), 3);
    expect(await again.page.getByTestId("follow").inputValue()).toBe("kamooalewa");
    await again.page.close();
  });

  test("a bad link gives a working view and says what was wrong", async () => {
    const { page, faults } = await open("#t=yesterday&see=lop&km=far");
    const said = await page.getByTestId("notice").textContent();
    for (const part of ["yesterday", "did you mean “loop”", "far"]) expect(said).toContain(part);
    expect(await number(page, "read-out-earth-moon", "data-km")).toBeGreaterThan(350_000);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("phone, 390 × 844", () => {
  test("nothing sticks out, buttons are 44 px, the sheet of read-outs opens", async () => {
    const { page, faults } = await open("", phone);
    const { wide, small } = await page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>(".frame button, .frame select")].filter(
        (element) => element.offsetParent !== null,
      );
      const rects = shown.map((element) => ({
        name: element.ariaLabel ?? element.textContent ?? "",
        box: element.getBoundingClientRect(),
      }));
      return {
        wide: rects.filter(({ box }) => box.left < -0.5 || box.right > innerWidth + 0.5).map(({ name }) => name),
        // Event marks are the exception of WCAG 2.2, 2.5.8: the list of events has the same buttons at full size.
        small: rects
          .filter(({ name, box }) => box.height < 43.5 && !/^\d{4}-|events from/.test(name))
          .map(({ name }) => name),
      };
    });
    expect(wide).toEqual([]);
    expect(small).toEqual([]);
    await page.getByRole("button", { name: /Kamoʻoalewa – Earth/ }).click();
    expect(await page.getByTestId("read-out-earth-moon").isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("for those who do not see it", () => {
  test("the twin says the view, the instant and the distances", async () => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&see=loop");
    await expect
      .poll(() => page.getByTestId("twin").textContent())
      .toMatch(
        /^Quasi-moon loop, following Earth from .* 2026-07-06T00:00:00Z, paused\. Kamoʻoalewa is 41,66\d,\d{3} km from Earth/,
      );
  });
});

describe("export", () => {
  test("the drawer's file has the rows that its preview and stateOf have", async () => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&see=loop");
    await page.getByTestId("open-export").click();
    const preview = await page.getByTestId("export-preview").inputValue();
    const waiting = page.waitForEvent("download");
    await page.getByTestId("export-download").click();
    const download = await waiting;
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    const { readFileSync } = await import("node:fs");
    const text = readFileSync(path, "utf8");
    expect(text).toContain(preview);
    const rows = parse(text, { columns: true, comment: "#" }) as Record<string, string>[];
    expect(rows).toHaveLength(366);
    const tTdb = await instantOf(page);
    const { positionKm } = stateOf(ephemeris, "kamooalewa", tTdb, { center: "earth", frame: "sun-earth" });
    expect([rows[0].x_km, rows[0].y_km, rows[0].z_km].map(Number)).toEqual([...positionKm]);
    await page.getByTestId("export-step").fill("-1d");
    await page.getByTestId("export-problem").waitFor();
  });
});
