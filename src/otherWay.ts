/**
 * The way out that Tianwen-2 may have flown instead of the one shown: both hypotheses end in the states decoded from telemetry. It
 * is flown in a worker when it is first to be shown.
 */
import { useEffect, useMemo } from "react";
import { create } from "zustand";
import { type Ephemeris, newState, stateOf } from "../ephemeris/ephemeris";
import { type Hypothesis, probeId } from "../ephemeris/probe/flight";
import { bakedFlight, flyBaked } from "./flights";
import { i18n } from "./language/i18n";
import { legAt } from "./probe";
import { setApp, useLayer } from "./store";

type OtherFlight = Ephemeris | "under-way" | "failed";
const useOtherFlights = create<Partial<Record<Hypothesis, OtherFlight>>>()(() => ({}));

/** How each hypothesis is called in the picture and beside figures; messages. */
export const hypothesisWords: Readonly<Record<Hypothesis, string>> = {
  ion: /*i18n*/ "ion drive",
  impulse: /*i18n*/ "one burn",
};

/** A colour of its own beside those of throttles. */
export const otherWayColor = "#ff9ac2";

function fly(hypothesis: Hypothesis): void {
  const set = (flight: OtherFlight): void => {
    useOtherFlights.setState({ [hypothesis]: flight });
  };
  const known = bakedFlight(hypothesis);
  if (known !== undefined) {
    set(known);
    return;
  }
  set("under-way");
  flyBaked(hypothesis, set, (message) => {
    set("failed");
    const way = i18n.t(hypothesisWords[hypothesis]);
    setApp({ notice: i18n.t("The way out by {way} could not be computed: {message}", { way, message }) });
  });
}

export interface OtherWay {
  readonly hypothesis: Hypothesis;
  /** Undefined until it has been flown. */
  readonly ephemeris: Ephemeris | undefined;
}

/** The way that `shown` does not take; undefined while its layer is off or no probe is there. */
export function useOtherWay({ probe }: Ephemeris): OtherWay | undefined {
  const isShown = useLayer("both-ways") && probe !== undefined;
  const hypothesis = probe?.hypothesis === "ion" ? "impulse" : "ion";
  const flight = useOtherFlights((flights) => flights[hypothesis]);
  useEffect(() => {
    if (isShown && flight === undefined) fly(hypothesis);
  }, [isShown, flight, hypothesis]);
  return useMemo(
    () => (isShown ? { hypothesis, ephemeris: typeof flight === "object" ? flight : undefined } : undefined),
    [isShown, hypothesis, flight],
  );
}

const [own, other] = [newState(), newState()];
const aboutSun = { center: "sun", frame: "icrf" } as const;

/** Whether the flight of an ephemeris is on its way out at `tTdb`, where the hypotheses differ. */
export const isOnWayOut = ({ probe }: Ephemeris, tTdb: number): boolean =>
  probe !== undefined && legAt(probe.legs, tTdb)?.id === "outbound";

/** Distance between the probe of two flights at one instant, km; undefined unless both are on their way out. */
export function waysApartKm(first: Ephemeris, second: Ephemeris, tTdb: number): number | undefined {
  if (!isOnWayOut(first, tTdb) || !isOnWayOut(second, tTdb)) return undefined;
  const { positionKm: p } = stateOf(first, probeId, tTdb, aboutSun, own);
  const { positionKm: q } = stateOf(second, probeId, tTdb, aboutSun, other);
  return Math.sqrt((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 + (p[2] - q[2]) ** 2);
}
