/** Takes the screenshots of `npm run shots`: scenes, moments and panels. Arguments are the folder they go to and, to make only some, parts of their names. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { drawerIds } from "../../src/drawers";
import { moments } from "../../src/moments";
import { buildApp } from "./builtApp";
import { launchChromium } from "./chromium";
import { serveFolder } from "./serveFolder";

const sizes = [
  { name: "desktop", width: 1440, height: 900 },
  { name: "phone", width: 390, height: 844 },
] as const;
const depths = ["reversed", "logarithmic"] as const;
const themes = ["dark", "light"] as const;

/** Address by name of scene: the six of the mission, then the moments. */
const scenes: readonly (readonly [string, string])[] = [
  ["scene-1-resonance-inertial", "see=solar&km=480000000&t=2026-07-06T00:00:00Z"],
  ["scene-1-resonance-loop", "see=loop&t=2026-07-06T00:00:00Z"],
  ["scene-2-outbound", "see=probe&t=2026-02-15T00:00:00Z"],
  ["scene-3-approach", "see=approach&t=2026-06-24T12:00:00Z"],
  ["scene-4-spin", "see=close&t=2026-07-06T00:00:00Z&layers=axes,forces"],
  ["scene-5-sampling", "see=close&t=2026-07-06T00:00:00Z"],
  ["scene-6-return-and-comet", "see=solar&t=2031-01-01T00:00:00Z&km=1300000000&el=60"],
  ["scene-earth-and-moon", "see=earth-moon&t=2026-07-06T00:00:00Z"],
  ["scene-second-view", "see=loop&pin=close"],
  ["planet-jupiter", "see=solar&follow=jupiter&km=330000&el=8&az=-85&t=2026-07-06T03:00:00Z"],
  ["planet-mars", "see=solar&follow=mars&km=15000&el=10&az=-105&t=2026-07-06T00:00:00Z"],
  ["planet-moon", "see=earth-moon&follow=moon&km=8000&t=2026-07-29T00:00:00Z"],
  ["capsule", "see=earth-moon&follow=tianwen-2-capsule&km=0.01&t=2027-11-29T03:59:50Z"],
  ...moments.map(({ id }) => [`moment-${id}`, `moment=${id}`] as const),
];

/** The cockpit in both themes: all closed, then each panel. Names and addresses as above. */
const panels = themes.flatMap((theme) =>
  ["none", ...drawerIds].map(
    (panel) =>
      [`panel-${panel}-${theme}`, `see=approach&t=2026-06-12T00:00:00Z&theme=${theme}&panel=${panel}`] as const,
  ),
);

/** Maps of full size, and what is made when the first picture stands, come after it. */
const settleMs = 3000;

/** Follows an address and waits until what belongs to it is fetched and drawn, however busy the machine. */
async function settle(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (next) => {
    const followed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    const before = location.hash;
    location.hash = next;
    if (location.hash !== before) await followed;
  }, hash);
  await page.waitForTimeout(settleMs);
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
  });
}

const [folder, ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const built = await buildApp();
const server = await serveFolder(built);
const browser = await launchChromium("mesa");
let taken = 0;
for (const depth of depths) {
  for (const { name: sizeName, ...viewport } of sizes) {
    // What panels look like has nothing to do with depth.
    const chosen = [...scenes, ...(depth === "reversed" ? panels : [])]
      .map(([name, hash]) => ({ name: `${name}-${sizeName}-${depth}.png`, hash }))
      .filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
    if (chosen.length === 0) continue;
    const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
    page.setDefaultTimeout(120_000);
    page.on("pageerror", (error) => console.error(error.message));
    page.on("console", (message) => message.type() === "error" && console.error(message.text()));
    await page.goto(`${server.origin}/?depth=${depth}#${chosen[0].hash}`);
    await page.locator("[data-testid=app][data-probe=ready]").waitFor();
    for (const { name, hash } of chosen) {
      await settle(page, hash);
      const isSampling = name.includes("sampling");
      if (isSampling) {
        await page.getByTestId("open-sampling").click();
        await page.getByTestId("sampling-touch").click();
        await page.waitForTimeout(settleMs);
      }
      await page.screenshot({ path: join(folder, name) });
      taken++;
      if (isSampling) await page.getByTestId("sampling-stop").click();
      const {
        calls,
        triangles,
        depth: mode,
      } = await page
        .locator("canvas")
        .first()
        .evaluate((canvas) => canvas.dataset);
      console.log(`${name}: ${mode} depth, ${calls} draw calls, ${triangles} triangles`);
    }
    await page.close();
  }
}
await browser.close();
await server.close();
rmSync(built, { recursive: true });
console.log(`${taken} pictures in ${folder}`);
