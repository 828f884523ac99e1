/** Fetches the models of the craft and of its capsule when the camera first comes near them: the first load does without. */
import { useFrame } from "@react-three/fiber";
import { lazy, Suspense, useState } from "react";
import type { Ephemeris } from "../../../ephemeris/ephemeris";
import { capsuleId, probeId } from "../../../ephemeris/probe/flight";
import { craftShade } from "../rock/craftShade";
import { isStaged } from "../sampling/samplingState";
import { bodyIndex, radiusPx, snapshot } from "../snapshot";
import { craftSpanPx, leastSpanPx } from "./craftSpan";

const index = bodyIndex(probeId);
const capsuleIndex = bodyIndex(capsuleId);
const CraftModel = lazy(() => import("./CraftModel"));
const CapsuleModel = lazy(() => import("./CapsuleModel"));

export function Craft({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const [isNear, setNear] = useState(false);
  const [isCapsuleNear, setCapsuleNear] = useState(false);
  useFrame(() => {
    // Whoever is near casts it anew.
    craftShade.craftReachM.value = 0;
    // In a sequence of sampling the craft is shown there, and not on its path as well.
    if (isStaged()) snapshot.present[index] = 0;
  }, -8);
  useFrame(() => {
    if (!isNear && craftSpanPx() > leastSpanPx / 2) setNear(true);
    if (!isCapsuleNear && snapshot.present[capsuleIndex] === 1 && radiusPx(capsuleIndex) > 0.5) setCapsuleNear(true);
  });
  return (
    <>
      <Suspense>{isNear && <CraftModel ephemeris={ephemeris} />}</Suspense>
      <Suspense>{isCapsuleNear && <CapsuleModel ephemeris={ephemeris} />}</Suspense>
    </>
  );
}
