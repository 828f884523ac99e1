/**
 * Where everything is in the frame being drawn: computed once at the start of each frame, in Float64, and read by every
 * component. Positions are km in the framing's axes relative to its centre; the camera is one more such position.
 * Nothing is allocated per frame.
 */
import { bodyOf } from "../../ephemeris/bodies";
import { lengths } from "../../ephemeris/data/probe/spacecraft-shape.json";
import { type Ephemeris, newState, stateOf } from "../../ephemeris/ephemeris";
import { newAxes, writeEclipticAxes, writeRtnAxes } from "../../ephemeris/frames";
import { capsuleId, probeId } from "../../ephemeris/probe/flight";
import type { Framing } from "../framings";
import { shownBodies } from "../missionSpan";
import { writePlace } from "../probe";

const indexOf = new Map(shownBodies.map((body, i) => [body, i]));

/** Index of a shown body in `snapshot.positionsKm` (three numbers each). */
export function bodyIndex(body: string): number {
  return indexOf.get(body) ?? 0;
}

/** Drawn sizes that the catalogue has no radius for, km; of the probe the edge of its body, which its name keeps clear of. */
const drawnKm: Readonly<Record<string, number>> = {
  [probeId]: lengths.bodyM.value / 1000,
  [capsuleId]: lengths.capsuleM.value / 2000,
};

/** Mean radii of the shown bodies, km. */
export const radiiKm = Float64Array.from(shownBodies, (body) => drawnKm[body] ?? bodyOf(body).radiusKm ?? 0);

export const snapshot = {
  tTdb: Number.NaN,
  /** Scene axes: v_scene = R v_icrf. */
  axes: newAxes(),
  positionsKm: new Float64Array(3 * shownBodies.length),
  /** From the camera to each body, km, and the radius it has on the screen, CSS pixels; see `measure`. */
  rangesKm: new Float64Array(shownBodies.length),
  radiiPx: new Float64Array(shownBodies.length),
  /** 1 where the body is, 0 where its place is a stand-in: the probe before its launch. */
  present: new Uint8Array(shownBodies.length),
  cameraKm: new Float64Array(3),
  /** Pixels a length of 1 km spans at 1 km from the camera, across the drawn picture (CSS pixels). */
  pixelsPerRadian: 1,
  widthPx: 1,
  heightPx: 1,
};

const state = newState();
const options: { center: string; frame: Framing["frame"] } = { center: "sun", frame: "ecliptic" };
const noAcceleration = new Float64Array(3);

/** Writes the axes of a framing at `tTdb` into `axes` (rotation only; the rate is not needed to draw). */
export function writeSceneAxes(axes: typeof snapshot.axes, ephemeris: Ephemeris, framing: Framing, tTdb: number): void {
  if (framing.frame === "sun-earth") {
    options.center = "sun";
    options.frame = "icrf";
    stateOf(ephemeris, "earth", tTdb, options, state);
    writeRtnAxes(axes, state.positionKm, state.velocityKmS, noAcceleration);
  } else {
    writeEclipticAxes(axes);
  }
}

/** Fills the snapshot's axes and positions for the instant. */
export function writeSnapshot(ephemeris: Ephemeris, framing: Framing, tTdb: number): void {
  snapshot.tTdb = tTdb;
  writeSceneAxes(snapshot.axes, ephemeris, framing, tTdb);
  options.center = framing.center;
  options.frame = framing.frame;
  for (let i = 0; i < shownBodies.length; i++) {
    snapshot.present[i] = writePlace(ephemeris, shownBodies[i], tTdb, options, state) ? 1 : 0;
    snapshot.positionsKm.set(state.positionKm, 3 * i);
  }
}

/** Takes ranges and radii, once camera and lens are set. */
export function measure(): void {
  const { positionsKm: p, cameraKm: c, rangesKm, radiiPx, pixelsPerRadian } = snapshot;
  for (let i = 0; i < rangesKm.length; i++) {
    const x = p[3 * i] - c[0];
    const y = p[3 * i + 1] - c[1];
    const z = p[3 * i + 2] - c[2];
    rangesKm[i] = Math.sqrt(x * x + y * y + z * z);
    // The outline of a ball lies where the line of sight touches it, which near it is wider than its middle.
    const touch2 = Math.max(rangesKm[i] * rangesKm[i] - radiiKm[i] * radiiKm[i], 0.01 * rangesKm[i] * rangesKm[i]);
    radiiPx[i] = (radiiKm[i] / Math.sqrt(touch2)) * pixelsPerRadian;
  }
}

/** Distance from the camera to shown body `index`, km. */
export const cameraRangeKm = (index: number): number => snapshot.rangesKm[index];

/** Radius that shown body `index` has on the screen, CSS pixels. */
export const radiusPx = (index: number): number => snapshot.radiiPx[index];
