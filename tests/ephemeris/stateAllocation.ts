/** Run by state.test.ts with --expose-gc and a young heap that is not swept within a run: prints the bytes that a `stateOf` with a reused `out` leaves on the heap. */
import { buildEphemeris } from "../../ephemeris/build";
import { newState, type StateOptions, stateOf } from "../../ephemeris/state";
import { tdbFromIso } from "../../ephemeris/time";
import { growthPerCall } from "./growth";

const fromTdb = tdbFromIso("2026-01-01", "tdb");
const toTdb = tdbFromIso("2027-01-01", "tdb");
const ephemeris = buildEphemeris({ bodies: ["2025-pn7"], fromTdb, toTdb, model: { asteroids: false } });
const out = newState();

const bytesPerCall = (body: string, options: StateOptions): number =>
  growthPerCall(fromTdb, toTdb, (tTdb) => stateOf(ephemeris, body, tTdb, options, out));

bytesPerCall("2025-pn7", { center: "earth", frame: "ecliptic" });
console.log(
  JSON.stringify({
    "2025-pn7 from ssb": bytesPerCall("2025-pn7", {}),
    "moon from earth, ecliptic": bytesPerCall("moon", { center: "earth", frame: "ecliptic" }),
    "2025-pn7 from earth, sun-earth": bytesPerCall("2025-pn7", { center: "earth", frame: "sun-earth" }),
    "sun from earth, light time": bytesPerCall("sun", { center: "earth", lightTime: true }),
  }),
);
