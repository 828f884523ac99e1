/** The Content-Security-Policy of the built page: it is strict, it is in force, and nothing the app does violates it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser, desktop, folder, server, startAppUndrawn, stopApp } from "./app";
import { leaveOutDrawing } from "./frameCost";

beforeAll(startAppUndrawn);
afterAll(stopApp);

interface Watched {
  readonly page: Page;
  /** Every report of the page, and every error on its console that speaks of the policy. */
  reports(): Promise<string[]>;
}

async function watched(address: string): Promise<Watched> {
  const page = await browser.newPage({ viewport: desktop, reducedMotion: "reduce" });
  await leaveOutDrawing(page);
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && /content.security.policy/i.test(message.text())) said.push(message.text());
  });
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(window, { reports });
    addEventListener("securitypolicyviolation", (event) => {
      reports.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  await page.goto(`${server.origin}/${address}`);
  await page.locator("canvas[data-calls]").waitFor();
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
  const reported = (): Promise<string[]> => page.evaluate(() => (window as unknown as { reports: string[] }).reports);
  return { page, reports: async () => [...(await reported()), ...said] };
}

const press = (element: Element): void => (element as HTMLElement).click();

const html = (): string => readFileSync(join(folder, "index.html"), "utf8");

describe("the page as built", () => {
  test("its policy allows nothing inline, nothing evaluated and no other origin", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html())?.[1].replaceAll("&#39;", "'");
    const directives = new Map(policy?.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));
    expect(directives.get("default-src")).toEqual(["'none'"]);
    for (const directive of ["script-src", "worker-src", "style-src", "connect-src", "font-src"])
      expect(directives.get(directive), directive).toEqual(["'self'"]);
    const allowed = new Set([...directives.values()].flat());
    expect([...allowed].sort()).toEqual(["'none'", "'self'", "blob:", "data:"]);
  });

  test("it has no inline script or style and names no other host; the policy comes before everything it rules", () => {
    expect(html()).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html()).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
    expect(html()).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(html().indexOf("Content-Security-Policy")).toBeLessThan(html().search(/<(script|link)/));
  });
});

describe("in the browser", () => {
  test("it is in force: inline script, eval, a foreign request and a foreign picture are stopped and reported", async () => {
    const { page, reports } = await watched("#see=loop");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'broken into'";
      document.body.append(script);
      const image = document.createElement("img");
      image.src = "https://example.invalid/x.png";
      document.body.append(image);
      const evaluator = document.createElement("script");
      evaluator.src = "data:text/javascript,eval('1')";
      document.body.append(evaluator);
      void fetch("https://example.invalid/").catch(() => undefined);
    });
    for (const directive of ["script-src-elem inline", "script-src-elem data", "img-src https", "connect-src https"])
      await expect.poll(async () => (await reports()).some((report) => report.startsWith(directive))).toBe(true);
    expect(await page.title()).toBe("Quasimoon");
    await page.close();
  });

  test("pressing every button of every panel violates nothing", { timeout: 240_000 }, async () => {
    const { page, reports } = await watched("#t=2026-07-06T00:00:00Z&see=loop");
    // Pressed by script: what lies over a button does not matter here.
    const pressAll = (within: string): Promise<number> =>
      page.evaluate(async (selector) => {
        const buttons = (): HTMLButtonElement[] =>
          [...document.querySelectorAll<HTMLButtonElement>(`${selector} button`)].filter(
            (button) => button.offsetParent !== null && !button.disabled,
          );
        const count = buttons().length;
        for (let i = 0; i < count; i++) {
          buttons()[i]?.click();
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        return count;
      }, within);
    let pressed = 0;
    for (const opener of await page.locator("[data-testid^=open-]").all()) {
      if ((await opener.getAttribute("aria-expanded")) === "false") await opener.evaluate(press);
      await page.getByRole("complementary").getByRole("heading", { level: 2 }).waitFor();
      await page.waitForTimeout(300);
      pressed += await pressAll(".drawer-body");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    }
    // The framings that have panels of their own.
    for (const framing of ["close", "approach"]) {
      await page.getByTestId(`framing-${framing}`).evaluate(press);
      await page.waitForTimeout(500);
      pressed += await pressAll(".frame > :not(.top-bar)");
    }
    pressed += await pressAll(".top-bar");
    expect(pressed).toBeGreaterThan(40);
    expect(await reports()).toEqual([]);
    await page.close();
  });
});

describe("served by npm start", () => {
  let started: PreviewServer;
  beforeAll(async () => {
    started = await preview({ preview: { port: 0, host: "127.0.0.1" }, build: { outDir: folder } });
  });
  afterAll(() => started.close());

  test.each([
    ["", "text/html"],
    ["sw.js", "text/javascript"],
    ["manifest.webmanifest", "application/manifest+json"],
    ["icon.svg", "image/svg+xml"],
    ["icon-192.png", "image/png"],
    ["textures/moon.webp", "image/webp"],
    ["asterisms.json", "application/json"],
    ["embed-example.html", "text/html"],
  ])("/%s is %s, under the page's policy, its type not guessed", async (path, type) => {
    const response = await fetch(`${started.resolvedUrls?.local[0]}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const policy = response.headers.get("content-security-policy") ?? "none";
    expect(html().replaceAll("&#39;", "'")).toContain(`content="${policy}"`);
  });
});
