/**
 * The Moon's mark and name would lie on Earth's when seen from afar: they appear with the first pixels between the two.
 */
import { smooth } from "./fading";
import { bodyIndex, cameraRangeKm, snapshot } from "./snapshot";

const [moon, earth] = [bodyIndex("moon"), bodyIndex("earth")];

/** How much of the mark of a body is seen for its distance from the body it belongs to, 0 … 1. */
export function separationVisibility(index: number): number {
  if (index !== moon) return 1;
  const p = snapshot.positionsKm;
  const x = p[3 * moon] - p[3 * earth];
  const y = p[3 * moon + 1] - p[3 * earth + 1];
  const z = p[3 * moon + 2] - p[3 * earth + 2];
  return smooth(7, 14, (Math.sqrt(x * x + y * y + z * z) / cameraRangeKm(moon)) * snapshot.pixelsPerRadian);
}
