/** Fetches the model of the craft when the camera first comes near it: the first load does without. */
import { useFrame } from "@react-three/fiber";
import { lazy, Suspense, useState } from "react";
import type { Ephemeris } from "../../../ephemeris/ephemeris";
import { probeId } from "../../../ephemeris/probe/flight";
import { isStaged } from "../sampling/samplingState";
import { bodyIndex, snapshot } from "../snapshot";
import { craftSpanPx, leastSpanPx } from "./craftSpan";

const index = bodyIndex(probeId);
const CraftModel = lazy(() => import("./CraftModel"));

export function Craft({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element | null {
  const [isNear, setNear] = useState(false);
  useFrame(() => {
    // In a sequence of sampling the craft is shown there, and not on its path as well.
    if (isStaged()) snapshot.present[index] = 0;
  }, -8);
  useFrame(() => {
    if (!isNear && craftSpanPx() > leastSpanPx / 2) setNear(true);
  });
  if (!isNear) return null;
  return (
    <Suspense>
      <CraftModel ephemeris={ephemeris} />
    </Suspense>
  );
}
