/**
 * Letting a pebble go from a place on the rock, and where it is then. Metres at nominal size.
 */
import { newAxes } from "../../../ephemeris/frames";
import { liftOf, pebbleFlight, type SpinningBody, spinningBlock } from "../../../ephemeris/spinDynamics";
import { type PebbleSite, pebbleSites, setSpin, spin } from "../../spin";
import { writeRockAxes } from "../rock/frame";
import { type GroundPoint, groundHeightM, groundPoint } from "../rock/ground";
import { lengthsM } from "../rock/shape";

/** Radius the pebble is drawn with, m; the motion of a small stone does not depend on it. */
export const pebbleRadiusM = 0.22;

/** The rock as the forces see it, with the period it is shown with. */
export const blockNow = (): SpinningBody => spinningBlock(lengthsM, spin().periodS);

export function siteOf(id: PebbleSite): GroundPoint {
  const [x, y, z] = (pebbleSites.find((site) => site.id === id) ?? pebbleSites[0]).direction;
  return groundPoint(x, y, z);
}

/** Whether a loose stone at a place of the ground would leave it. */
export const leavesFrom = ({ pointM, normal }: GroundPoint): boolean => liftOf(blockNow(), pointM, normal) > 0;

/** Lets a pebble go, TDB seconds past J2000: it keeps the ground's velocity, and only gravity acts on it. */
export function letGo(site: PebbleSite, releasedTdb: number): void {
  const { pointM, normal } = siteOf(site);
  const start = pointM.map((x, c) => x + pebbleRadiusM * normal[c]);
  const flight = pebbleFlight(blockNow(), start, normal, {
    isBelowGround: (x, y, z) => Math.hypot(x, y, z) < groundHeightM(x, y, z),
  });
  const axes = newAxes();
  writeRockAxes(axes, releasedTdb);
  setSpin({ pebble: { site, releasedTdb, rows: axes.rows, flight } });
}
