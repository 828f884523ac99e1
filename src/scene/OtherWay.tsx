/**
 * The way out by the hypothesis that is not chosen, beside the one that is: dash and dot in turn, in one colour, with a mark where the probe
 * would be.
 */
import { useEffect, useMemo } from "react";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { FlightSpec, Framing } from "../framings";
import { otherWayColor, useOtherWay } from "../otherWay";
import { requestFrame } from "../simulation";
import { FlightPath } from "./FlightPath";
import { dashDotted } from "./flightLine";
import { OtherWayMark } from "./OtherWayMark";

const look = { color: otherWayColor, pattern: dashDotted };

export function OtherWay({
  ephemeris,
  framing,
  spec,
}: {
  ephemeris: Ephemeris;
  framing: Framing;
  spec: FlightSpec;
}): React.JSX.Element | null {
  const other = useOtherWay(ephemeris);
  const wayOut = useMemo((): FlightSpec => ({ ...spec, legs: ["outbound"] }), [spec]);
  // What has just been flown is drawn even where time stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again by another flight
  useEffect(requestFrame, [other?.ephemeris]);
  if (other?.ephemeris === undefined || !spec.legs.includes("outbound")) return null;
  return (
    <>
      <FlightPath ephemeris={other.ephemeris} framing={framing} spec={wayOut} look={look} />
      <OtherWayMark ephemeris={other.ephemeris} hypothesis={other.hypothesis} framing={framing} />
    </>
  );
}
