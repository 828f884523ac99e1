/**
 * The probe's way in the centre and frame of the framing: the whole of it faint, what it has just flown bright.
 */
import { useThree } from "@react-three/fiber";
import { use, useEffect, useMemo } from "react";
import { type Ephemeris, newState } from "../../ephemeris/ephemeris";
import { probeId } from "../../ephemeris/probe/flight";
import { secondsPerDay } from "../../ephemeris/units";
import { rig } from "../camera/rig";
import type { FlightSpec, Framing } from "../framings";
import { writePlace } from "../probe";
import { requestFrame } from "../simulation";
import { craftSpanPx } from "./craft/craftSpan";
import { reachWeights, smooth } from "./fading";
import { type FlightLine, type LinePattern, pointBefore } from "./flightLine";
import { flightLine } from "./flightLines";
import { FlightRibbon } from "./flightRibbon";
import { snapshot } from "./snapshot";
import { usePathFrame } from "./usePathFrame";

/** Points added on each side of the instant shown, each half as far from it as the one before. */
const nearPoints = 18;
const [faintPast, faintFuture, bright] = [0.42, 0.36, 1];
/** Stretches years away step back: whole within the first, at a quarter from the second on. */
const [nearS, farS, farShare] = [1.1 * 365.25 * secondsPerDay, 3 * 365.25 * secondsPerDay, 0.25];
const lineWidthPx = 3.2;

interface Flight {
  readonly line: FlightLine;
  readonly ribbon: FlightRibbon;
  /** Opacity of each point by its distance from the centre. */
  readonly weights: Float32Array;
  /** Instead of what each stretch rests on. */
  readonly pattern: LinePattern | undefined;
  readonly options: { readonly center: string; readonly frame: Framing["frame"] };
  /** Positions of the near points, in order of time, for `nearTdb`. */
  readonly near: Float64Array;
  nearTdb: number;
}

const state = newState();

function writeNear(flight: Flight, ephemeris: Ephemeris, from: number): void {
  const { line, near, options } = flight;
  const { tTdb } = snapshot;
  flight.nearTdb = tTdb;
  for (let k = 0; k < 2 * nearPoints; k++) {
    writePlace(ephemeris, probeId, nearTime(line, from, k, tTdb), options, state);
    near.set(state.positionKm, 3 * k);
  }
}

/** Instant of near point `k`: from the sample before `tTdb` towards it, then away from it to the sample after. */
function nearTime({ timesTdb }: FlightLine, from: number, k: number, tTdb: number): number {
  return k < nearPoints
    ? tTdb - (tTdb - timesTdb[from]) * 2 ** -(k + 1)
    : tTdb + (timesTdb[from + 1] - tTdb) * 2 ** -(2 * nearPoints - k);
}

function opacityAt(ageS: number, brightS: number): number {
  const distant = 1 - (1 - farShare) * smooth(nearS, farS, Math.abs(ageS));
  if (ageS < 0) return faintFuture * distant;
  return faintPast * distant + (bright - faintPast) * (1 - smooth(0, brightS, ageS));
}

function write(flight: Flight, ephemeris: Ephemeris, brightS: number): void {
  const { line, ribbon, near, weights, pattern } = flight;
  const { tTdb } = snapshot;
  const { timesTdb, positionsKm, alongKm, throttles, patterns, count } = line;
  const before = pointBefore(line, tTdb);
  const isInside = before >= 0 && before < count - 1 && timesTdb[before + 1] > tTdb;
  const stepS = isInside ? timesTdb[before + 1] - timesTdb[before] : 1;
  const stepKm = isInside ? alongKm[before + 1] - alongKm[before] : 0;
  const here = Math.max(0, before);
  const nowKm = alongKm[here] + (stepKm * (tTdb - timesTdb[here])) / stepS;
  ribbon.begin();
  for (let k = 0; k < count; k++) {
    const weight = weights[k];
    ribbon.add(
      positionsKm[3 * k],
      positionsKm[3 * k + 1],
      positionsKm[3 * k + 2],
      weight * opacityAt(tTdb - timesTdb[k], brightS),
    );
    ribbon.style(throttles[k], alongKm[k] - nowKm, pattern ?? patterns[k]);
    if (k !== before || !isInside) continue;
    if (flight.nearTdb !== tTdb) writeNear(flight, ephemeris, before);
    for (let n = 0; n < 2 * nearPoints; n++) {
      const ageS = tTdb - nearTime(line, before, n, tTdb);
      ribbon.add(near[3 * n], near[3 * n + 1], near[3 * n + 2], weight * opacityAt(ageS, brightS));
      ribbon.style(throttles[k], (-ageS * stepKm) / stepS, pattern ?? patterns[k]);
    }
  }
  // It steps back where it would run through the craft itself.
  ribbon.end(rig.reveal * (1 - 0.85 * smooth(60, 300, craftSpanPx())));
}

/** @param look of a way that is not chosen, instead of colours by throttle and patterns by basis. */
export function FlightPath({
  ephemeris,
  framing,
  spec,
  look,
}: {
  ephemeris: Ephemeris;
  framing: Framing;
  spec: FlightSpec;
  look?: { readonly color: string; readonly pattern: LinePattern };
}): React.JSX.Element {
  const pixelRatio = useThree((three) => three.viewport.dpr);
  const options = useMemo(() => ({ center: framing.center, frame: framing.frame }), [framing]);
  const line = use(flightLine(ephemeris, options, spec.legs));
  const flight = useMemo((): Flight => {
    const ribbon = new FlightRibbon(line.count + 2 * nearPoints + 1, lineWidthPx, look?.color);
    const weights = reachWeights(line.positionsKm, line.count, spec.reachKm);
    const near = new Float64Array(6 * nearPoints);
    return { line, ribbon, weights, pattern: look?.pattern, options, near, nearTdb: Number.NaN };
  }, [line, options, spec, look]);
  useEffect(() => {
    // It comes when its line has been made, which may be long after the last frame.
    requestFrame();
    return () => flight.ribbon.dispose();
  }, [flight]);
  usePathFrame(() => {
    flight.ribbon.mesh.material.uniforms.pixelRatio.value = pixelRatio;
    write(flight, ephemeris, spec.brightS);
  });
  return <primitive object={flight.ribbon.mesh} dispose={null} />;
}
