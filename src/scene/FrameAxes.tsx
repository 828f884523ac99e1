/**
 * The axes of the framing's frame at its centre, of constant length on the screen: x, y and z as exported positions have them.
 */
import { useEffect, useMemo } from "react";
import { notePlaces } from "./notes";
import { pass } from "./pass";
import { Ribbon } from "./ribbon";
import { snapshot } from "./snapshot";
import { usePathFrame } from "./usePathFrame";

const lengthPx = 110;
/** The names stand a little beyond the tips. */
const nameShare = 1.08;
const colors = ["#ff8f7a", "#8fe08f", "#8fb8ff"] as const;

export function FrameAxes(): React.JSX.Element {
  const axes = useMemo(() => colors.map((color) => new Ribbon(2, color, 1.8)), []);
  useEffect(
    () => () => {
      for (const axis of axes) axis.dispose();
      notePlaces.shown.fill(0, 0, axes.length);
    },
    [axes],
  );
  usePathFrame(() => {
    const { cameraKm: c, pixelsPerRadian } = snapshot;
    const lengthKm = (lengthPx / pixelsPerRadian) * Math.hypot(c[0], c[1], c[2]);
    for (let i = 0; i < axes.length; i++) {
      const axis = axes[i];
      axis.begin();
      axis.add(0, 0, 0, 0.4);
      axis.add(i === 0 ? lengthKm : 0, i === 1 ? lengthKm : 0, i === 2 ? lengthKm : 0, 1);
      axis.end();
      if (pass.isSecond) continue;
      notePlaces.shown[i] = 1;
      for (let k = 0; k < 3; k++) notePlaces.positionsKm[3 * i + k] = k === i ? nameShare * lengthKm : 0;
    }
  });
  return (
    <>
      {axes.map((axis, i) => (
        <primitive key={colors[i]} object={axis.mesh} dispose={null} />
      ))}
    </>
  );
}
