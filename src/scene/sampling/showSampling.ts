/**
 * Starts a sequence of sampling, goes through its steps, and leaves it. It takes the clock and the camera along and gives both
 * back. Ten seconds of flight a second; who prefers less motion goes from still to still instead.
 */

import { Matrix3, Vector3 } from "three";
import { type Ephemeris, stateOf } from "../../../ephemeris/ephemeris";
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

type Kept = Pick<View, "framing" | "follow" | "azimuthDeg" | "elevationDeg" | "rollDeg" | "distanceKm" | "rate">;

/** The view from before the first sequence, and its instant. */
let before: (Kept & { readonly tTdb: number }) | undefined;

function keptView(): typeof before {
  const { framing, follow, azimuthDeg, elevationDeg, rollDeg, distanceKm, rate } = app();
  return { framing, follow, azimuthDeg, elevationDeg, rollDeg, distanceKm, rate, tTdb: simulation.tTdb };
}

export const prefersStills = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

const degree = Math.PI / 180;
const distanceKm = 0.05;
/** Where the camera looks from, by shares: above the site, towards the Sun along the ground (the arm's side), and beside that, so that shadows are seen. */
const shares = [0.5, 0.42, -0.76] as const;

/**
 * From where craft, arm and ground are seen in profile in the middle of the sequence, the site's ground below: azimuth,
 * elevation and roll of the camera in the ecliptic, deg.
 */
function profileOf(startTdb: number, ephemeris: Ephemeris): Pick<View, "azimuthDeg" | "elevationDeg" | "rollDeg"> {
  const middleTdb = startTdb + lengthS / 2;
  const [fixed, ecliptic] = [newAxes(), newAxes()];
  writeFixedAxes(fixed, "kamooalewa", middleTdb);
  writeEclipticAxes(ecliptic);
  const toSun = stateOf(ephemeris, "sun", middleTdb, { center: "kamooalewa", frame: "fixed:kamooalewa" }).positionKm;
  const up = new Vector3(...siteNormal).normalize();
  const sunwards = new Vector3(...toSun);
  sunwards.addScaledVector(up, -sunwards.dot(up)).normalize();
  const beside = new Vector3().crossVectors(up, sunwards);
  const from = new Vector3();
  for (const [k, axis] of [up, sunwards, beside].entries()) from.addScaledVector(axis, shares[k]);
  const [f, e] = [new Matrix3().fromArray([...fixed.rows]), new Matrix3().fromArray([...ecliptic.rows]).transpose()];
  // Rows read as columns are already the transpose that takes body-fixed axes to ICRF.
  for (const v of [from, up]) v.applyMatrix3(f).applyMatrix3(e).normalize();
  const right = new Vector3(0, 0, 1).cross(from).normalize();
  return {
    azimuthDeg: Math.atan2(from.y, from.x) / degree,
    elevationDeg: Math.asin(from.z) / degree,
    rollDeg: Math.atan2(-up.dot(right), up.dot(from.clone().cross(right))) / degree,
  };
}

/** Shows a technique from its beginning. */
export function startSampling(id: TechniqueId, ephemeris: Ephemeris): void {
  before ??= keptView();
  const startTdb = stagedStartTdb(ephemeris);
  turnWith(measuredPeriodS, startTdb);
  setSpin({ rockSizeM: lengthsM[0], riding: false });
  useSampling.setState({ technique: id, startTdb });
  setApp({ ...framed(app(), "close"), ...profileOf(startTdb, ephemeris), distanceKm, playing: false });
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
