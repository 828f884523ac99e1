/**
 * The line from the Sun through Earth, which the loop framing holds still; it goes on past Earth as far as the loop reaches.
 */
import { useEffect, useMemo } from "react";
import { lineOpacity } from "./fading";
import { Ribbon } from "./ribbon";
import { bodyIndex, snapshot } from "./snapshot";
import { usePathFrame } from "./usePathFrame";

/** How far past Earth, as a share of the Sun–Earth distance. */
const beyond = 0.35;

export function SunEarthLine(): React.JSX.Element {
  const ribbon = useMemo(() => new Ribbon(3, "#8fa3c4", 1), []);
  useEffect(() => () => ribbon.dispose(), [ribbon]);
  usePathFrame(() => {
    const p = snapshot.positionsKm;
    const sun = 3 * bodyIndex("sun");
    const earth = 3 * bodyIndex("earth");
    ribbon.begin();
    ribbon.add(p[sun], p[sun + 1], p[sun + 2], 0.8);
    ribbon.add(p[earth], p[earth + 1], p[earth + 2], 0.8);
    ribbon.add(
      p[earth] + beyond * (p[earth] - p[sun]),
      p[earth + 1] + beyond * (p[earth + 1] - p[sun + 1]),
      p[earth + 2] + beyond * (p[earth + 2] - p[sun + 2]),
      0,
    );
    ribbon.end(0.5 * lineOpacity("earth"));
  });
  return <primitive object={ribbon.mesh} dispose={null} />;
}
