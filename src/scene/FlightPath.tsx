/**
 * The probe's way in the centre and frame of the framing: the whole of it faint, what it has just flown bright.
 */
import { useThree } from "@react-three/fiber";
import { use, useEffect, useMemo } from "react";
import { type Ephemeris, newState } from "../../ephemeris/ephemeris";
import { probeId } from "../../ephemeris/probe/flight";
import { rig } from "../camera/rig";
import type { FlightSpec, Framing } from "../framings";
import { writePlace } from "../probe";
import { requestFrame } from "../simulation";
import { craftSpanPx } from "./craft/craftSpan";
import { reachWeights, smooth } from "./fading";
import { bendKm, type FlightLine, type LinePattern, pointBefore } from "./flightLine";
import { flightLine } from "./flightLines";
import { comingOpacity, FlightRibbon, flownOpacity, KeptFlight } from "./flightRibbon";
import { snapshot } from "./snapshot";
import { usePathFrame } from "./usePathFrame";

/** At most so many points are added on each side of the instant shown, each half as far from it as the one before. */
const mostNear = 18;
/** Bends smaller than this on the screen are not drawn, CSS pixels. */
const leastBendPx = 0.02;

interface Flight {
  readonly line: FlightLine;
  readonly kept: KeptFlight;
  /** The segment in which the instant shown lies, in finer points. */
  readonly ribbon: FlightRibbon;
  /** Opacity of each point by its distance from the centre. */
  readonly weights: Float32Array;
  /** Instead of what each stretch rests on. */
  readonly pattern: LinePattern | undefined;
  readonly options: { readonly center: string; readonly frame: Framing["frame"] };
  /** Positions of the near points, in order of time, for `nearTdb`; so many on each side of the probe, and two where it is. */
  readonly near: Float64Array;
  nearCount: number;
  nearTdb: number;
}

const state = newState();

/** Halving a segment makes a quarter of its bend: how often the one about `placeKm` must be to show none. */
function nearCountAt(placeKm: Float64Array): number {
  const { cameraKm: c, pixelsPerRadian } = snapshot;
  const rangeKm = Math.hypot(placeKm[0] - c[0], placeKm[1] - c[1], placeKm[2] - c[2]);
  const bendPx = (bendKm(Math.hypot(placeKm[0], placeKm[1], placeKm[2])) / rangeKm) * pixelsPerRadian;
  return Math.min(mostNear, Math.max(0, Math.ceil(0.5 * Math.log2(bendPx / leastBendPx))));
}

function writeNear(flight: Flight, ephemeris: Ephemeris, from: number): void {
  const { line, near, options } = flight;
  const { tTdb } = snapshot;
  writePlace(ephemeris, probeId, tTdb, options, state);
  const count = nearCountAt(state.positionKm);
  if (flight.nearTdb === tTdb && flight.nearCount === count) return;
  flight.nearTdb = tTdb;
  flight.nearCount = count;
  near.set(state.positionKm, 3 * count);
  near.set(state.positionKm, 3 * count + 3);
  for (let k = 0; k < count; k++) {
    const after = 2 * count + 1 - k;
    writePlace(ephemeris, probeId, nearTime(line, from, k, count, tTdb), options, state);
    near.set(state.positionKm, 3 * k);
    writePlace(ephemeris, probeId, nearTime(line, from, after, count, tTdb), options, state);
    near.set(state.positionKm, 3 * after);
  }
}

/** Instant of near point `k`: from the sample before `tTdb` towards it, twice that itself, then away from it to the sample after. */
function nearTime({ timesTdb }: FlightLine, from: number, k: number, count: number, tTdb: number): number {
  if (k < count) return tTdb - (tTdb - timesTdb[from]) * 2 ** -(k + 1);
  return k < count + 2 ? tTdb : tTdb + (timesTdb[from + 1] - tTdb) * 2 ** -(2 * count + 2 - k);
}

function write(flight: Flight, ephemeris: Ephemeris, brightS: number): void {
  const { line, kept, ribbon } = flight;
  const { tTdb } = snapshot;
  const { timesTdb, alongKm, count } = line;
  const before = pointBefore(line, tTdb);
  const isInside = before >= 0 && before < count - 1;
  const here = Math.max(0, before);
  const share = isInside ? (tTdb - timesTdb[before]) / (timesTdb[before + 1] - timesTdb[before]) : 0;
  const nowKm = alongKm[here] + (isInside ? share * (alongKm[here + 1] - alongKm[here]) : 0);
  kept.setNow(tTdb, before, nowKm);
  ribbon.begin();
  if (isInside) {
    writeNear(flight, ephemeris, before);
    addPoint(flight, before, nowKm, before, brightS);
    addNear(flight, before, brightS);
    addPoint(flight, before + 1, nowKm, before, brightS);
  }
  // It steps back where it would run through the craft itself.
  const opacity = rig.reveal * (1 - 0.85 * smooth(60, 300, craftSpanPx()));
  kept.show(opacity);
  ribbon.end(opacity);
}

/** Adds point `k` of the line, in the style of point `styled`. */
function addPoint(flight: Flight, k: number, nowKm: number, styled: number, brightS: number): void {
  const { line, ribbon, weights, pattern } = flight;
  const { positionsKm: p, timesTdb, alongKm, throttles, patterns } = line;
  const opacity = weights[k] * flownOpacity(snapshot.tTdb - timesTdb[k], brightS);
  ribbon.add(p[3 * k], p[3 * k + 1], p[3 * k + 2], opacity);
  ribbon.style(throttles[styled], alongKm[k] - nowKm, pattern ?? patterns[styled]);
}

function addNear(flight: Flight, from: number, brightS: number): void {
  const { line, ribbon, near, nearCount, weights, pattern } = flight;
  const { tTdb } = snapshot;
  const { timesTdb, alongKm, throttles, patterns } = line;
  const kmPerS = (alongKm[from + 1] - alongKm[from]) / (timesTdb[from + 1] - timesTdb[from]);
  for (let n = 0; n < 2 * nearCount + 2; n++) {
    const ageS = tTdb - nearTime(line, from, n, nearCount, tTdb);
    const opacity = n === nearCount + 1 ? comingOpacity : flownOpacity(ageS, brightS);
    ribbon.add(near[3 * n], near[3 * n + 1], near[3 * n + 2], weights[from] * opacity);
    ribbon.style(throttles[from], -ageS * kmPerS, pattern ?? patterns[from]);
  }
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
    const weights = reachWeights(line.positionsKm, line.count, spec.reachKm);
    const kept = new KeptFlight(line, weights, spec.brightS, look?.color, look?.pattern);
    const ribbon = new FlightRibbon(2 * mostNear + 4, look?.color);
    const near = new Float64Array(6 * mostNear + 6);
    return { line, kept, ribbon, weights, pattern: look?.pattern, options, near, nearCount: 0, nearTdb: Number.NaN };
  }, [line, options, spec, look]);
  useEffect(() => {
    // It comes when its line has been made, which may be long after the last frame.
    requestFrame();
    return () => {
      flight.kept.dispose();
      flight.ribbon.dispose();
    };
  }, [flight]);
  usePathFrame(() => {
    flight.kept.mesh.material.uniforms.pixelRatio.value = pixelRatio;
    flight.ribbon.mesh.material.uniforms.pixelRatio.value = pixelRatio;
    write(flight, ephemeris, spec.brightS);
  });
  return (
    <>
      <primitive object={flight.kept.mesh} dispose={null} />
      <primitive object={flight.ribbon.mesh} dispose={null} />
    </>
  );
}
