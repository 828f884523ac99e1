/**
 * One instant is the same everywhere: in the read-outs, in their table for screen readers, at the cursor of the plots, in the export
 * drawer, in the command line's file and in `stateOf` — to the last digit, and as printed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { addProbe } from "../../ephemeris/probe/build";
import { probeId } from "../../ephemeris/probe/flight";
import { probeStateOf } from "../../ephemeris/probe/state";
import { run } from "../cli/run";
import { ephemeris, folder, instantOf, number, startAppUndrawn, stopApp, visit } from "./app";
import { openExport, openPlot, type Row, rowsIn } from "./drawers";

const instants = [
  ["on the way out", "2025-09-05T00:00:00Z"],
  ["in the approach", "2026-06-28T06:00:00Z"],
  ["on the way home", "2027-08-01T06:30:00Z"],
] as const;
const bodies = ["kamooalewa", probeId] as const;

let flown: Ephemeris;
/** Rows of the command line for all instants, by centre. */
const written = new Map<string, Row[]>();

beforeAll(async () => {
  await startAppUndrawn();
  flown = addProbe(ephemeris);
  for (const center of ["earth", "sun", "kamooalewa"]) {
    const path = join(folder, `agreement-${center}.csv`);
    const asked = ["--body", center === "kamooalewa" ? probeId : bodies.join(), "--center", center];
    const at = instants.map(([, utc]) => utc).join();
    const outcome = await run("export", ...asked, "--at", at, "--columns", "sigma,probe", "--out", path);
    expect(outcome).toMatchObject({ exitCode: 0 });
    written.set(center, rowsIn(readFileSync(path, "utf8")));
  }
  const { page } = await visit("#see=loop");
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
}, 240_000);
afterAll(stopApp);

const length = ([x, y, z]: ArrayLike<number> & Iterable<number>): number => Math.sqrt(x * x + y * y + z * z);
const range = (row: Row): number => Number(row.range_km);
const speed = (row: Row): number => length([row.vx_km_s, row.vy_km_s, row.vz_km_s].map(Number));
const distanceOf = (body: string, center: string) => (tTdb: number) =>
  length(stateOf(flown, body, tTdb, { center }).positionKm);
const speedOf = (body: string, center: string) => (tTdb: number) =>
  length(stateOf(flown, body, tTdb, { center }).velocityKmS);

interface Quantity {
  readonly name: string;
  readonly topic: "quasi-moon" | "probe";
  readonly readOut: string;
  readonly truth: (tTdb: number) => number;
  /** In the files: body, centre, and the value in its row. */
  readonly file: readonly [body: string, center: string, value: (row: Row) => number];
  readonly plot?: readonly [plot: string, series: string];
}

const quantities: readonly Quantity[] = [
  {
    name: "Earth–Kamoʻoalewa",
    topic: "quasi-moon",
    readOut: "kamooalewa-earth",
    truth: distanceOf("kamooalewa", "earth"),
    file: ["kamooalewa", "earth", range],
    plot: ["distances", "kamooalewa_earth"],
  },
  {
    name: "Kamoʻoalewa’s speed past Earth",
    topic: "quasi-moon",
    readOut: "speed",
    truth: speedOf("kamooalewa", "earth"),
    file: ["kamooalewa", "earth", speed],
  },
  {
    name: "probe–Kamoʻoalewa range",
    topic: "probe",
    readOut: "probe-kamooalewa",
    truth: distanceOf(probeId, "kamooalewa"),
    file: [probeId, "kamooalewa", range],
    plot: ["approach", "range"],
  },
  {
    name: "probe–Earth distance",
    topic: "probe",
    readOut: "probe-earth",
    truth: distanceOf(probeId, "earth"),
    file: [probeId, "earth", range],
    plot: ["distances", `${probeId}_earth`],
  },
  {
    name: "probe–Sun distance",
    topic: "probe",
    readOut: "probe-sun",
    truth: distanceOf(probeId, "sun"),
    file: [probeId, "sun", range],
    plot: ["distances", `${probeId}_sun`],
  },
  {
    name: "probe’s speed past Kamoʻoalewa",
    topic: "probe",
    readOut: "probe-speed",
    truth: speedOf(probeId, "kamooalewa"),
    file: [probeId, "kamooalewa", speed],
  },
  {
    name: "probe’s speed about the Sun",
    topic: "probe",
    readOut: "probe-speed-sun",
    truth: speedOf(probeId, "sun"),
    file: [probeId, "sun", speed],
  },
  {
    name: "thrust",
    topic: "probe",
    readOut: "probe-thrust",
    truth: (tTdb) => probeStateOf(flown, tTdb).thrustN,
    file: [probeId, "sun", (row) => Number(row.thrust_N)],
    plot: ["engine", "thrust"],
  },
  {
    name: "mass",
    topic: "probe",
    readOut: "probe-mass",
    truth: (tTdb) => probeStateOf(flown, tTdb).massKg,
    file: [probeId, "sun", (row) => Number(row.mass_kg)],
    plot: ["engine", "mass"],
  },
  {
    name: "Δv used",
    topic: "probe",
    readOut: "probe-delta-v",
    truth: (tTdb) => probeStateOf(flown, tTdb).deltaVUsedMS,
    file: [probeId, "sun", (row) => Number(row.delta_v_used_m_s)],
    plot: ["engine", "delta_v_used"],
  },
];

/** The export drawer's rows for the instant shown, as its preview has them. */
async function drawerRows(page: Page, center: string, utc: string): Promise<Row[]> {
  await page.getByTestId("export-frame").selectOption("icrf");
  await page.getByTestId("export-center").selectOption(center);
  for (const end of ["from", "to"]) await page.getByTestId(`export-${end}`).fill(utc);
  for (const group of ["sigma", "probe"]) await page.getByTestId(`export-columns-${group}`).check();
  return rowsIn(await page.getByTestId("export-preview").inputValue());
}

describe.each(instants)("%s, %s", (_, utc) => {
  test("read-outs = table = plots = drawer = command line = stateOf", async () => {
    const { page, faults } = await visit(`#t=${utc}&see=probe&units=km`);
    const tTdb = await instantOf(page);
    expect((await page.getByTestId("utc").getAttribute("datetime"))?.slice(0, 19)).toBe(utc.slice(0, 19));

    const printed = new Map<string, string | null>();
    for (const topic of ["quasi-moon", "probe"] as const) {
      await page.getByTestId(`read-outs-of-${topic}`).click();
      for (const { name, readOut, truth } of quantities.filter((quantity) => quantity.topic === topic)) {
        const figure = page.getByTestId(`read-out-${readOut}`);
        await figure.waitFor();
        expect(Number(await figure.getAttribute("data-tdb")), name).toBe(tTdb);
        expect(Number(await figure.getAttribute("data-value")), name).toBe(truth(tTdb));
        printed.set(readOut, await figure.locator(".figure").textContent());
      }
    }

    await expect.poll(() => number(page, "figure-table", "data-tdb")).toBe(tTdb);
    for (const { name, readOut } of quantities) {
      expect(await page.getByTestId(`row-${readOut}`).textContent(), name).toContain(printed.get(readOut));
    }

    for (const { name, readOut, truth, plot } of quantities) {
      if (plot === undefined) continue;
      await openPlot(page, plot[0]);
      const value = page.getByTestId(`plot-value-${plot[1]}`);
      expect(Number(await value.getAttribute("data-value")), name).toBe(truth(tTdb));
      expect(await value.locator(".figure").textContent(), name).toBe(printed.get(readOut));
    }

    await openExport(page);
    for (const body of bodies) await page.getByTestId(`export-body-${body}`).check();
    for (const center of ["earth", "sun", "kamooalewa"]) {
      const rows = await drawerRows(page, center, utc);
      for (const row of rows.filter((one) => one.body !== center)) {
        // Every column of the drawer is the command line's, to the character.
        expect(written.get(center)?.find((one) => one.utc === row.utc && one.body === row.body)).toEqual(row);
        for (const { name, truth, file } of quantities) {
          const [body, from, valueIn] = file;
          if (body === row.body && from === center) expect(valueIn(row), name).toBe(truth(tTdb));
        }
      }
      expect(rows.some(({ body }) => body === probeId)).toBe(true);
    }
    await page.keyboard.press("Escape");
    expect(faults).toEqual([]);
  }, 90_000);
});

test("the two ways out: drawn, named, marked, and their distance read out as stateOf has it", async () => {
  const { page, faults } = await visit("#t=2025-09-05T00:00:00Z&see=probe&units=km&km=30000000&layers=both-ways");
  const other = addProbe(ephemeris, { hypothesis: "impulse" });
  await page.getByTestId("read-out-probe-ways-apart").waitFor();
  const tTdb = await instantOf(page);
  const own = stateOf(flown, probeId, tTdb, { center: "sun" }).positionKm;
  const theirs = stateOf(other, probeId, tTdb, { center: "sun" }).positionKm;
  expect(await number(page, "read-out-probe-ways-apart", "data-value")).toBe(
    Math.sqrt((own[0] - theirs[0]) ** 2 + (own[1] - theirs[1]) ** 2 + (own[2] - theirs[2]) ** 2),
  );
  await expect.poll(() => page.getByTestId("note-impulse").isVisible()).toBe(true);
  expect(await page.getByTestId("legend-other-way").textContent()).toContain("one burn");
  await page.getByTestId("open-layers").click();
  await page.getByTestId("layer-both-ways").uncheck();
  await page.getByTestId("read-out-probe-ways-apart").waitFor({ state: "detached" });
  await expect.poll(() => page.getByTestId("note-impulse").isVisible()).toBe(false);
  await page.keyboard.press("Escape");
  expect(faults).toEqual([]);
}, 60_000);

describe("copied", () => {
  test("a figure with all that belongs to it, and all of them as a table; the page says so", async () => {
    const { page, faults } = await visit("#t=2026-06-28T06:00:00Z&see=approach&units=km");
    await page.evaluate(() => {
      const copied: string[] = [];
      Object.assign(window, { copied });
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: { writeText: async (text: string) => void copied.push(text) },
      });
    });
    const lastCopied = (): Promise<string | undefined> =>
      page.evaluate(() => (window as unknown as { copied: string[] }).copied.at(-1));
    const figure = page.getByTestId("read-out-probe-kamooalewa").getByRole("button");
    await figure.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-testid"))).toBe(
      "copy-probe-kamooalewa",
    );
    await page.keyboard.press("Enter");
    await expect
      .poll(lastCopied)
      .toMatch(
        /^Tianwen-2 – Kamoʻoalewa = [\d.,]+ km \(centre Kamoʻoalewa, ICRF axes, .*2026-06-28 06:00:00\.000 UTC; illustrative; all digits [\d.]+ km\)$/,
      );
    await expect.poll(() => page.getByTestId("notice").textContent()).toContain("Copied: Tianwen-2 – Kamoʻoalewa");
    await page.keyboard.press("Escape");
    expect(await page.getByTestId("card-probe-kamooalewa").count()).toBe(0);
    expect(await figure.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByTestId("copy-all").click();
    await expect.poll(lastCopied).toMatch(/^Quantity\tValue\tAll digits\tUnit\t/);
    expect((await lastCopied())?.split("\n")).toHaveLength(1 + 6 + 12);
    expect(faults).toEqual([]);
  });

  test("a card leads to the sources of its figure", async () => {
    const { page } = await visit("#t=2026-06-28T06:00:00Z&see=approach&units=km");
    await page.getByTestId("read-out-probe-mass").getByRole("button").click();
    await page.getByTestId("sources-probe-mass").click();
    await page.getByTestId("topic-engine").waitFor();
    await page.keyboard.press("Escape");
  });
});
