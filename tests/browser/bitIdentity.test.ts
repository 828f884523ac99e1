/** The same built file, run in Node and in Chromium, makes the same ephemeris and solves the same leg to the last bit. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as Quasimoon from "../../ephemeris";
import outboundIon from "../../ephemeris/data/probe/outbound-ion.json";
import { launchChromium } from "./chromium";
import { type FolderServer, serveFolder } from "./serveFolder";

type Library = typeof Quasimoon;

/** A page that does what any page would: import the library. */
const page = `<!doctype html><title>Quasimoon</title>
<script type="module">import * as quasimoon from "./index.js"; globalThis.quasimoon = quasimoon;</script>`;

const folder = mkdtempSync(join(tmpdir(), "quasimoon-bits-"));
let server: FolderServer;
let browser: Browser;
let tab: Page;
let library: Library;

beforeAll(async () => {
  await build({ mode: "library", logLevel: "warn", build: { outDir: folder } });
  writeFileSync(join(folder, "index.html"), page);
  library = await import(/* @vite-ignore */ pathToFileURL(join(folder, "index.js")).href);
  server = await serveFolder(folder);
  browser = await launchChromium();
  tab = await browser.newPage();
  await tab.goto(`${server.origin}/`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** SHA-256 of numbers in this process. */
const hashOf = (data: Float64Array): string =>
  createHash("sha256")
    .update(new Uint8Array(data.buffer as ArrayBuffer))
    .digest("hex");

/** What `made` makes of the library in the page: its text, and the SHA-256 of its numbers. */
async function inChromium(made: (library: Library) => Made): Promise<{ hash: string; text: string }> {
  const theirs = await tab.evaluateHandle(() => (globalThis as typeof globalThis & { quasimoon: Library }).quasimoon);
  const result = await tab.evaluateHandle(made, theirs);
  return result.evaluate(async ({ data, text }) => {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data.buffer as ArrayBuffer));
    return { hash: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""), text };
  });
}

interface Made {
  readonly data: Float64Array;
  readonly text: string;
}

test("a 10-year build of planets, Moon and quasi-moons: SHA-256 of its numbers", async () => {
  const make = ({ buildEphemeris, parseTime }: Library): Made => {
    const span = { fromTdb: parseTime("2025-01-01"), toTdb: parseTime("2035-01-01") };
    const { data } = buildEphemeris({ bodies: ["kamooalewa", "cardea", "2025-pn7"], ...span });
    return { data, text: String(data.length) };
  };
  const { data, text } = make(library);
  expect(await inChromium(make)).toEqual({ hash: hashOf(data), text });
  expect(data.length).toBeGreaterThan(10_000);
});

test("the outbound leg of Tianwen-2 solved: every control, in Node, in Chromium and as it comes along", async () => {
  const make = ({ buildEphemeris, solveLeg, eventOf }: Library): Made => {
    const span = { fromTdb: eventOf("injection").tTdb, toTdb: eventOf("first-telemetry").tTdb };
    const solution = solveLeg(buildEphemeris({ bodies: ["kamooalewa"], ...span }), { leg: "outbound" });
    return {
      data: Float64Array.from(solution.controls.flatMap(({ thrustN }) => thrustN)),
      text: JSON.stringify(solution),
    };
  };
  const { data, text } = make(library);
  expect(await inChromium(make)).toEqual({ hash: hashOf(data), text });
  expect(JSON.parse(text)).toEqual(outboundIon.solution);
});

test("the whole flight of Tianwen-2 and its capsule: SHA-256 of its numbers, every arc and burn", async () => {
  const make = ({ buildEphemeris, eventOf }: Library): Made => {
    const span = { fromTdb: eventOf("injection").tTdb, toTdb: eventOf("comet-arrival").tTdb };
    const { data, probe } = buildEphemeris({ bodies: ["tianwen-2", "tianwen-2-capsule"], ...span });
    return { data, text: JSON.stringify(probe) };
  };
  const { data, text } = make(library);
  expect(await inChromium(make)).toEqual({ hash: hashOf(data), text });
});

test("Kamoʻoalewa and three clones through a century of the long-run map: SHA-256 of their angles", async () => {
  const make = ({ clonesOf, orbitStartOf, runClones }: Library): Made => {
    const orbit = orbitStartOf("kamooalewa");
    const steps = runClones(orbit.start, clonesOf(orbit, 7, 0, 4), { fromYears: -50, toYears: 50 });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const data = Float64Array.from(step.value.flatMap(({ angleDeg }) => Array.from(angleDeg)));
    return { data, text: String(data.length) };
  };
  const { data, text } = make(library);
  expect(await inChromium(make)).toEqual({ hash: hashOf(data), text });
  expect(text).toBe("400");
});
