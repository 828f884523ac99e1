/** Run by state.test.ts with --expose-gc and a young heap that is not swept within a run: prints the bytes that one call with a reused `out` leaves on the heap. */
import { buildEphemeris } from "../../../ephemeris/build";
import { Rows } from "../../../ephemeris/export/rows";
import { uniformTimes } from "../../../ephemeris/export/timeGrid";
import { newProbeState, probeStateOf } from "../../../ephemeris/probe/state";
import { newState, stateOf } from "../../../ephemeris/state";
import { tdb } from "../fixtures";
import { growthPerCall } from "../growth";
import { dates, flown } from "./syntheticFlight";

const { ephemeris } = flown(
  buildEphemeris({
    bodies: ["kamooalewa"],
    fromTdb: tdb("2026-01-01"),
    toTdb: tdb("2027-01-01"),
    model: { asteroids: false },
  }),
);
const { launchTdb, burnTdb, endTdb } = dates;
const state = newState();
const probe = newProbeState();
const fromEarth = { center: "earth", lightTime: true };

const rows = new Rows(ephemeris, {
  bodies: ["tianwen-2", "moon"],
  center: "earth",
  frame: "ecliptic",
  times: uniformTimes(launchTdb, endTdb, 1, "tdb"),
  timeScale: "tdb",
  units: "km",
  lightTime: false,
  columns: ["sigma", "probe"],
});

const places = (fromTdb: number, toTdb: number): number =>
  growthPerCall(fromTdb, toTdb, (tTdb) => stateOf(ephemeris, "tianwen-2", tTdb, fromEarth, state));

console.log(
  JSON.stringify({
    "from the barycentre's pieces": places(launchTdb + 1000, burnTdb),
    "from the asteroid's pieces": places(burnTdb, endTdb),
    "thrust and mass": growthPerCall(launchTdb, endTdb, (tTdb) => probeStateOf(ephemeris, tTdb, probe)),
    "rows of an export": growthPerCall(0, 1, () => rows.next()),
  }),
);
