/**
 * Orbits, trails and the probe's way of one framing, drawn in one of the two pictures only: the main one or the second view.
 */
import { useFrame } from "@react-three/fiber";
import { lazy, Suspense, useRef } from "react";
import type { Group } from "three";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { rig } from "../camera/rig";
import type { Framing } from "../framings";
import { useSceneTrail } from "../laboratory/sceneTrail";
import { useLayer } from "../store";
import { FlightPath } from "./FlightPath";
import { FrameAxes } from "./FrameAxes";
import { HillSphere } from "./HillSphere";
import { Orbits } from "./Orbits";
import { OtherWay } from "./OtherWay";
import { pass } from "./pass";
import { RangeLadder } from "./RangeLadder";
import { SunEarthLine } from "./SunEarthLine";
import { Trails } from "./Trails";
import { UncertaintyTube } from "./UncertaintyTube";
import { InSecond } from "./usePathFrame";

const OwnTrail = lazy(() => import("./OwnTrail"));

const narrowLensDeg = 15;

export function Paths({
  ephemeris,
  framing,
  inSecond,
}: {
  ephemeris: Ephemeris;
  framing: Framing;
  inSecond: boolean;
}): React.JSX.Element {
  const group = useRef<Group>(null);
  const ownTrail = useSceneTrail(({ own }) => own);
  const [orbits, trails, hillSphere, axes, uncertainty] = [
    useLayer("orbits"),
    useLayer("trails"),
    useLayer("hill-sphere"),
    useLayer("axes"),
    useLayer("uncertainty"),
  ];
  useFrame(() => {
    // Through a narrow lens a line is a bar across what is looked at.
    const isNarrow = !pass.isSecond && rig.lensDeg < narrowLensDeg;
    if (group.current !== null) group.current.visible = pass.isSecond === inSecond && !isNarrow;
  });
  return (
    <InSecond value={inSecond}>
      <group ref={group} matrixAutoUpdate={false}>
        {orbits && <Orbits ephemeris={ephemeris} framing={framing} />}
        {trails && <Trails key={framing.id} ephemeris={ephemeris} framing={framing} />}
        {trails && ephemeris.probe !== undefined && framing.flight !== undefined && (
          <Suspense>
            <FlightPath ephemeris={ephemeris} framing={framing} spec={framing.flight} />
          </Suspense>
        )}
        {trails && ownTrail !== undefined && framing.frame === "sun-earth" && (
          <Suspense>
            <OwnTrail {...ownTrail} />
          </Suspense>
        )}
        {framing.flight !== undefined && (
          <Suspense>
            <OtherWay ephemeris={ephemeris} framing={framing} spec={framing.flight} />
          </Suspense>
        )}
        {uncertainty && ephemeris.probe !== undefined && framing.flight !== undefined && (
          <UncertaintyTube ephemeris={ephemeris} framing={framing} spec={framing.flight} />
        )}
        {orbits && framing.sunEarthLine && <SunEarthLine />}
        {orbits && framing.rangeLadder === true && <RangeLadder />}
        {/* At the asteroid the axes are its own. */}
        {axes && framing.id !== "close" && <FrameAxes />}
        {hillSphere && framing.hillSphere && <HillSphere />}
      </group>
    </InSecond>
  );
}
