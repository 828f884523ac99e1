/**
 * Has the graphics card make the programs of all that may be drawn, once the first picture stands: made where they are first
 * used, each would hold up the page. Those of lines stay in use here, so that they outlive the framing that drew them.
 */
import { useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { useApp } from "../store";
import { FlightRibbon, KeptFlight } from "./flightRibbon";
import { idle } from "./idle";
import { KeptLine } from "./keptLine";
import { disposeTarget, newTarget } from "./target";
import { Tube } from "./tube";

const noLine = {
  count: 0,
  timesTdb: new Float64Array(),
  positionsKm: new Float64Array(),
  alongKm: new Float64Array(),
  throttles: new Float32Array(),
  patterns: new Uint8Array(),
};

/** A line of each kind, never shown. */
function newLines(): readonly (KeptLine | FlightRibbon | Tube)[] {
  const lines = [
    new KeptLine(noLine.positionsKm, 0, "#ffffff", 1),
    new KeptFlight(noLine, new Float32Array(), 1, undefined, undefined),
    new FlightRibbon(2, undefined),
    new Tube(2, "#ffffff"),
  ];
  for (const { mesh } of lines) mesh.visible = false;
  return lines;
}

export function WarmUp(): React.JSX.Element {
  const get = useThree((state) => state.get);
  const lines = useMemo(newLines, []);
  const isDrawn = useApp(({ picture }) => picture === "drawn");
  useEffect(
    () => () => {
      for (const line of lines) line.dispose();
    },
    [lines],
  );
  useEffect(() => {
    if (!isDrawn) return;
    let stopped = false;
    void idle().then(async () => {
      if (stopped) return;
      const { gl, scene, camera } = get();
      // Programs differ by where they draw to: a picture of linear light.
      const target = newTarget(1, 1);
      gl.setRenderTarget(target);
      const made = gl.compileAsync(scene, camera);
      gl.setRenderTarget(null);
      await made;
      disposeTarget(target);
    });
    return () => {
      stopped = true;
    };
  }, [isDrawn, get]);
  return (
    <>
      {lines.map(({ mesh }) => (
        <primitive key={mesh.uuid} object={mesh} dispose={null} />
      ))}
    </>
  );
}
