/**
 * The range ladder of the approach: circles about Kamoʻoalewa in the ecliptic plane, each some five times smaller than the one
 * before, at the distances at which the probe's approach has its steps.
 */
import { useEffect, useMemo } from "react";
import { rangeLadderKm } from "../framings";
import { smooth } from "./fading";
import { firstRung, notePlaces } from "./notes";
import { pass } from "./pass";
import { Ribbon } from "./ribbon";
import { bodyIndex, cameraRangeKm, snapshot } from "./snapshot";
import { usePathFrame } from "./usePathFrame";

const points = 97;
const cosines = Float64Array.from({ length: points }, (_, k) => Math.cos((2 * Math.PI * k) / (points - 1)));
const sines = Float64Array.from({ length: points }, (_, k) => Math.sin((2 * Math.PI * k) / (points - 1)));
const asteroid = bodyIndex("kamooalewa");
/** A circle is drawn between these radii on the screen, CSS pixels: smaller it is a dot, larger it is a bar. */
const [smallPx, largePx] = [10, 2600];

export function RangeLadder(): React.JSX.Element {
  const rungs = useMemo(() => rangeLadderKm.map(() => new Ribbon(points, "#9db4d8", 1.2)), []);
  useEffect(
    () => () => {
      for (const rung of rungs) rung.dispose();
      notePlaces.shown.fill(0, firstRung, firstRung + rungs.length);
    },
    [rungs],
  );
  usePathFrame(() => {
    const p = snapshot.positionsKm;
    const at = 3 * asteroid;
    const pixelsPerKm = snapshot.pixelsPerRadian / cameraRangeKm(asteroid);
    const x = snapshot.cameraKm[0] - p[at];
    const y = snapshot.cameraKm[1] - p[at + 1];
    const flat = Math.sqrt(x * x + y * y) || 1;
    for (let i = 0; i < rungs.length; i++) {
      const km = rangeLadderKm[i];
      const radiusPx = km * pixelsPerKm;
      const opacity = smooth(smallPx, 2 * smallPx, radiusPx) * (1 - smooth(largePx / 2, largePx, radiusPx));
      const ribbon = rungs[i];
      ribbon.begin();
      if (opacity > 0) {
        for (let k = 0; k < points; k++) {
          ribbon.add(p[at] + km * cosines[k], p[at + 1] + km * sines[k], p[at + 2], k % 2 === 0 ? 1 : 0.35);
        }
      }
      ribbon.end(0.55 * opacity);
      if (pass.isSecond) continue;
      // The name of a rung stands where the circle is nearest to the camera.
      const note = firstRung + i;
      notePlaces.shown[note] = opacity > 0.3 ? 1 : 0;
      notePlaces.positionsKm[3 * note] = p[at] + (km * x) / flat;
      notePlaces.positionsKm[3 * note + 1] = p[at + 1] + (km * y) / flat;
      notePlaces.positionsKm[3 * note + 2] = p[at + 2];
    }
  });
  return (
    <>
      {rungs.map((rung, i) => (
        <primitive key={rangeLadderKm[i]} object={rung.mesh} dispose={null} />
      ))}
    </>
  );
}
