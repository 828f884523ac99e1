/** Knows when a screen has been left alone. */

/** What counts as somebody being there. */
const signs = ["pointerdown", "pointermove", "keydown", "wheel", "input"] as const;

/** Calls `act` once when `target` has had no input for `idleMs`. Returns how to stop waiting. */
export function afterIdle(target: EventTarget, idleMs: number, act: () => void): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stop.abort();
      act();
    }, idleMs);
  };
  wait();
  for (const sign of signs) target.addEventListener(sign, wait, { signal: stop.signal, capture: true });
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
