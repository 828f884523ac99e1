/**
 * The pebble that was let go, and the path it has come: as it is among the stars, or, for a camera that turns with the rock, as it is seen
 * from the turning ground.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import { IcosahedronGeometry, type Mesh } from "three";
import { turnWithBody, writePebble } from "../../../ephemeris/spinDynamics";
import { type Pebble as LooseStone, spin, useSpin } from "../../spin";
import { PlacedMesh } from "../PlacedMesh";
import { Ribbon } from "../ribbon";
import { kmPerRockM, rockId, turnToScene, updateRockFrame, writeSunBody } from "../rock/frame";
import { newRockMaterial } from "../rock/material";
import { bodyIndex, snapshot } from "../snapshot";
import { pebbleRadiusM } from "./pebble";

const index = bodyIndex(rockId);
const trailPoints = 320;
/** Never smaller than this on the screen, CSS pixels of radius. */
const leastPx = 2.5;

const state = new Float64Array(6);
const place = state.subarray(0, 3);
const offset = new Float64Array(3);
const light = new Float64Array(3);

/** A broken stone of radius 1: an icosahedron with its corners pushed in and out. */
function newStone(): IcosahedronGeometry {
  const stone = new IcosahedronGeometry(1, 1);
  const position = stone.getAttribute("position");
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const r = 0.86 + 0.14 * Math.sin(3.1 * x + 5.3 * y + 4.7 * z);
    position.setXYZ(i, 1.2 * r * x, 0.9 * r * y, r * z);
  }
  stone.deleteAttribute("uv");
  stone.computeVertexNormals();
  return stone;
}

/** Writes where the pebble is `sinceS` after its release, from the rock's centre in scene axes, km. */
function writeOffset({ flight, rows }: LooseStone, sinceS: number, fromGround: boolean, out: Float64Array): void {
  writePebble(flight, sinceS, state);
  const scaleKm = kmPerRockM();
  if (fromGround) {
    turnWithBody(flight.body, sinceS, place, -1);
    out.set(place);
    turnToScene(out);
    for (let i = 0; i < 3; i++) out[i] *= scaleKm;
    return;
  }
  const s = snapshot.axes.rows;
  for (let i = 0; i < 3; i++) {
    out[i] = 0;
    for (let k = 0; k < 3; k++) {
      const axis = s[3 * i] * rows[3 * k] + s[3 * i + 1] * rows[3 * k + 1] + s[3 * i + 2] * rows[3 * k + 2];
      out[i] += scaleKm * axis * place[k];
    }
  }
}

export function Pebble(): React.JSX.Element | null {
  const pebble = useSpin((current) => current.pebble);
  const mesh = useRef<Mesh>(null);
  const [geometry, material, trail] = useMemo(
    () => [newStone(), newRockMaterial(), new Ribbon(trailPoints, "#8fe3c8", 1.6)] as const,
    [],
  );
  useEffect(
    () => () => {
      geometry.dispose();
      material.dispose();
      trail.dispose();
    },
    [geometry, material, trail],
  );
  useFrame(() => {
    const object = mesh.current;
    if (object === null) return;
    updateRockFrame();
    object.visible = pebble !== undefined;
    trail.begin();
    if (pebble !== undefined) {
      const sinceS = snapshot.tTdb - pebble.releasedTdb;
      const { positionsKm: p, cameraKm: c } = snapshot;
      const fromGround = spin().riding;
      const last = Math.min(sinceS, pebble.flight.restsFromS);
      for (let k = 0; last > 0 && k < trailPoints; k++) {
        const share = k / (trailPoints - 1);
        writeOffset(pebble, share * last, fromGround, offset);
        trail.add(
          p[3 * index] + offset[0],
          p[3 * index + 1] + offset[1],
          p[3 * index + 2] + offset[2],
          0.25 + 0.6 * share,
        );
      }
      writeOffset(pebble, sinceS, false, offset);
      const m = object.matrix.elements;
      for (let i = 0; i < 3; i++) offset[i] += p[3 * index + i] - c[i];
      const range = Math.hypot(offset[0], offset[1], offset[2]);
      const radiusKm = Math.max(kmPerRockM() * pebbleRadiusM, (leastPx * range) / snapshot.pixelsPerRadian);
      for (let i = 0; i < 3; i++) {
        // Turned with the rock: it spins as the ground did.
        light.fill(0);
        light[i] = radiusKm;
        turnToScene(light);
        m[4 * i] = light[0];
        m[4 * i + 1] = light[1];
        m[4 * i + 2] = light[2];
        m[12 + i] = offset[i];
      }
      object.matrixWorldNeedsUpdate = true;
      writeSunBody(light);
      material.uniforms.sunBody.value.set(light[0], light[1], light[2]);
    }
    trail.end();
  });
  return (
    <>
      <PlacedMesh ref={mesh} geometry={geometry} material={material} />
      <primitive object={trail.mesh} dispose={null} />
    </>
  );
}
