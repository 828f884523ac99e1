/** The probe's path as a drawn line: `stateOf`'s places, bends followed, styles by arc and leg, and nothing where there is no probe. */
import { describe, expect, test } from "vitest";
import { buildEphemeris, stateOf } from "../../../ephemeris/ephemeris";
import { probeStateOf } from "../../../ephemeris/probe/state";
import { newState } from "../../../ephemeris/state";
import { flightMarksOf } from "../../../src/flightMarks";
import { legAt, probePresence, writePlace } from "../../../src/probe";
import { absenceText, probeReadingsAt } from "../../../src/probeReadOuts";
import { flightLineOf, pointBefore } from "../../../src/scene/flightLine";
import { tdb } from "../../ephemeris/fixtures";
import { dates, flown } from "../../ephemeris/probe/syntheticFlight";

const day = 86400;
const base = buildEphemeris({ bodies: ["kamooalewa"], fromTdb: tdb("2026-01-01"), toTdb: tdb("2027-01-01") });
const { ephemeris } = flown(base);
const legs = ["outbound", "approach", "proximity"] as const;
const aboutSun = { center: "sun", frame: "ecliptic" } as const;
const line = flightLineOf(ephemeris, aboutSun, legs);

describe("line", () => {
  test("every point is stateOf's, times never run back", () => {
    for (let k = 0; k < line.count; k += 7) {
      const { positionKm } = stateOf(ephemeris, "tianwen-2", line.timesTdb[k], aboutSun);
      expect([...line.positionsKm.subarray(3 * k, 3 * k + 3)]).toEqual([...positionKm]);
    }
    for (let k = 1; k < line.count; k++) expect(line.timesTdb[k]).toBeGreaterThanOrEqual(line.timesTdb[k - 1]);
    expect([line.timesTdb[0], line.timesTdb[line.count - 1]]).toEqual([dates.launchTdb, dates.endTdb]);
  });

  test("chords stay within 2e-5 of the Sun's distance of the path", () => {
    for (let k = 1; k < line.count; k++) {
      const [from, to] = [line.timesTdb[k - 1], line.timesTdb[k]];
      // This flight, unlike a real one, jumps at its burn.
      if (to === dates.burnTdb) continue;
      const { positionKm: p } = stateOf(ephemeris, "tianwen-2", (from + to) / 2, aboutSun);
      const chord = [0, 1, 2].map((c) => (line.positionsKm[3 * (k - 1) + c] + line.positionsKm[3 * k + c]) / 2);
      expect(Math.hypot(...chord.map((km, c) => km - p[c]))).toBeLessThanOrEqual(2e-5 * Math.hypot(...p));
    }
  });

  test.each([
    ["coasting, reconstructed: solid", dates.launchTdb + day, -1, 0],
    ["pushing: its throttle", dates.thrustTdb + day, 0.75, 0],
    ["coasting, planned: dashed", dates.burnTdb + day, -1, 1],
    ["illustrative: dotted", dates.hoverTdb + day, -1, 2],
  ])("%s", (_, tTdb, throttle, pattern) => {
    const k = pointBefore(line, tTdb);
    expect([line.throttles[k], line.patterns[k]]).toEqual([throttle, pattern]);
  });

  test("about Kamoʻoalewa, the straight approach of 30,000 km needs few points and keeps metres", () => {
    const close = flightLineOf(ephemeris, { center: "kamooalewa", frame: "icrf" }, ["approach", "proximity"]);
    expect(close.count).toBeLessThan(100);
    expect(close.alongKm[close.count - 1]).toBeCloseTo(29_980 + 20 * Math.hypot(1, 0.6, 0.8), 3);
  });

  test("only the legs asked for, and none without a probe", () => {
    const part = flightLineOf(ephemeris, aboutSun, ["approach"]);
    expect([part.timesTdb[0], part.timesTdb[part.count - 1]]).toEqual([dates.burnTdb, dates.hoverTdb]);
    expect(flightLineOf(base, aboutSun, legs).count).toBe(0);
  });
});

test.each([
  [dates.launchTdb - 1, -1],
  [dates.launchTdb, 0],
  [dates.endTdb + 1, line.count - 1],
])("the point at or before %d is number %d", (tTdb, k) => {
  expect(pointBefore(line, tTdb) === k || line.timesTdb[pointBefore(line, tTdb)] === line.timesTdb[k]).toBe(true);
});

describe("presence", () => {
  test.each([
    [dates.launchTdb - day, "before", "On the ground until 2026-01-31 23:59 UTC."],
    [dates.launchTdb, "under-way", undefined],
    [dates.endTdb, "under-way", undefined],
    [dates.endTdb + day, "after", "Its path ends on 2026-09-30 23:59 UTC, with the leg “At the asteroid”."],
  ])("at %d: %s", (tTdb, presence, said) => {
    expect(probePresence(ephemeris, tTdb)).toBe(presence);
    expect(absenceText(ephemeris, tTdb, "utc")).toBe(said);
    expect(probeReadingsAt(ephemeris, tTdb, "km").readings.length).toBe(presence === "under-way" ? 12 : 0);
  });

  test("a picture has it on Earth before launch, where its path ends afterwards, and at stateOf's place between", () => {
    const place = (tTdb: number): [boolean, number[]] => {
      const out = newState();
      return [writePlace(ephemeris, "tianwen-2", tTdb, aboutSun, out), [...out.positionKm]];
    };
    const at = (body: string, tTdb: number): number[] => [...stateOf(ephemeris, body, tTdb, aboutSun).positionKm];
    const before = dates.launchTdb - day;
    expect(place(before)).toEqual([false, at("earth", before)]);
    expect(place(dates.burnTdb)).toEqual([true, at("tianwen-2", dates.burnTdb)]);
    expect(place(dates.endTdb + day)).toEqual([false, at("tianwen-2", dates.endTdb)]);
    expect(probePresence(base, dates.burnTdb)).toBe("absent");
  });

  test("at a join the later leg is flown", () => {
    expect(legAt(ephemeris.probe?.legs ?? [], dates.burnTdb)?.id).toBe("approach");
  });
});

test("read-outs are stateOf's and probeStateOf's numbers", () => {
  const tTdb = dates.thrustTdb + 3 * day;
  const { state, readings } = probeReadingsAt(ephemeris, tTdb, "km");
  const operation = probeStateOf(ephemeris, tTdb);
  const value = (id: string) => readings.find((reading) => reading.id === id)?.data;
  expect(state).toEqual(operation);
  expect([value("thrust"), value("throttle"), value("mass"), value("delta-v")]).toEqual([
    operation.thrustN,
    operation.throttle,
    operation.massKg,
    operation.deltaVUsedMS,
  ]);
  for (const center of ["earth", "moon", "sun", "kamooalewa"]) {
    const { positionKm } = stateOf(ephemeris, "tianwen-2", tTdb, { center });
    expect(value(center)).toBe(Math.sqrt(positionKm.reduce((sum, x) => sum + x * x, 0)));
  }
});

test.each([
  ["utc", "25 May 2026 UTC", "8 Jun 2026 UTC", "6 Jun 2026 UTC", /2026-05-25 15:50 UTC$/],
  [
    "beijing",
    "25 May 2026 Beijing",
    "8 Jun 2026 Beijing",
    "7 Jun 2026 Beijing",
    /2026-05-25 23:50 Beijing \(UTC\+8\)$/,
  ],
] as const)(
  "marks in %s: the telemetry inside the flight first, then the burns with their size",
  (scale, first, second, burn, when) => {
    const marks = flightMarksOf(ephemeris, scale);
    expect(marks.map(({ kind, label }) => [kind, label])).toEqual([
      ["telemetry", `${first} · telemetry`],
      ["telemetry", `${second} · telemetry`],
      ["burn", `${burn} · burn 700 m/s`],
    ]);
    expect(marks[0].text).toMatch(when);
    expect(flightMarksOf(base, scale)).toEqual([]);
  },
);
