/**
 * The probe's path with its 1-σ as a tube, seen wherever the tube is wider than the line: nobody knows within it where the
 * probe was.
 */
import { useEffect, useMemo } from "react";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { probeId } from "../../ephemeris/probe/flight";
import { secondsPerDay } from "../../ephemeris/units";
import { rig } from "../camera/rig";
import type { FlightSpec, Framing } from "../framings";
import { reachWeights, smooth } from "./fading";
import { bodyIndex, cameraRangeKm, snapshot } from "./snapshot";
import { Tube } from "./tube";
import { uncertaintyLineOf } from "./uncertainty";
import { usePathFrame } from "./usePathFrame";

const probe = bodyIndex(probeId);
/** Whole this long around the instant shown, gone this long after it. */
const [nearS, farS] = [90 * secondsPerDay, 450 * secondsPerDay];

export function UncertaintyTube({
  ephemeris,
  framing,
  spec,
}: {
  ephemeris: Ephemeris;
  framing: Framing;
  spec: FlightSpec;
}): React.JSX.Element {
  const { line, tube, weights } = useMemo(() => {
    const found = uncertaintyLineOf(ephemeris, { center: framing.center, frame: framing.frame }, spec.legs);
    const weights = reachWeights(found.positionsKm, found.count, spec.reachKm);
    return { line: found, tube: new Tube(found.count, "#9fb6ff"), weights };
  }, [ephemeris, framing, spec]);
  useEffect(() => () => tube.dispose(), [tube]);
  usePathFrame(() => {
    const { positionsKm, tangents, sigmasKm, timesTdb, count } = line;
    const { tTdb } = snapshot;
    const rangeKm = cameraRangeKm(probe);
    let nowKm = 0;
    tube.begin();
    for (let k = 0; k < count; k++) {
      if (timesTdb[k] <= tTdb) nowKm = sigmasKm[k];
      const weight = 1 - smooth(nearS, farS, Math.abs(tTdb - timesTdb[k]));
      tube.add(positionsKm, tangents, k, sigmasKm[k], weight * weights[k]);
    }
    // Beside the probe one is inside.
    tube.end(rig.reveal * (nowKm > 0 ? smooth(1.5, 6, rangeKm / nowKm) : 1));
  });
  return <primitive object={tube.mesh} dispose={null} />;
}
