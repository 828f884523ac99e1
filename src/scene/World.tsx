/**
 * Everything that is drawn, in the order a frame is made: where things are, the things, then the picture to the screen.
 */
import { useThree } from "@react-three/fiber";
import { useEffect } from "react";
import { probeId } from "../../ephemeris/probe/flight";
import { framingOf, framings } from "../framings";
import { shownBodies } from "../missionSpan";
import { onFrame, requestFrame } from "../simulation";
import { useApp, useEphemeris } from "../store";
import { Air } from "./Air";
import { Craft } from "./craft/Craft";
import { FlightMarks } from "./FlightMarks";
import { FlightPath } from "./FlightPath";
import { FrameStart } from "./FrameStart";
import { Globe } from "./Globe";
import { HillSphere } from "./HillSphere";
import { LabelPlacer } from "./LabelPlacer";
import { Markers } from "./Markers";
import { Orbits } from "./Orbits";
import { Presentation } from "./Presentation";
import { Rock } from "./Rock";
import { Rings } from "./sky/Rings";
import { Sky } from "./sky/Sky";
import { Sun } from "./Sun";
import { SunEarthLine } from "./SunEarthLine";
import { ThrustArrow } from "./ThrustArrow";
import { Trails } from "./Trails";

const globes = shownBodies.filter((body) => !["sun", "kamooalewa", probeId].includes(body));

export function World(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const framing = useApp((state) => framingOf(state.framing)) ?? framings[0];
  const invalidate = useThree((state) => state.invalidate);

  useEffect(() => {
    const stop = onFrame(() => {
      invalidate();
      return false;
    });
    requestFrame();
    return stop;
  }, [invalidate]);

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
      <Orbits ephemeris={ephemeris} framing={framing} />
      <Trails key={framing.id} ephemeris={ephemeris} framing={framing} />
      {ephemeris.probe !== undefined && (
        <>
          {framing.flight !== undefined && <FlightPath ephemeris={ephemeris} framing={framing} spec={framing.flight} />}
          <FlightMarks ephemeris={ephemeris} framing={framing} />
          <Craft ephemeris={ephemeris} />
          <ThrustArrow ephemeris={ephemeris} />
        </>
      )}
      {framing.sunEarthLine && <SunEarthLine />}
      {framing.hillSphere && <HillSphere />}
      <Markers />
      <LabelPlacer />
      <Presentation />
    </>
  );
}
