/** Run by state.bench.ts with --expose-gc: median microseconds of a `stateOf`, and the bytes a million of them leave behind. */
import { buildEphemeris, newState, type StateOptions, stateOf } from "../../ephemeris/ephemeris";
import { parseTime } from "../../ephemeris/time";

const fromTdb = parseTime("2025-01-01");
const toTdb = parseTime("2036-01-01");
const ephemeris = buildEphemeris({ bodies: ["kamooalewa"], fromTdb, toTdb });
const state = newState();
const calls = 1_000_000;
const batch = 1000;
/**
 * Times all over the span, far apart from call to call; a golden-section walk, the same in every run. Whole seconds, because
 * V8 puts any other number on the heap (16 bytes) before it hands it to a function: the caller's cost, not `stateOf`'s.
 */
const times = Array.from({ length: calls }, (_, i) =>
  Math.ceil(fromTdb + ((i * 0.6180339887498949) % 1) * (toTdb - fromTdb)),
);

function report(body: string, options: StateOptions) {
  for (let i = 0; i < 100_000; i++) stateOf(ephemeris, body, times[i], options, state);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const microseconds: number[] = [];
  for (let start = 0; start < calls; start += batch) {
    const begin = performance.now();
    for (let i = start; i < start + batch; i++) stateOf(ephemeris, body, times[i], options, state);
    microseconds.push((1000 * (performance.now() - begin)) / batch);
  }
  // What the loop itself makes (clock readings) is a fraction of a byte a call.
  const bytesPerCall = (process.memoryUsage().heapUsed - before) / calls;
  microseconds.sort((a, b) => a - b);
  return { body, options, medianMicroseconds: microseconds[microseconds.length / 2], bytesPerCall };
}

const cases: readonly [string, StateOptions][] = [
  ["kamooalewa", {}],
  ["kamooalewa", { center: "earth" }],
  ["moon", { center: "earth", frame: "ecliptic" }],
  ["kamooalewa", { center: "earth", frame: "sun-earth" }],
];
// The first round lets the engine see every case; what it compiles on the way is no allocation of ours.
for (const [body, options] of cases) report(body, options);
console.log(JSON.stringify(cases.map(([body, options]) => report(body, options))));
