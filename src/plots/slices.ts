/**
 * Long work done in short slices, so that the window stays alive and can change its mind.
 */

/** Longest stretch of work at a time, ms: half of a frame. */
const sliceMs = 8;

/** Runs `work` to its end with breath between. Rejects with the reason of `signal` when that is aborted. */
export async function inSlices<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let breathedMs = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - breathedMs < sliceMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    breathedMs = performance.now();
  }
}
