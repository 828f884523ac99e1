/** The read-outs as figures: the numbers of stateOf and probeStateOf, whole enough to stand alone when copied. */
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { cKmS } from "../../ephemeris/constants";
import { buildEphemeris, stateOf } from "../../ephemeris/ephemeris";
import { addProbe } from "../../ephemeris/probe/build";
import { probeId } from "../../ephemeris/probe/flight";
import type { OutboundSolution } from "../../ephemeris/probe/solution";
import { probeStateOf } from "../../ephemeris/probe/state";
import { tdbFromIso } from "../../ephemeris/time";
import { figureLine, figuresTsv, probeFigures, quasiMoonFigures } from "../../src/figures";
import { missionSpan } from "../../src/missionSpan";

const planets = buildEphemeris({ bodies: ["kamooalewa"], ...missionSpan });
const flown = addProbe(planets);
const impulse = addProbe(planets, { hypothesis: "impulse" });
const plain = { plan: {}, units: "km", other: undefined } as const;
const length = (values: ArrayLike<number>): number =>
  Math.sqrt(values[0] * values[0] + values[1] * values[1] + values[2] * values[2]);

describe.each(["2025-09-05T00:00:00Z", "2026-06-28T06:00:00Z", "2027-06-01T06:30:00Z"])("at %s", (utc) => {
  const tTdb = tdbFromIso(utc);
  const figures = [...quasiMoonFigures(flown, tTdb, "km"), ...probeFigures(flown, tTdb, plain)];
  const value = (id: string) => figures.find((figure) => figure.id === id)?.data;
  const seen = (body: string, center: string) => stateOf(flown, body, tTdb, { center });

  test.each([
    ["kamooalewa-earth", "kamooalewa", "earth"],
    ["kamooalewa-sun", "kamooalewa", "sun"],
    ["kamooalewa-moon", "kamooalewa", "moon"],
    ["earth-moon", "moon", "earth"],
    ["probe-earth", probeId, "earth"],
    ["probe-moon", probeId, "moon"],
    ["probe-sun", probeId, "sun"],
    ["probe-kamooalewa", probeId, "kamooalewa"],
  ])("distance %s", (id, body, center) => expect(value(id)).toBe(length(seen(body, center).positionKm)));

  test.each([
    ["speed", "kamooalewa", "earth"],
    ["probe-speed", probeId, "kamooalewa"],
    ["probe-speed-sun", probeId, "sun"],
  ])("%s", (id, body, center) => expect(value(id)).toBe(length(seen(body, center).velocityKmS)));

  test.each([
    ["light-time", "kamooalewa"],
    ["probe-light-time", probeId],
  ])("%s", (id, body) => expect(value(id)).toBe(length(seen(body, "earth").positionKm) / cKmS));

  test("what the craft does and weighs", () => {
    const { thrustN, throttle, massKg, deltaVUsedMS } = probeStateOf(flown, tTdb);
    expect(["thrust", "throttle", "mass", "delta-v"].map((id) => value(`probe-${id}`))).toEqual([
      thrustN,
      throttle,
      massKg,
      deltaVUsedMS,
    ]);
  });

  test("as a table every row has every column, and all digits restore the double", () => {
    const rows = parse(figuresTsv(figures, tTdb), { columns: true, delimiter: "\t" }) as Record<string, string>[];
    expect(rows.map((row) => Number(row["All digits"]))).toEqual(figures.map(({ data }) => data));
    for (const row of rows) {
      expect(row.UTC.slice(0, 19)).toBe(utc.slice(0, 19));
      expect(row.TDB).toMatch(/TDB$/);
      expect(row.Basis).toMatch(/tracked|reconstructed|planned|illustrative/);
      // What the craft itself does and weighs is measured from nowhere.
      expect(row.Measured === "").toBe(/of Tianwen-2$/.test(row.Quantity));
    }
  });
});

describe("copied alone", () => {
  const tTdb = tdbFromIso("2025-09-05T00:00:00Z");
  const line = (id: string, context: Parameters<typeof probeFigures>[2] = plain): string => {
    const figures = [...quasiMoonFigures(flown, tTdb, "km"), ...probeFigures(flown, tTdb, context)];
    const figure = figures.find((one) => one.id === id);
    return figure === undefined ? "" : figureLine(figure, tTdb, "utc");
  };

  test.each([
    [
      "kamooalewa-earth",
      /^Kamoʻoalewa – Earth = [\d,]+ km \(± [\d.]+ km 1σ; centre Earth, ICRF axes, geometric, between centres; 2025-09-05 00:00:00\.000 UTC; tracked; all digits [\d.]+ km\)$/,
    ],
    ["light-time", /^Light time Kamoʻoalewa – Earth = 1 min 45\.2 s \(centre Earth, .* all digits 105\.\d+ s\)$/],
    ["speed", /^Speed of Kamoʻoalewa past Earth = \d+\.\d{6} km\/s \(centre Earth/],
    [
      "probe-mass",
      /^Mass of Tianwen-2 = 2,100\.0 kg \(2025-09-05 00:00:00\.000 UTC; reconstructed, by an assumed engine/,
    ],
    ["probe-throttle", /^Throttle of Tianwen-2 = 0 % \(2025-09-05 00:00:00\.000 UTC; reconstructed, by [^;]*\)$/],
    ["probe-earth", /^Tianwen-2 – Earth = [\d,]+ km \(± [\d,]+ km 1σ; centre Earth, .* reconstructed; all digits/],
  ])("%s", (id, text) => expect(line(id)).toMatch(text));

  test("what is the reader's own is called so", () => {
    const own = { ...plain, plan: { outbound: { leg: "outbound" } as OutboundSolution } };
    expect(line("probe-earth", own)).toContain("; your own;");
  });

  test("how far apart the two ways are is told while both are shown and differ", () => {
    const other = { hypothesis: "impulse", ephemeris: impulse } as const;
    expect(line("probe-ways-apart", { ...plain, other })).toMatch(
      /^Tianwen-2 – where it would be by one burn = 8\d\d,\d{3} km \(centre Tianwen-2 by one burn, .*two reconstructions/,
    );
    expect(line("probe-ways-apart", { ...plain, other: { hypothesis: "impulse", ephemeris: undefined } })).toBe("");
  });
});
