/**
 * Signs on the probe's path: a cross where an engine burned briefly, an open ring where its telemetry was decoded.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import type { PerspectiveCamera } from "three";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { rig } from "../camera/rig";
import { flightMarksOf } from "../flightMarks";
import type { Framing } from "../framings";
import { requestFrame } from "../simulation";
import { chooseMarks, markPlaces, mostMarks, placeMarks } from "./flightMarkPlaces";
import { pass } from "./pass";
import { type MarkShape, Signs } from "./signs";

const signOf = { telemetry: "ring", burn: "cross" } as const satisfies Record<string, MarkShape>;
/** Burns by what they rest on; telemetry is white. */
const burnColors = {
  tracked: "#ff9d6e",
  reconstructed: "#ff9d6e",
  planned: "#ffd08a",
  illustrative: "#d9b3ff",
} as const;

export function FlightMarks({ ephemeris, framing }: { ephemeris: Ephemeris; framing: Framing }): React.JSX.Element {
  const camera = useThree((three) => three.camera) as PerspectiveCamera;
  const pixelRatio = useThree((three) => three.viewport.dpr);
  const signs = useMemo(() => new Signs(mostMarks), []);
  // Signs without words: the scale of times is that of the names beside them (MarkLabels).
  const marks = useMemo(() => flightMarksOf(ephemeris, "utc"), [ephemeris]);
  useEffect(() => {
    placeMarks(ephemeris, framing, marks);
    for (const [i, { kind, basis }] of markPlaces.marks.entries()) {
      signs.look(i, signOf[kind], 13, kind === "burn" ? burnColors[basis] : "#ffffff");
    }
    requestFrame();
    return () => {
      markPlaces.marks = [];
    };
  }, [ephemeris, framing, marks, signs]);
  useEffect(() => () => signs.dispose(), [signs]);
  useFrame(() => {
    // Their places are those of the main picture.
    signs.points.visible = !pass.isSecond;
    if (pass.isSecond) return;
    chooseMarks(camera);
    const { marks: placed, positionsKm: p, shown } = markPlaces;
    signs.begin();
    for (let i = 0; i < placed.length; i++) {
      signs.place(i, p, 3 * i);
      signs.visibility[i] = shown[i] * rig.reveal;
    }
    signs.end(pixelRatio);
    // Before the names, which stand where there is a mark; those may have been mounted earlier.
  }, -5);
  return <primitive object={signs.points} dispose={null} />;
}
