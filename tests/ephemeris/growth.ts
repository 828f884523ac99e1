/** Bytes that a call leaves on the heap; for scripts run with --expose-gc and a young heap that is not swept within a run. */

const calls = 200_000;
const few = calls / 10;

/**
 * Bytes a call of `answer`, over instants spread evenly over a span. They are whole seconds: any other number is put on the heap
 * (16 bytes) by whoever passes it to a function that V8 has not inlined.
 */
export function growthPerCall(fromTdb: number, toTdb: number, answer: (tTdb: number) => unknown): number {
  const times = Float64Array.from({ length: calls }, (_, k) => Math.floor(fromTdb + ((toTdb - fromTdb) * k) / calls));
  // The engine compiles on the first runs, which takes memory of its own.
  for (let run = 0; run < 2; run++) growth(times, calls, answer);
  // Taking the measure costs half a megabyte itself, so it is taken over few calls and over many.
  return (growth(times, calls, answer) - growth(times, few, answer)) / (calls - few);
}

/** Growth of the heap over so many calls; the least of three, for what the engine does on the side is not the function's. */
function growth(times: Float64Array, count: number, answer: (tTdb: number) => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let k = 0; k < count; k++) answer(times[k]);
    least = Math.min(least, process.memoryUsage().heapUsed - before);
  }
  return least;
}
