/**
 * Arrows of gravity (pressing on the ground, towards it) and of centrifugal acceleration (away from the axis) at points of the surface,
 * all to one scale, which the panel states. A larger rock has larger accelerations and longer arrows in the same proportion.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import {
  BufferAttribute,
  Color,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Mesh,
  ShaderMaterial,
} from "three";
import { writeCentrifugal, writeGravity } from "../../../ephemeris/spinDynamics";
import fragmentShader from "../../../shaders/rockArrow.frag.glsl?raw";
import vertexShader from "../../../shaders/rockArrow.vert.glsl?raw";
import { useSpin } from "../../spin";
import { PlacedMesh } from "../PlacedMesh";
import { updateRockFrame, writeRockMatrix } from "../rock/frame";
import { groundHeightM } from "../rock/ground";
import { arrowScale, forceColors } from "./arrowScale";
import { blockNow } from "./pebble";

const places = 44;
const sides = 10;
const goldenAngle = 2.399963;

/** Rings of an arrow: start and neck of the shaft, rim of the head twice (its underside and its cone), tip. */
const rings = [0, 1, 2, 3];

function writeTemplate(geometry: InstancedBufferGeometry): void {
  const position = new Float32Array(3 * rings.length * sides);
  const order: number[] = [];
  for (const [ring, z] of rings.entries()) {
    for (let k = 0; k < sides; k++) {
      const angle = (2 * Math.PI * k) / sides;
      position.set([Math.cos(angle), Math.sin(angle), z], 3 * (ring * sides + k));
      if (ring === 0) continue;
      const [a, b] = [(ring - 1) * sides + k, (ring - 1) * sides + ((k + 1) % sides)];
      order.push(a, b, b + sides, a, b + sides, a + sides);
    }
  }
  geometry.setAttribute("position", new BufferAttribute(position, 3));
  geometry.setIndex(order);
}

/** Starts, vectors and colours of all arrows for the rock as it turns now; metres. */
function newArrows(): InstancedBufferGeometry {
  const body = blockNow();
  const geometry = new InstancedBufferGeometry();
  writeTemplate(geometry);
  const [start, along, tint] = [0, 1, 2].map(() => new Float32Array(6 * places));
  const [gravity, centrifugal] = [new Float64Array(3), new Float64Array(3)];
  writeCentrifugal(body, body.semiAxesM[0], 0, centrifugal);
  const scale = arrowScale(centrifugal[0]);
  const colors = [new Color(forceColors.gravity), new Color(forceColors.centrifugal)];
  for (let k = 0; k < places; k++) {
    const z = 1 - (2 * k + 1) / places;
    const flat = Math.sqrt(1 - z * z);
    const unit = [flat * Math.cos(goldenAngle * k), flat * Math.sin(goldenAngle * k), z];
    const height = groundHeightM(unit[0], unit[1], unit[2]);
    const pointM = unit.map((share) => height * share);
    writeGravity(body, pointM[0], pointM[1], pointM[2], gravity);
    writeCentrifugal(body, pointM[0], pointM[1], centrifugal);
    for (let c = 0; c < 3; c++) {
      // Gravity ends on the ground, where it presses.
      along[6 * k + c] = gravity[c] / scale;
      start[6 * k + c] = pointM[c] - along[6 * k + c];
      along[6 * k + 3 + c] = centrifugal[c] / scale;
      start[6 * k + 3 + c] = pointM[c];
    }
    tint.set([...colors[0].toArray(), ...colors[1].toArray()], 6 * k);
  }
  geometry.setAttribute("start", new InstancedBufferAttribute(start, 3));
  geometry.setAttribute("along", new InstancedBufferAttribute(along, 3));
  geometry.setAttribute("tint", new InstancedBufferAttribute(tint, 3));
  geometry.instanceCount = 2 * places;
  return geometry;
}

export function Forces(): React.JSX.Element {
  const periodS = useSpin((state) => state.periodS);
  const isGroundFine = useSpin((state) => state.isGroundFine);
  const mesh = useRef<Mesh>(null);
  const material = useMemo(() => new ShaderMaterial({ vertexShader, fragmentShader }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: newArrows reads the period and the ground
  const geometry = useMemo(newArrows, [periodS, isGroundFine]);
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => material.dispose(), [material]);
  useFrame(() => {
    if (mesh.current === null) return;
    updateRockFrame();
    writeRockMatrix(mesh.current.matrix);
    mesh.current.matrixWorldNeedsUpdate = true;
  });
  return <PlacedMesh ref={mesh} geometry={geometry} material={material} />;
}
