/** Has a worker follow the experiment, whatever it is now, and tells what is known so far. */
import { useEffect, useRef, useState } from "react";
import { type Future, type FutureLine, newFutureLine } from "./futureLine";
import type { Experiment } from "./orbitForm";

/** The run, years from 2026-01-01. */
export const runYears = { past: 500, future: 1000 } as const;
const years = { futureYears: runYears.future, pastYears: runYears.past, trailYears: runYears.future };

export function useFuture(experiment: Experiment): Future {
  const [future, setFuture] = useState<Future>({ facts: undefined, followed: undefined, failure: undefined });
  const line = useRef<FutureLine>(null);
  useEffect(() => {
    const made = newFutureLine(years, (change) => setFuture((before) => ({ ...before, ...change })));
    line.current = made;
    return () => made.end();
  }, []);
  useEffect(() => line.current?.ask(experiment), [experiment]);
  return future;
}
