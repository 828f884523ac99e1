/** How large the craft is on the screen: when its model is worth loading and drawing. */
import { lengths } from "../../../ephemeris/data/probe/spacecraft-shape.json";
import { probeId } from "../../../ephemeris/probe/flight";
import { isStaged } from "../sampling/samplingState";
import { bodyIndex, cameraRangeKm, snapshot } from "../snapshot";

export const leastSpanPx = 2;

const probe = bodyIndex(probeId);
const asteroid = bodyIndex("kamooalewa");

/** From wing tip to wing tip seen squarely, CSS pixels; 0 where the probe is not. In a sequence of sampling it is at the asteroid. */
export function craftSpanPx(): number {
  const index = isStaged() ? asteroid : probe;
  if (snapshot.present[index] === 0) return 0;
  return (lengths.spanM.value / 1000 / cameraRangeKm(index)) * snapshot.pixelsPerRadian;
}
