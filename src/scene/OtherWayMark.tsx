/**
 * Where the probe would be at the instant shown by the way not chosen: an open square with its name, once it is clear of the
 * probe's own mark.
 */
import { useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { type Ephemeris, newState } from "../../ephemeris/ephemeris";
import { type Hypothesis, probeId } from "../../ephemeris/probe/flight";
import { rig } from "../camera/rig";
import type { Framing } from "../framings";
import { isOnWayOut, otherWayColor } from "../otherWay";
import { writePlace } from "../probe";
import { smooth } from "./fading";
import { noteOfWay, notePlaces } from "./notes";
import { pass } from "./pass";
import { Signs } from "./signs";
import { bodyIndex, cameraRangeKm, snapshot } from "./snapshot";
import { usePathFrame } from "./usePathFrame";

const probe = bodyIndex(probeId);
const sizePx = 15;
/** Nearer to the probe's mark it is not drawn, farther it is whole, CSS pixels. */
const [hiddenPx, clearPx] = [10, 20];
const state = newState();

export function OtherWayMark({
  ephemeris,
  hypothesis,
  framing,
}: {
  ephemeris: Ephemeris;
  hypothesis: Hypothesis;
  framing: Framing;
}): React.JSX.Element {
  const pixelRatio = useThree((three) => three.viewport.dpr);
  const signs = useMemo(() => {
    const made = new Signs(1);
    made.look(0, "square", sizePx, otherWayColor);
    return made;
  }, []);
  const options = useMemo(() => ({ center: framing.center, frame: framing.frame }), [framing]);
  const note = noteOfWay(hypothesis);
  useEffect(
    () => () => {
      notePlaces.shown[note] = 0;
    },
    [note],
  );
  useEffect(() => () => signs.dispose(), [signs]);
  usePathFrame(() => {
    const { tTdb, positionsKm: p, pixelsPerRadian } = snapshot;
    let visibility = 0;
    if (isOnWayOut(ephemeris, tTdb)) {
      writePlace(ephemeris, probeId, tTdb, options, state);
      const q = state.positionKm;
      const at = 3 * probe;
      const apartKm = Math.hypot(q[0] - p[at], q[1] - p[at + 1], q[2] - p[at + 2]);
      visibility = rig.reveal * smooth(hiddenPx, clearPx, (apartKm / cameraRangeKm(probe)) * pixelsPerRadian);
      signs.place(0, q, 0);
      signs.visibility[0] = visibility;
      notePlaces.positionsKm.set(q, 3 * note);
    }
    signs.points.visible = visibility > 0;
    signs.end(pixelRatio);
    if (!pass.isSecond) notePlaces.shown[note] = visibility > 0.5 ? 1 : 0;
  });
  return <primitive object={signs.points} dispose={null} />;
}
