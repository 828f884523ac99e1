/** The frame in which the flight near the asteroid is planned: it turns with the direction of the Sun, about a degree a day. */
import { type Axes, newAxes, outOfFrame, writeRtnAxes } from "../axes";
import { type Ephemeris, instantOf, writeBarycentric } from "../paths";
import { cosOf, sinOf } from "../trigonometry";
import { asteroidId } from "./relativeMotion";

/** Axes about the asteroid: x towards the Sun, z along the orbit's angular momentum. `alpha` is dω/dt, rad/s². */
interface SunwardAxes extends Axes {
  readonly alphaRadS2: Float64Array;
}

/** A place in this frame: distance from the asteroid's centre, azimuth from x towards y, elevation towards z. */
export interface PlannedPlace {
  readonly rangeKm: number;
  readonly azimuthRad: number;
  readonly elevationRad: number;
}

export const newSunwardAxes = (): SunwardAxes => ({ ...newAxes(), alphaRadS2: new Float64Array(3) });

const asteroid = new Float64Array(9);
const sun = new Float64Array(9);
const position = new Float64Array(3);
const velocity = new Float64Array(3);
const acceleration = new Float64Array(3);

/**
 * Writes the axes at `tTdb`: the asteroid's RTN axes about the Sun, turned half a turn about z. ω is that of `writeRtnAxes`;
 * of dω/dt the part of a central force is taken, −2 (ṙ/r) ω, which leaves out 1e-4 of it.
 */
export function writeSunwardAxes(axes: SunwardAxes, ephemeris: Ephemeris, tTdb: number): void {
  const instant = instantOf(tTdb);
  writeBarycentric(ephemeris, asteroidId, instant, asteroid);
  writeBarycentric(ephemeris, "sun", instant, sun);
  for (let c = 0; c < 3; c++) {
    position[c] = asteroid[c] - sun[c];
    velocity[c] = asteroid[c + 3] - sun[c + 3];
    acceleration[c] = asteroid[c + 6] - sun[c + 6];
  }
  writeRtnAxes(axes, position, velocity, acceleration);
  for (let c = 0; c < 6; c++) axes.rows[c] = -axes.rows[c];
  const square = position[0] * position[0] + position[1] * position[1] + position[2] * position[2];
  const rate = (position[0] * velocity[0] + position[1] * velocity[1] + position[2] * velocity[2]) / square;
  for (let c = 0; c < 3; c++) axes.alphaRadS2[c] = -2 * rate * axes.omegaRadS[c];
}

/** Writes where a probe would be that rests at `place` at `tTdb`, and how it would move: km and km/s from the asteroid, ICRF axes. */
export function writeResting(
  ephemeris: Ephemeris,
  tTdb: number,
  { rangeKm, azimuthRad, elevationRad }: PlannedPlace,
  outKm: Float64Array,
  outKmS: Float64Array,
): void {
  const level = rangeKm * cosOf(elevationRad);
  outKm[0] = level * cosOf(azimuthRad);
  outKm[1] = level * sinOf(azimuthRad);
  outKm[2] = rangeKm * sinOf(elevationRad);
  outKmS.fill(0);
  const axes = newSunwardAxes();
  writeSunwardAxes(axes, ephemeris, tTdb);
  outOfFrame(axes, outKm, outKmS);
}
