/**
 * A circle of the size of Earth's Hill sphere in the plane of the picture's axes: a moon lives inside it, the quasi-moon
 * stays far outside.
 */
import { useEffect, useMemo } from "react";
import { hillRadiusKm } from "../hillRadius";
import { smooth } from "./fading";
import { Ribbon } from "./ribbon";
import { bodyIndex, cameraRangeKm, snapshot } from "./snapshot";
import { usePathFrame } from "./usePathFrame";

const points = 181;
const cosines = Float64Array.from({ length: points }, (_, k) => Math.cos((2 * Math.PI * k) / (points - 1)));
const sines = Float64Array.from({ length: points }, (_, k) => Math.sin((2 * Math.PI * k) / (points - 1)));

export function HillSphere(): React.JSX.Element {
  const ribbon = useMemo(() => new Ribbon(points, "#7f9cc8", 1), []);
  useEffect(() => () => ribbon.dispose(), [ribbon]);
  usePathFrame(() => {
    const p = snapshot.positionsKm;
    const earth = 3 * bodyIndex("earth");
    const sun = 3 * bodyIndex("sun");
    const radiusKm = hillRadiusKm(Math.hypot(p[earth] - p[sun], p[earth + 1] - p[sun + 1], p[earth + 2] - p[sun + 2]));
    ribbon.begin();
    for (let k = 0; k < points; k++) {
      // Broken into dashes so that it is not taken for an orbit.
      ribbon.add(
        p[earth] + radiusKm * cosines[k],
        p[earth + 1] + radiusKm * sines[k],
        p[earth + 2],
        k % 3 === 0 ? 0 : 1,
      );
    }
    const shownPx = (radiusKm / cameraRangeKm(bodyIndex("earth"))) * snapshot.pixelsPerRadian;
    ribbon.end(0.5 * smooth(5, 14, shownPx) * (1 - smooth(2500, 6000, shownPx)));
  });
  return <primitive object={ribbon.mesh} dispose={null} />;
}
