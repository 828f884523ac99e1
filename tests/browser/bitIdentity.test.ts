/** The same built file, run in Node and in Chromium, makes the same ephemeris to the last bit. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as Quasimoon from "../../ephemeris";
import { launchChromium } from "./chromium";
import { type FolderServer, serveFolder } from "./serveFolder";

type Library = typeof Quasimoon;

/** A page that does what any page would: import the library. */
const page = `<!doctype html><title>Quasimoon</title>
<script type="module">import * as quasimoon from "./index.js"; globalThis.quasimoon = quasimoon;</script>`;

const folder = mkdtempSync(join(tmpdir(), "quasimoon-bits-"));
let server: FolderServer;

beforeAll(async () => {
  await build({ mode: "library", logLevel: "warn", build: { outDir: folder } });
  writeFileSync(join(folder, "index.html"), page);
  server = await serveFolder(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test("a 10-year build of planets, Moon and quasi-moons: SHA-256 of its numbers", async () => {
  const request = { bodies: ["kamooalewa", "cardea", "2025-pn7"], from: "2025-01-01", to: "2035-01-01" };

  const library: Library = await import(/* @vite-ignore */ pathToFileURL(join(folder, "index.js")).href);
  const { data } = library.buildEphemeris({
    bodies: request.bodies,
    fromTdb: library.parseTime(request.from),
    toTdb: library.parseTime(request.to),
  });
  const inNode = createHash("sha256").update(new Uint8Array(data.buffer)).digest("hex");

  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    await tab.goto(`${server.origin}/`);
    const inChromium = await tab.evaluate(async ({ bodies, from, to }) => {
      const { buildEphemeris, parseTime } = (globalThis as typeof globalThis & { quasimoon: Library }).quasimoon;
      const built = buildEphemeris({ bodies, fromTdb: parseTime(from), toTdb: parseTime(to) });
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", built.data.buffer as ArrayBuffer));
      return {
        length: built.data.length,
        hash: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
      };
    }, request);
    expect(inChromium).toEqual({ length: data.length, hash: inNode });
    expect(data.length).toBeGreaterThan(10_000);
  } finally {
    await browser.close();
  }
});
