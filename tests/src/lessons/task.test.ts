/** When each kind of task is done, and when it is not yet. */
import { describe, expect, test } from "vitest";
import { defaultDrive } from "../../../ephemeris/probe/spacecraft";
import { tdbFromIso } from "../../../ephemeris/time";
import { publishedOrbit, withChange } from "../../../src/laboratory/orbitForm";
import { tdbOfYear } from "../../../src/laboratory/words";
import type { Task } from "../../../src/lessons/schema";
import { isDone, type Snapshot } from "../../../src/lessons/task";
import { defaultView } from "../../../src/view";

const start: Snapshot = {
  ...defaultView,
  drawer: undefined,
  event: undefined,
  solution: undefined,
  experiment: publishedOrbit("kamooalewa"),
  labClass: "quasi-satellite",
  labTdb: defaultView.tTdb,
  rockSizeM: 21,
  periodS: 1674,
  riding: false,
  pebble: undefined,
};

const day = 86400;
const later = (days: number): Partial<Snapshot> => ({ tTdb: start.tTdb + days * day });
const at = (utc: string): Partial<Snapshot> => ({ tTdb: tdbFromIso(utc) });
const own = withChange(publishedOrbit("kamooalewa"), "aAu", 1.004);

/** Of a solution tasks ask these. */
const solved = (leg: string, thrustMN: number, isFeasible: boolean): Partial<Snapshot> => ({
  solution: { leg, isFeasible, drive: { ...defaultDrive, thrustMN } } as Snapshot["solution"],
});

// the task, what is not enough, what is
const cases: [Task, Partial<Snapshot>[], Partial<Snapshot>[]][] = [
  [{ kind: "time-moved", days: 27 }, [{}, later(26.9), later(-27)], [later(27), later(400)]],
  [{ kind: "time-moved", days: -5 }, [later(5), later(-4.9)], [later(-5)]],
  [
    { kind: "time-between", fromUtc: "2026-10-24T00:00:00Z", toUtc: "2026-11-17T00:00:00Z" },
    [{}, at("2026-10-23T23:59:00Z"), at("2026-11-17T00:01:00Z")],
    [at("2026-10-24T00:00:00Z"), at("2026-11-05T00:00:00Z"), at("2026-11-17T00:00:00Z")],
  ],
  [{ kind: "framing", framing: "close" }, [{}, { framing: "solar" }], [{ framing: "close" }]],
  [{ kind: "follow", body: "moon" }, [{}, { follow: "kamooalewa" }], [{ follow: "moon" }]],
  [{ kind: "camera-beyond", km: 2e8 }, [{}, { distanceKm: 1.99e8 }], [{ distanceKm: 2e8 }]],
  [{ kind: "camera-within", km: 1e6 }, [{}, { distanceKm: 1.01e6 }], [{ distanceKm: 1e6 }]],
  [
    { kind: "camera-turned", deg: 60 },
    [
      {},
      // Near the pole of the view a turn about the axis moves the line of sight little; rolling does not move it.
      { azimuthDeg: start.azimuthDeg + 360 },
      { azimuthDeg: start.azimuthDeg + 70 },
      { elevationDeg: start.elevationDeg - 59 },
    ],
    [
      { azimuthDeg: start.azimuthDeg + 90 },
      { azimuthDeg: start.azimuthDeg - 180 },
      { elevationDeg: start.elevationDeg - 61 },
    ],
  ],
  [{ kind: "panel", panel: "laboratory" }, [{}, { drawer: "plots" }], [{ drawer: "laboratory" }]],
  [{ kind: "layer", layer: "axes", shown: true }, [{}], [{ layers: new Set(["axes"]) }]],
  [{ kind: "layer", layer: "orbits", shown: false }, [{}], [{ layers: new Set() }]],
  [{ kind: "units", units: "ld" }, [{}, { units: "au" }], [{ units: "ld" }]],
  [{ kind: "event", event: "launch" }, [{}, { event: "arrival" }], [{ event: "launch" }]],
  [
    { kind: "lab-body", body: "2010-tk7" },
    [{}, { experiment: withChange(publishedOrbit("2010-tk7"), "e", 0.3) }],
    [{ experiment: publishedOrbit("2010-tk7") }],
  ],
  [
    { kind: "lab-orbit", key: "aAu", min: 1.003, max: 1.004 },
    [
      {},
      { experiment: withChange(own, "aAu", 1.005) },
      { experiment: withChange(publishedOrbit("kamooalewa"), "e", 0.2) },
    ],
    [{ experiment: own }],
  ],
  [
    { kind: "lab-class", classes: ["passing", "horseshoe"] },
    [
      { labClass: "passing" },
      { experiment: own },
      { experiment: own, labClass: undefined },
      { experiment: own, labClass: "tadpole-l4" },
    ],
    [
      { experiment: own, labClass: "passing" },
      { experiment: own, labClass: "horseshoe" },
    ],
  ],
  [
    { kind: "lab-year", from: 2320, to: 2345 },
    [{}, { labTdb: tdbOfYear(2319.9) }, { tTdb: tdbOfYear(2330) }],
    [{ labTdb: tdbOfYear(2320) }, { labTdb: tdbOfYear(2345) }],
  ],
  [{ kind: "spin-size", minM: 40, maxM: 100 }, [{}, { rockSizeM: 39 }], [{ rockSizeM: 40 }, { rockSizeM: 100 }]],
  [{ kind: "spin-period", minS: 10000, maxS: 12000 }, [{}, { periodS: 9999 }], [{ periodS: 3 * 3600 }]],
  [{ kind: "pebble", left: true }, [{}, { pebble: "moves" }, { pebble: "lies" }], [{ pebble: "left" }]],
  [{ kind: "pebble", left: false }, [{}, { pebble: "moves" }, { pebble: "left" }], [{ pebble: "lies" }]],
  [{ kind: "riding" }, [{}], [{ riding: true }]],
  [
    { kind: "solved", leg: "outbound", minMN: 60, maxMN: 90, isFeasible: true },
    [{}, solved("outbound", 91, true), solved("outbound", 80, false), solved("return", 80, true)],
    [solved("outbound", 60, true), solved("outbound", 90, true)],
  ],
];

describe.each(cases)("%j", (task, notYet, enough) => {
  test.each(notYet.map((change) => [change]))("not by %j", (change) => {
    expect(isDone(task, start, { ...start, ...change }, undefined)).toBe(false);
  });

  test.each(enough.map((change) => [change]))("by %j", (change) => {
    expect(isDone(task, start, { ...start, ...change }, undefined)).toBe(true);
  });
});

describe("to choose", () => {
  test.each([
    [undefined, false],
    [0, false],
    [1, true],
    [2, false],
  ])("option %s of three, the second is right: %s", (chosen, done) => {
    expect(isDone({ kind: "choose", answer: 1 }, start, start, chosen)).toBe(done);
  });
});

test("a solution that was there when the step began does not count", () => {
  const before: Snapshot = { ...start, ...solved("outbound", 80, true) };
  const task: Task = { kind: "solved", leg: "outbound", minMN: 60, maxMN: 90, isFeasible: true };
  expect(isDone(task, before, before, undefined)).toBe(false);
  expect(isDone(task, before, { ...before, ...solved("outbound", 80, true) }, undefined)).toBe(true);
});
