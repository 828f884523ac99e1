/** Stretches of a body's path in the frame that turns with Earth, put together and cut out. Pure. */
import type { Trail } from "../../ephemeris/resonance/future";

export const noTrail: Trail = { tTdb: new Float64Array(0), positionKm: new Float32Array(0) };

/** Pieces of the past (each running backwards, the nearest first) and of the future (the nearest first) as one, in order of time. */
export function joinedTrail(past: readonly Trail[], future: readonly Trail[]): Trail {
  const count = [...past, ...future].reduce((sum, { tTdb }) => sum + tTdb.length, 0);
  const tTdb = new Float64Array(count);
  const positionKm = new Float32Array(3 * count);
  let k = past.reduce((sum, piece) => sum + piece.tTdb.length, 0);
  const after = k;
  for (const piece of past) {
    for (let i = 0; i < piece.tTdb.length; i++) {
      k--;
      tTdb[k] = piece.tTdb[i];
      positionKm.set(piece.positionKm.subarray(3 * i, 3 * i + 3), 3 * k);
    }
  }
  k = after;
  for (const piece of future) {
    tTdb.set(piece.tTdb, k);
    positionKm.set(piece.positionKm, 3 * k);
    k += piece.tTdb.length;
  }
  return { tTdb, positionKm };
}

/** First entry not before `atTdb`. */
function firstFrom(times: Float64Array, atTdb: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < atTdb) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part from `fromTdb` to `toTdb`, not copied. */
export function trailBetween({ tTdb, positionKm }: Trail, fromTdb: number, toTdb: number): Trail {
  const [first, end] = [firstFrom(tTdb, fromTdb), firstFrom(tTdb, toTdb)];
  return { tTdb: tTdb.subarray(first, end), positionKm: positionKm.subarray(3 * first, 3 * end) };
}

/** x y z (km) at an instant, on the line between the two entries about it; undefined outside the trail. */
export function placeAt({ tTdb, positionKm: p }: Trail, atTdb: number): [number, number, number] | undefined {
  const after = firstFrom(tTdb, atTdb);
  if (after === tTdb.length || (after === 0 && tTdb[0] !== atTdb)) return undefined;
  const before = Math.max(0, after - 1);
  const part = after === before ? 0 : (atTdb - tTdb[before]) / (tTdb[after] - tTdb[before]);
  const at = (c: number): number => p[3 * before + c] + part * (p[3 * after + c] - p[3 * before + c]);
  return [at(0), at(1), at(2)];
}

/** Largest distance from Earth in it, km; 0 for none. */
export function reachKm({ positionKm: p }: Trail): number {
  let square = 0;
  for (let k = 0; k < p.length; k += 3) square = Math.max(square, p[k] * p[k] + p[k + 1] * p[k + 1]);
  return Math.sqrt(square);
}
