/**
 * Everything that is drawn, in the order a frame is made: where things are, the things, then the picture to the screen.
 */
import { useThree } from "@react-three/fiber";
import { useEffect } from "react";
import { capsuleId, probeId } from "../../ephemeris/probe/flight";
import { framingOf, framings } from "../framings";
import { cometId, shownBodies } from "../missionSpan";
import { drawWith } from "../simulation";
import { useApp, useEphemeris, useLayer } from "../store";
import { Air } from "./Air";
import { Craft } from "./craft/Craft";
import { FlightMarks } from "./FlightMarks";
import { FrameStart } from "./FrameStart";
import { Globe } from "./Globe";
import { LabelPlacer } from "./LabelPlacer";
import { Markers } from "./Markers";
import { Paths } from "./Paths";
import { Presentation } from "./Presentation";
import { Rock } from "./Rock";
import { Sun } from "./Sun";
import { Rings } from "./sky/Rings";
import { Sky } from "./sky/Sky";
import { ThrustArrow } from "./ThrustArrow";
import { WarmUp } from "./WarmUp";

const globes = shownBodies.filter((body) => !["sun", "kamooalewa", probeId, capsuleId, cometId].includes(body));

export function World(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const framing = framingOf(useApp((state) => state.framing)) ?? framings[0];
  const second = useApp((state) => (state.pinned === undefined ? undefined : framingOf(state.pinned)));
  const markers = useLayer("markers");
  const advance = useThree((state) => state.advance);
  const scene = useThree((state) => state.scene);

  // At once, not by `invalidate`: that would draw in the frame after the one in which the panels change.
  useEffect(() => drawWith(() => advance(performance.now())), [advance]);

  // It stays at the origin: told so, three.js does not place everything in it anew in every frame.
  useEffect(() => {
    scene.matrixAutoUpdate = false;
  }, [scene]);

  if (ephemeris === undefined) return <Presentation />;
  return (
    <>
      <FrameStart ephemeris={ephemeris} framing={framing} />
      <Sky />
      <Sun />
      {globes.map((body) => (
        <Globe key={body} body={body} />
      ))}
      <Rings />
      <Air />
      <Rock />
      <Paths ephemeris={ephemeris} framing={framing} inSecond={false} />
      {second !== undefined && <Paths ephemeris={ephemeris} framing={second} inSecond={true} />}
      {ephemeris.probe !== undefined && (
        <>
          {markers && <FlightMarks ephemeris={ephemeris} framing={framing} />}
          <Craft ephemeris={ephemeris} />
          <ThrustArrow ephemeris={ephemeris} />
        </>
      )}
      {markers && <Markers />}
      <LabelPlacer />
      <WarmUp />
      <Presentation />
    </>
  );
}
