/**
 * While the ion engine pushes: an arrow from the probe in the direction of the force, longer with more throttle, and the plume
 * on the other side. The small thrusters that hold it at the asteroid get a short arrow, seen from near. Sizes are on the
 * screen; the direction is true.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { AdditiveBlending } from "three";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { probeId } from "../../ephemeris/probe/flight";
import { newProbeState, probeStateOf } from "../../ephemeris/probe/state";
import { throttleColors } from "../throttleColors";
import { craftSpanPx } from "./craft/craftSpan";
import { Ribbon } from "./ribbon";
import { bodyIndex, cameraRangeKm, snapshot } from "./snapshot";

const [smallPx, shortestPx, throttlePx] = [20, 34, 86];
const headPx = 12;
/** The small thrusters’ arrow is drawn from nearer than this, km. */
const nearKm = 2000;
/** The arrow starts clear of the probe's mark. */
const leastGapPx = 13;
/** As a share of the craft’s span on the screen; and its own plume takes over when it spans this much. */
const [gapShare, modelPx] = [0.17, 30];

const state = newProbeState();
const along = new Float64Array(3);
const across = new Float64Array(3);

/** Writes the direction of the force in scene axes into `along`, and one across it in the plane of the screen. */
function writeDirections(index: number): void {
  const s = snapshot.axes.rows;
  const { thrustDirection: d } = state;
  const { positionsKm: p, cameraKm: c } = snapshot;
  for (let i = 0; i < 3; i++) along[i] = s[3 * i] * d[0] + s[3 * i + 1] * d[1] + s[3 * i + 2] * d[2];
  const x = p[3 * index] - c[0];
  const y = p[3 * index + 1] - c[1];
  const z = p[3 * index + 2] - c[2];
  across[0] = y * along[2] - z * along[1];
  across[1] = z * along[0] - x * along[2];
  across[2] = x * along[1] - y * along[0];
  const size = Math.sqrt(across[0] * across[0] + across[1] * across[1] + across[2] * across[2]);
  for (let i = 0; i < 3; i++) across[i] /= size;
}

/** Adds the point `alongPx` along the force and `acrossPx` beside it. */
function addPoint(
  ribbon: Ribbon,
  index: number,
  kmPerPx: number,
  alongPx: number,
  acrossPx: number,
  opacity: number,
): void {
  const p = snapshot.positionsKm;
  const a = alongPx * kmPerPx;
  const b = acrossPx * kmPerPx;
  ribbon.add(
    p[3 * index] + a * along[0] + b * across[0],
    p[3 * index + 1] + a * along[1] + b * across[1],
    p[3 * index + 2] + a * along[2] + b * across[2],
    opacity,
  );
}

function newPlume(): Ribbon {
  const plume = new Ribbon(3, "#63c9ff", 7);
  plume.mesh.material.blending = AdditiveBlending;
  return plume;
}

export function ThrustArrow({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const [shaft, head, plume] = useMemo(
    () => [new Ribbon(2, throttleColors[3], 2.6), new Ribbon(3, throttleColors[3], 2.6), newPlume()],
    [],
  );
  useEffect(
    () => () => {
      for (const ribbon of [shaft, head, plume]) ribbon.dispose();
    },
    [shaft, head, plume],
  );
  useFrame(() => {
    const index = bodyIndex(probeId);
    const rangeKm = cameraRangeKm(index);
    const pushes =
      snapshot.present[index] === 1 &&
      probeStateOf(ephemeris, snapshot.tTdb, state).thrustN > 0 &&
      (state.throttle > 0 || rangeKm < nearKm);
    shaft.begin();
    head.begin();
    plume.begin();
    if (pushes) {
      writeDirections(index);
      const kmPerPx = rangeKm / snapshot.pixelsPerRadian;
      const spanPx = craftSpanPx();
      const gapPx = Math.max(leastGapPx, gapShare * spanPx);
      const tipPx = gapPx + (state.throttle > 0 ? shortestPx : smallPx) + throttlePx * state.throttle;
      addPoint(shaft, index, kmPerPx, gapPx, 0, 0.35);
      addPoint(shaft, index, kmPerPx, tipPx, 0, 1);
      addPoint(head, index, kmPerPx, tipPx - headPx, headPx * 0.55, 1);
      addPoint(head, index, kmPerPx, tipPx, 0, 1);
      addPoint(head, index, kmPerPx, tipPx - headPx, -headPx * 0.55, 1);
      if (state.throttle > 0 && spanPx < modelPx) {
        addPoint(plume, index, kmPerPx, -gapPx * 0.55, 0, 0.9);
        addPoint(plume, index, kmPerPx, -gapPx - 14, 0, 0.3);
        addPoint(plume, index, kmPerPx, -gapPx - 18 - 26 * state.throttle, 0, 0);
      }
    }
    shaft.end();
    head.end();
    plume.end();
  });
  return (
    <>
      <primitive object={shaft.mesh} dispose={null} />
      <primitive object={head.mesh} dispose={null} />
      <primitive object={plume.mesh} dispose={null} />
    </>
  );
}
