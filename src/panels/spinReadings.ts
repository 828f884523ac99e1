/**
 * The figures of the spin panel. Pure but for the ground of the drawn rock. Accelerations in µm/s², speeds in mm/s.
 */
import {
  liftOf,
  potentialOf,
  spinningBlock,
  turnWithBody,
  writeCentrifugal,
  writeGravity,
  writePebble,
} from "../../ephemeris/spinDynamics";
import { i18n } from "../language/i18n";
import { fixed } from "../quantities";
import { lengthsM } from "../scene/rock/shape";
import { arrowScale } from "../scene/spin/arrowScale";
import { siteOf } from "../scene/spin/pebble";
import type { Pebble, PebbleSite } from "../spin";

const sizeOf = (v: Float64Array): number => Math.hypot(v[0], v[1], v[2]);

/** "27.9 min", "3.00 h". */
export function periodText(periodS: number): string {
  return periodS < 3600
    ? i18n.t("{n} min", { n: fixed(periodS / 60, 1) })
    : i18n.t("{n} h", { n: fixed(periodS / 3600, 2) });
}

/** "8 min 5 s"; nothing has lasted less than no time. */
export function durationText(s: number): string {
  const whole = Math.max(0, Math.round(s));
  return i18n.t("{min} min {s} s", { min: Math.floor(whole / 60), s: whole % 60 });
}

/** Gravity and centrifugal acceleration at a place of the ground, and whether a loose stone leaves it. */
export function forcesAt(
  site: PebbleSite,
  periodS: number,
  rockSizeM: number,
): { gravityUmS2: number; centrifugalUmS2: number; leaves: boolean } {
  const body = spinningBlock(lengthsM, periodS);
  const { pointM, normal } = siteOf(site);
  const [gravity, centrifugal] = [new Float64Array(3), new Float64Array(3)];
  writeGravity(body, pointM[0], pointM[1], pointM[2], gravity);
  writeCentrifugal(body, pointM[0], pointM[1], centrifugal);
  // With the density kept, both grow as the size.
  const micro = (1e6 * rockSizeM) / lengthsM[0];
  return {
    gravityUmS2: micro * sizeOf(gravity),
    centrifugalUmS2: micro * sizeOf(centrifugal),
    leaves: liftOf(body, pointM, normal) > 0,
  };
}

/** What the arrows mean. */
export function arrowText(periodS: number, rockSizeM: number): string {
  const body = spinningBlock(lengthsM, periodS);
  const largest = new Float64Array(3);
  writeCentrifugal(body, body.semiAxesM[0], 0, largest);
  const scale = fixed(1e6 * arrowScale(largest[0]), 0);
  return rockSizeM > lengthsM[0]
    ? i18n.t(
        "Blue: gravity, towards the ground. Amber: centrifugal, away from the axis. One scale for both: 1 m of arrow is {scale} µm/s² (on the rock as enlarged).",
        { scale },
      )
    : i18n.t(
        "Blue: gravity, towards the ground. Amber: centrifugal, away from the axis. One scale for both: 1 m of arrow is {scale} µm/s².",
        { scale },
      );
}

const state = new Float64Array(6);

export interface PebbleReading {
  readonly sinceS: number;
  /** From the centre of the rock. */
  readonly rangeM: number;
  /** Against axes that do not turn. */
  readonly speedMmS: number;
  readonly escapeMmS: number;
  /** A message. */
  readonly words: string;
}

export function pebbleReading({ flight, releasedTdb }: Pebble, tTdb: number, rockSizeM: number): PebbleReading {
  const sinceS = tTdb - releasedTdb;
  writePebble(flight, sinceS, state);
  const scale = rockSizeM / lengthsM[0];
  const place = state.slice(0, 3);
  const speed = sizeOf(state.subarray(3));
  const rangeM = scale * sizeOf(place);
  turnWithBody(flight.body, sinceS, place, -1);
  const escapeSpeed = Math.sqrt(-2 * potentialOf(flight.body, place[0], place[1], place[2]));
  return {
    sinceS,
    rangeM,
    speedMmS: 1000 * scale * speed,
    escapeMmS: 1000 * scale * escapeSpeed,
    words: wordsOf(flight.restsFromS, sinceS, speed > escapeSpeed),
  };
}

function wordsOf(restsFromS: number, sinceS: number, isFast: boolean): string {
  if (restsFromS === 0) return /*i18n*/ "It stays: here gravity is stronger than what the spin throws with.";
  if (sinceS < 0) return /*i18n*/ "Before it was let go.";
  if (sinceS >= restsFromS) return /*i18n*/ "It has come down again and lies still.";
  return isFast
    ? /*i18n*/ "It has left for good: faster than the escape speed."
    : /*i18n*/ "It is off the ground, slower than the escape speed.";
}
