/** Run by state.test.ts with --expose-gc and a young heap that is not swept within a run: prints the bytes that a `stateOf` with a reused `out` leaves on the heap. */
import { buildEphemeris } from "../../ephemeris/build";
import { newState, type StateOptions, stateOf } from "../../ephemeris/state";
import { tdbFromIso } from "../../ephemeris/time";

const fromTdb = tdbFromIso("2026-01-01", "tdb");
const toTdb = tdbFromIso("2027-01-01", "tdb");
const ephemeris = buildEphemeris({ bodies: ["2025-pn7"], fromTdb, toTdb, model: { asteroids: false } });
const calls = 200_000;
/** Whole seconds: any other number is put on the heap (16 bytes) by whoever passes it to a function that V8 has not inlined. */
const times = Float64Array.from({ length: calls }, (_, k) => Math.floor(fromTdb + ((toTdb - fromTdb) * k) / calls));
const out = newState();

/** Growth of the heap over so many calls; the least of three, for what the engine does on the side is not the function's. */
function growth(body: string, options: StateOptions, count: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let k = 0; k < count; k++) stateOf(ephemeris, body, times[k], options, out);
    least = Math.min(least, process.memoryUsage().heapUsed - before);
  }
  return least;
}

/** Taking the measure costs half a megabyte itself, so it is taken over few calls and over many. */
function bytesPerCall(body: string, options: StateOptions): number {
  const few = calls / 10;
  growth(body, options, few);
  return (growth(body, options, calls) - growth(body, options, few)) / (calls - few);
}

// The engine compiles on the first runs, which takes memory of its own.
for (let k = 0; k < 3; k++) bytesPerCall("2025-pn7", { center: "earth", frame: "ecliptic" });
console.log(
  JSON.stringify({
    "2025-pn7 from ssb": bytesPerCall("2025-pn7", {}),
    "moon from earth, ecliptic": bytesPerCall("moon", { center: "earth", frame: "ecliptic" }),
    "2025-pn7 from earth, sun-earth": bytesPerCall("2025-pn7", { center: "earth", frame: "sun-earth" }),
    "sun from earth, light time": bytesPerCall("sun", { center: "earth", lightTime: true }),
  }),
);
