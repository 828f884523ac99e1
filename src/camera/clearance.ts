/**
 * Keeps a flight of the camera out of bodies: where its path would lead through one, it is lifted over it on the side on which
 * it passes, smoothly, and both of its ends stay where they are. Pure. Lengths km.
 */

/** A body, with the radius that the camera stays outside of. */
export interface Obstacle {
  readonly centerKm: Float64Array;
  readonly radiusKm: number;
}

/** Writes the place of the camera at `fraction` 0 … 1 of a path. */
export type CameraPath = (fraction: number, out: Float64Array) => void;

interface Lift {
  readonly direction: Float64Array;
  readonly heightKm: number;
  /** Fractions between which the whole height is needed. */
  readonly from: number;
  readonly to: number;
}

const samples = 400;
/** Fractions over which a lift grows and goes, where the path is long enough. */
const ramp = 0.25;
/** The ends themselves are never lifted. */
const shortestRamp = 0.5 / samples;
/** A path is kept this share of the radius above the ground. */
const margin = 1.02;
const rounds = 6;

function smooth(x: number): number {
  const t = Math.min(1, Math.max(0, x));
  return t * t * t * (t * (6 * t - 15) + 10);
}

const weightAt = ({ from, to }: Lift, fraction: number): number =>
  smooth((fraction - Math.max(0, from - ramp)) / Math.min(ramp, from)) *
  smooth((Math.min(1, to + ramp) - fraction) / Math.min(ramp, 1 - to));

/** The same path, led clear of the obstacles. Ends inside one are left as they are. `upwards`: the way over, for a path through a centre. */
export function clearPath(path: CameraPath, obstacles: readonly Obstacle[], upwards: Float64Array): CameraPath {
  const lifts: Lift[] = [];
  const lifted: CameraPath = (fraction, out) => {
    path(fraction, out);
    for (const lift of lifts) {
      const height = weightAt(lift, fraction) * lift.heightKm;
      for (let i = 0; i < 3; i++) out[i] += height * lift.direction[i];
    }
  };
  for (let round = 0; round < rounds; round++) {
    let isClear = true;
    for (const obstacle of obstacles) {
      const lift = liftOver(lifted, obstacle, upwards);
      if (lift === undefined) continue;
      isClear = false;
      lifts.push(lift);
    }
    if (isClear) break;
  }
  return lifted;
}

const [place, ahead, miss] = [new Float64Array(3), new Float64Array(3), new Float64Array(3)];

const distance = (a: Float64Array, b: Float64Array): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

function liftOver(path: CameraPath, { centerKm, radiusKm }: Obstacle, upwards: Float64Array): Lift | undefined {
  path(0, place);
  const fromStart = distance(place, centerKm);
  path(1, place);
  // The radius, or less where the path itself begins or ends lower.
  const clear = Math.min(margin * radiusKm, 0.999 * fromStart, 0.999 * distance(place, centerKm));
  let nearest = Number.POSITIVE_INFINITY;
  let nearestAt = 0;
  let from = 1;
  let to = 0;
  for (let k = 0; k <= samples; k++) {
    path(k / samples, place);
    const range = distance(place, centerKm);
    if (range >= clear) continue;
    from = Math.min(from, (k - 1) / samples);
    to = Math.max(to, (k + 1) / samples);
    if (range < nearest) {
      nearest = range;
      nearestAt = k / samples;
    }
  }
  if (from > to) return undefined;
  const direction = directionAt(path, nearestAt, centerKm, clear, upwards);
  let lowest = 0;
  for (let k = Math.floor(from * samples); k <= to * samples; k++) {
    path(k / samples, place);
    let height = 0;
    for (let i = 0; i < 3; i++) height += (place[i] - centerKm[i]) * direction[i];
    lowest = Math.min(lowest, height);
  }
  const heightKm = 1.05 * clear - lowest;
  return { direction, heightKm, from: Math.max(shortestRamp, from), to: Math.min(1 - shortestRamp, to) };
}

/** The unit vector across the path, from the centre to where the path passes it; `upwards` where it hardly misses. */
function directionAt(
  path: CameraPath,
  fraction: number,
  centerKm: Float64Array,
  clearKm: number,
  upwards: Float64Array,
): Float64Array {
  path(Math.min(1, fraction + 0.5 / samples), ahead);
  path(Math.max(0, fraction - 0.5 / samples), place);
  for (let i = 0; i < 3; i++) ahead[i] -= place[i];
  path(fraction, place);
  for (let i = 0; i < 3; i++) miss[i] = place[i] - centerKm[i];
  const isThrough = Math.hypot(miss[0], miss[1], miss[2]) < 0.05 * clearKm;
  const across = isThrough ? upwards.slice() : miss.slice();
  const along2 = ahead[0] ** 2 + ahead[1] ** 2 + ahead[2] ** 2;
  const share = along2 > 0 ? (across[0] * ahead[0] + across[1] * ahead[1] + across[2] * ahead[2]) / along2 : 0;
  for (let i = 0; i < 3; i++) across[i] -= share * ahead[i];
  const size = Math.hypot(across[0], across[1], across[2]);
  if (!(size > 0)) return Float64Array.of(1, 0, 0);
  return across.map((x) => x / size);
}
