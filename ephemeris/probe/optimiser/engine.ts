/** What the ion drive can do in each segment of a leg, and the even thrust that stands for an impulse. */
import { auKm, standardGravityMS2 } from "../../constants";
import { expOf, lnOf } from "../../exponential";
import { massAfterKg } from "../../forces/thrust";
import type { Span } from "../../types";
import type { Control, IonDrive } from "../solution";
import type { Shooting } from "./shooting";
import type { Bounds } from "./solver";
import { scaled, squareOf } from "./vectors";

/** Thrust to be had at a distance from the Sun, N: T · min(1, (plateau/r)^exponent) · duty. */
export function availableThrustN(
  { thrustMN, plateauAu, powerExponent, dutyCycle }: IonDrive,
  distanceKm: number,
): number {
  const ratio = (plateauAu * auKm) / distanceKm;
  return 1e-3 * thrustMN * dutyCycle * (ratio >= 1 ? 1 : expOf(powerExponent * lnOf(ratio)));
}

/**
 * Bounds of the segments of a leg that starts with `massKg`; the segments that touch one of the `coasts` get none. Masses follow from
 * the impulses at hand and are kept in the shooting, for sunlight. The Sun is taken to be at the barycentre, off by 0.01 au at most.
 */
export function ionBounds(drive: IonDrive, massKg: number, coasts: readonly Span[]): Bounds {
  return (shooting, out) => {
    const { n, nodesTdb, middles, impulses } = shooting;
    let mass = massKg;
    for (let i = 0; i < n; i++) {
      const left = massAfterKg(mass, 1000 * Math.sqrt(squareOf(impulses, 3 * i)), drive.specificImpulseS);
      const meanKg = (mass + left) / 2;
      const thrustN = availableThrustN(drive, Math.sqrt(squareOf(middles, 3 * i)));
      // N/kg = m/s²
      const isOff = coasts.some(({ fromTdb, toTdb }) => fromTdb < nodesTdb[i + 1] && toTdb > nodesTdb[i]);
      out[i] = isOff ? 0 : (1e-3 * thrustN * (nodesTdb[i + 1] - nodesTdb[i])) / meanKg;
      shooting.massKg[i] = meanKg;
      mass = left;
    }
  };
}

/** Segments that get less than this share of what they could are left without thrust. */
const leastThrottle = 1e-4;

/** The impulses as thrust held evenly over their segments: the flow that costs what the impulse costs. */
export function controlsOf(shooting: Shooting, drive: IonDrive, massKg: number): Control[] {
  const { n, nodesTdb, middles, impulses } = shooting;
  const controls: Control[] = [];
  let mass = massKg;
  for (let i = 0; i < n; i++) {
    const size = Math.sqrt(squareOf(impulses, 3 * i));
    const left = massAfterKg(mass, 1000 * size, drive.specificImpulseS);
    const spanS = nodesTdb[i + 1] - nodesTdb[i];
    const thrustN = ((mass - left) / spanS) * drive.specificImpulseS * standardGravityMS2;
    const throttle = thrustN / availableThrustN(drive, Math.sqrt(squareOf(middles, 3 * i)));
    mass = left;
    if (!(throttle > leastThrottle)) continue;
    const direction = impulses.subarray(3 * i, 3 * i + 3);
    controls.push({
      fromTdb: nodesTdb[i],
      toTdb: nodesTdb[i + 1],
      thrustN: scaled(direction, thrustN / size),
      throttle,
    });
  }
  return controls;
}
