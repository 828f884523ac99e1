/**
 * The samples of a plot over a stretch of time, computed in slices; while new ones are under way the last ones stay.
 */
import { useEffect, useState } from "react";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { Span } from "../../ephemeris/types";
import type { Plot } from "./plots";
import { type Sample, sampled } from "./sampling";
import { inSlices } from "./slices";

export interface PlotSamples {
  readonly plot: Plot;
  readonly samples: readonly Sample[];
  /** Whether they are of the stretch asked for. */
  readonly isWhole: boolean;
}

const nothing: readonly Sample[] = [];

/** `isLog` by series: where its scale is logarithmic. */
export function useSamples(ephemeris: Ephemeris, plot: Plot, window: Span, logKey: string): PlotSamples {
  const [found, setFound] = useState<PlotSamples & { window: Span }>();
  useEffect(() => {
    const controller = new AbortController();
    const work = sampled({
      span: window,
      knots: plot.knotsOf(ephemeris),
      sampleAt: (tTdb) => plot.read(ephemeris, tTdb),
      isLog: [...logKey].map((sign) => sign === "l"),
    });
    void inSlices(work, controller.signal).then(
      (samples) => setFound({ plot, samples, isWhole: true, window }),
      (error) => {
        if (!controller.signal.aborted) throw error;
      },
    );
    return () => controller.abort();
  }, [ephemeris, plot, window, logKey]);
  if (found === undefined || found.plot !== plot) return { plot, samples: nothing, isWhole: false };
  return { plot, samples: found.samples, isWhole: found.window === window };
}
