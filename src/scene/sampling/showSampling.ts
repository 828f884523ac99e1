/**
 * Starts a sequence of sampling, goes through its steps, and leaves it. It takes the clock and the camera along and gives both
 * back. Ten seconds of flight a second; who prefers less motion goes from still to still instead.
 */

import type { Ephemeris } from "../../../ephemeris/ephemeris";
import { newAxes, writeEclipticAxes } from "../../../ephemeris/frames";
import { writeFixedAxes } from "../../../ephemeris/orientation";
import { cutTo } from "../../camera/rig";
import { goTo, onFrame, play, setRate, simulation } from "../../simulation";
import { measuredPeriodS, setSpin, turnWith } from "../../spin";
import { app, setApp } from "../../store";
import { framed, type View } from "../../view";
import { lengthsM } from "../rock/shape";
import { type TechniqueId, useSampling } from "./samplingState";
import { siteNormal, stagedStartTdb } from "./site";
import { lengthS, type Technique } from "./techniques";

/** Seconds of flight a second, a rung of the clock's ladder. */
export const flightRate = 10;

type Kept = Pick<View, "framing" | "follow" | "azimuthDeg" | "elevationDeg" | "distanceKm" | "rate">;

/** The view from before the first sequence, and its instant. */
let before: (Kept & { readonly tTdb: number }) | undefined;

function keptView(): typeof before {
  const { framing, follow, azimuthDeg, elevationDeg, distanceKm, rate } = app();
  return { framing, follow, azimuthDeg, elevationDeg, distanceKm, rate, tTdb: simulation.tTdb };
}

export const prefersStills = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

const degree = Math.PI / 180;
const distanceKm = 0.036;
/** The camera looks from this far beside the site, on the side of its arm, and a little along the spin axis, rad. */
const [besideRad, aboveShare] = [-1.12, 0.25];

/** From where craft and ground are seen in profile in the middle of the sequence: azimuth and elevation in the ecliptic, deg. */
function profileOf(startTdb: number): { azimuthDeg: number; elevationDeg: number } {
  const [fixed, ecliptic] = [newAxes(), newAxes()];
  writeFixedAxes(fixed, "kamooalewa", startTdb + lengthS / 2);
  writeEclipticAxes(ecliptic);
  const [x, y] = siteNormal;
  const angle = Math.atan2(y, x) + besideRad;
  const [bx, by, bz] = [Math.cos(angle), Math.sin(angle), aboveShare];
  const [f, e] = [fixed.rows, ecliptic.rows];
  const icrf = [0, 1, 2].map((k) => f[k] * bx + f[3 + k] * by + f[6 + k] * bz);
  const v = [0, 1, 2].map((i) => e[3 * i] * icrf[0] + e[3 * i + 1] * icrf[1] + e[3 * i + 2] * icrf[2]);
  return {
    azimuthDeg: Math.atan2(v[1], v[0]) / degree,
    elevationDeg: Math.asin(v[2] / Math.hypot(...v)) / degree,
  };
}

/** Shows a technique from its beginning. */
export function startSampling(id: TechniqueId, ephemeris: Ephemeris): void {
  before ??= keptView();
  const startTdb = stagedStartTdb(ephemeris);
  turnWith(measuredPeriodS, startTdb);
  setSpin({ rockSizeM: lengthsM[0], riding: false });
  useSampling.setState({ technique: id, startTdb });
  setApp({ ...framed(app(), "close"), ...profileOf(startTdb), distanceKm, playing: false });
  cutTo(app());
  goTo(startTdb);
  setRate(flightRate);
  play(!prefersStills());
}

/** Goes to a step; a still shows its end, where the posture is taken up. */
export function showStep({ steps }: Technique, step: number): void {
  const endS = steps[step + 1]?.fromS ?? lengthS;
  play(false);
  goTo(useSampling.getState().startTdb + (prefersStills() ? endS - 1 : steps[step].fromS));
}

/** Ends it; the view from before comes back unless the reader has gone elsewhere by himself. */
export function stopSampling(restores: boolean): void {
  useSampling.setState({ technique: undefined });
  if (restores && before !== undefined) {
    setApp({ ...before, playing: false });
    cutTo(app());
    goTo(before.tTdb);
  }
  before = undefined;
}

/** A sequence stops the clock at its end, and is over when the clock is taken elsewhere. */
onFrame(() => {
  const { technique, startTdb } = useSampling.getState();
  if (technique === undefined) return false;
  const s = simulation.tTdb - startTdb;
  if (s < -1 || s > lengthS + 60) stopSampling(false);
  else if (s > lengthS && app().playing) {
    play(false);
    goTo(startTdb + lengthS);
  }
  return false;
});
