/**
 * A mark of constant size at every body too small to be seen as a disc: a dot for planets and the Moon, a diamond for the
 * quasi-moon, a little craft with two wings for the probe. It goes when the body itself can be seen.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { probeId } from "../../ephemeris/probe/flight";
import { shownBodies } from "../missionSpan";
import { smooth } from "./fading";
import { lookOf } from "./looks";
import { isProbeCamera } from "./secondView";
import { separationVisibility } from "./separation";
import { type MarkShape, Signs } from "./signs";
import { radiusPx, snapshot } from "./snapshot";

const marked = shownBodies.map((body, index) => ({ body, index })).filter(({ body }) => body !== "sun");

const shapeOf: Readonly<Record<string, MarkShape>> = { kamooalewa: "diamond", [probeId]: "craft" };

/** Diameter of a body's mark, CSS pixels. */
function markPx(body: string): number {
  if (body === probeId) return 22;
  if (body === "kamooalewa") return 17;
  return body === "moon" || body === "mercury" ? 8 : 11;
}

function newMarks(): Signs {
  const signs = new Signs(marked.length);
  for (const [k, { body }] of marked.entries()) {
    signs.look(k, shapeOf[body] ?? "disc", markPx(body), lookOf(body).color);
  }
  return signs;
}

export function Markers(): React.JSX.Element {
  const marks = useMemo(newMarks, []);
  const pixelRatio = useThree((state) => state.viewport.dpr);
  useEffect(() => () => marks.dispose(), [marks]);
  useFrame(() => {
    // What a camera of the probe sees has no marks.
    marks.points.visible = !isProbeCamera();
    if (!marks.points.visible) return;
    const { positionsKm, present } = snapshot;
    marks.begin();
    for (let k = 0; k < marked.length; k++) {
      const { index } = marked[k];
      marks.place(k, positionsKm, 3 * index);
      marks.visibility[k] = (1 - smooth(1.5, 4, radiusPx(index))) * separationVisibility(index) * present[index];
    }
    marks.end(pixelRatio);
  });
  return <primitive object={marks.points} dispose={null} />;
}
