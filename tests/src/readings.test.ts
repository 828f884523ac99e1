/** Read-outs, trails and exports of the app on a real ephemeris: they are `stateOf`'s numbers, not others. */
import { describe, expect, test } from "vitest";
import { buildEphemeris, stateOf } from "../../ephemeris/ephemeris";
import { formatOf } from "../../ephemeris/export/formats";
import { Rows } from "../../ephemeris/export/rows";
import type { CometSolution, OutboundSolution } from "../../ephemeris/probe/solution";
import { tdbFromIso } from "../../ephemeris/time";
import { missionSpan } from "../../src/missionSpan";
import { commandOf, fileNameOf, needsFlight } from "../../src/panels/exportAsCommand";
import { requestOf } from "../../src/panels/exportForm";
import { shownForm } from "../../src/panels/exportOpening";
import { previewOf, sizeOf } from "../../src/panels/exportPreview";
import { readOutSpecs, readOutsAt } from "../../src/readOuts";
import { Track } from "../../src/scene/track";
import { sunLongitudeDeg } from "../../src/sunLongitude";
import { defaultView, framed } from "../../src/view";

const ephemeris = buildEphemeris({ bodies: ["kamooalewa"], ...missionSpan });
const tTdb = tdbFromIso("2026-07-11T12:00:00Z");

describe("read-outs", () => {
  test("each is the length of stateOf's vector", () => {
    for (const { spec, rangeKm, speedKmS } of readOutsAt(ephemeris, tTdb)) {
      const { positionKm, velocityKmS } = stateOf(ephemeris, spec.body, tTdb, { center: spec.center });
      expect(rangeKm).toBe(Math.sqrt(positionKm.reduce((sum, x) => sum + x * x, 0)));
      expect(speedKmS).toBe(Math.sqrt(velocityKmS.reduce((sum, x) => sum + x * x, 0)));
    }
    expect(readOutsAt(ephemeris, tTdb).map(({ spec }) => spec)).toEqual(readOutSpecs);
  });

  test("greatest distance of 2026: 41.75 million km on 11 July (facts: computed from Horizons vectors), to 0.01 million", () => {
    expect(readOutsAt(ephemeris, tTdb)[0].rangeKm / 1e6).toBeCloseTo(41.75, 1);
  });

  test("Kamoʻoalewa's distance carries an uncertainty, the Moon's does not", () => {
    const [earth, , , moon] = readOutsAt(ephemeris, tTdb);
    expect(earth.sigmaKm).toBeGreaterThan(0);
    expect(moon.sigmaKm).toBeUndefined();
  });
});

describe("trails", () => {
  test("samples are stateOf's, appended both ways without gaps", () => {
    const options = { center: "earth", frame: "sun-earth" } as const;
    const track = new Track(ephemeris, "kamooalewa", options.center, options.frame, 86400);
    track.ensure(500, 510);
    track.ensure(520, 525);
    track.ensure(490, 495);
    expect([track.first, track.end]).toEqual([490, 526]);
    for (const k of [490, 497, 505, 515, 525]) {
      const { positionKm } = stateOf(ephemeris, "kamooalewa", track.timeOf(k), options);
      expect([...track.positionsKm.subarray(3 * k, 3 * k + 3)]).toEqual([...positionKm]);
    }
  });

  test("the grid ends inside the span", () => {
    const track = new Track(ephemeris, "moon", "earth", "ecliptic", 7200);
    expect(track.sampleBefore(missionSpan.toTdb)).toBe(track.count - 1);
    expect(track.timeOf(track.count - 1)).toBeLessThanOrEqual(missionSpan.toTdb);
    expect(track.sampleBefore(missionSpan.fromTdb - 1e9)).toBe(0);
  });
});

test("the rough Sun that lights a framing is within 0.3° of the ephemeris", () => {
  for (let k = 0; k < 40; k++) {
    const t = missionSpan.fromTdb + (k / 40) * (missionSpan.toTdb - missionSpan.fromTdb);
    const [x, y] = stateOf(ephemeris, "sun", t, { center: "earth", frame: "ecliptic" }).positionKm;
    const difference = sunLongitudeDeg(t) - (Math.atan2(y, x) * 180) / Math.PI;
    expect(Math.abs(difference - 360 * Math.round(difference / 360))).toBeLessThanOrEqual(0.3);
  }
});

describe("export", () => {
  const form = shownForm(framed(defaultView, "loop"));

  test("what is shown: the quasi-moon about Earth in the rotating frame for a year", () => {
    expect(form).toMatchObject({ bodies: ["kamooalewa"], center: "earth", frame: "sun-earth", step: "1d" });
    expect(requestOf(form).times.count).toBe(366);
  });

  test("about the probe: its own columns, from the instant shown or its injection on", () => {
    const probe = shownForm(framed({ ...defaultView, tTdb: tdbFromIso("2025-02-01T00:00:00Z") }, "probe"));
    expect(probe).toMatchObject({
      bodies: ["tianwen-2"],
      center: "sun",
      columns: ["probe"],
      from: "2025-05-28T17:49:01Z",
    });
    expect(commandOf(probe, {})).toContain(
      "--body tianwen-2 --center sun --frame ecliptic --from 2025-05-28T17:49:01Z",
    );
    expect(commandOf(probe, {})).toContain("--columns probe");
    expect(requestOf({ ...probe, bodies: ["kamooalewa"] }).columns).toEqual([]);
  });

  test("the first row restores stateOf's doubles", () => {
    const [header, row] = previewOf(ephemeris, requestOf(form), 2).split("\n");
    const cells = row.split(",");
    const cell = (name: string) => Number(cells[header.split(",").indexOf(name)]);
    const state = stateOf(ephemeris, "kamooalewa", defaultView.tTdb, { center: "earth", frame: "sun-earth" });
    expect([cell("x_km"), cell("y_km"), cell("z_km")]).toEqual([...state.positionKm]);
    expect([cell("vx_km_s"), cell("vy_km_s"), cell("vz_km_s")]).toEqual([...state.velocityKmS]);
  });

  test("the same request as a command", () => {
    expect(commandOf(form, {})).toBe(
      "quasimoon export --body kamooalewa --center earth --frame sun-earth --from 2026-07-06T00:00:00Z --to 2027-07-06T00:00:00Z --step 1d --units km --format csv --out kamooalewa-from-earth_sun-earth_2026-07-06-to-2027-07-06_1d.csv",
    );
  });

  test("what differs from the usual is in the command and in the file's name", () => {
    const other = {
      ...form,
      from: "arrival",
      to: "departure",
      step: "0.5 h",
      timeScale: "tdb",
      units: "au",
      columns: ["sigma"],
      lightTime: true,
      frame: "rtn:earth",
      format: "json",
    } as const;
    expect(commandOf(other, {})).toBe(
      "quasimoon export --body kamooalewa --center earth --frame rtn:earth --from arrival --to departure --step '0.5 h' --time-scale tdb --units au --columns sigma --light-time --format json --out kamooalewa-from-earth_rtn-earth_arrival-to-departure_0.5h_tdb_au_light-time.json",
    );
    expect(requestOf(other)).toMatchObject({ lightTime: true, timeScale: "tdb", units: "au", columns: ["sigma"] });
    expect(fileNameOf({ ...form, step: "1/2 d;" })).toBe(
      "kamooalewa-from-earth_sun-earth_2026-07-06-to-2027-07-06_12d.csv",
    );
  });

  test("a list of times, and another published orbit where its body is in the file", () => {
    const listed = { ...form, spacing: "listed", listed: "launch, arrival\n2027-01-01", orbit: "jpl-37" } as const;
    expect(commandOf(listed, {})).toBe(
      "quasimoon export --body kamooalewa --center earth --frame sun-earth --at launch,arrival,2027-01-01 --units km --solution kamooalewa=jpl-37 --format csv --out kamooalewa-from-earth_sun-earth_3-times_jpl-37.csv",
    );
    expect(requestOf(listed).times.count).toBe(3);
    expect(commandOf({ ...listed, bodies: ["moon"] }, {})).not.toContain("--solution");
    expect(() => requestOf({ ...listed, listed: "launch, lanch" })).toThrow("Did you mean");
    expect(() => requestOf({ ...listed, listed: " \n" })).toThrow("at least one time");
  });

  test("the flight is named where the probe is in the file, and only there", () => {
    const [outbound, comet] = [{ leg: "outbound" } as OutboundSolution, { leg: "comet" } as CometSolution];
    const probe = { ...form, bodies: ["tianwen-2"] };
    expect(commandOf(form, { hypothesis: "impulse", outbound })).not.toMatch(/--hypothesis|--flight/);
    expect(commandOf(probe, { hypothesis: "impulse" })).toContain("--hypothesis impulse");
    expect(commandOf(probe, { outbound, comet })).toContain("--flight outbound-own.json --flight comet-own.json");
    for (const change of [{ center: "tianwen-2" }, { frame: "rtn:tianwen-2" }, { bodies: ["tianwen-2-capsule"] }])
      expect(needsFlight({ ...form, ...change })).toBe(true);
  });

  test.each([
    ["csv", "1d"],
    ["json", "6h"],
  ])("the size of a %s at %s is foretold to a tenth", (format, step) => {
    const request = requestOf({ ...form, bodies: ["kamooalewa", "moon"], step });
    let bytes = 0;
    for (const piece of formatOf(format).write(new Rows(ephemeris, request), request, [])) bytes += piece.length;
    expect(sizeOf(ephemeris, request, format) / bytes).toBeGreaterThan(0.9);
    expect(sizeOf(ephemeris, request, format) / bytes).toBeLessThan(1.1);
  });

  test.each([
    [{ bodies: [] }, "at least one body"],
    [{ from: "2036-02-01" }, "the command line has 1900 to 2100"],
    [{ from: "2028-01-01", to: "2027-01-01" }, "not after"],
    [{ step: "0d" }, "positive"],
    [{ from: "lanch" }, "launch"],
    [{ step: "1s" }, "the command line writes any number"],
    [{ frame: "eclptic" }, "ecliptic"],
  ])("%j → “%s”", (change, said) => {
    expect(() => requestOf({ ...form, ...change })).toThrow(said);
  });
});
