/**
 * A mark of constant size at every body too small to be seen as a disc: a dot for planets and the Moon, a diamond for the
 * quasi-moon. It goes when the body itself can be seen.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { BufferAttribute, BufferGeometry, Color, DynamicDrawUsage, Points, ShaderMaterial } from "three";
import fragmentShader from "../../shaders/marker.frag.glsl?raw";
import vertexShader from "../../shaders/marker.vert.glsl?raw";
import { shownBodies } from "../missionSpan";
import { smooth } from "./fading";
import { lookOf } from "./looks";
import { cameraRangeKm, radiusPx, snapshot } from "./snapshot";

const marked = shownBodies.map((body, index) => ({ body, index })).filter(({ body }) => body !== "sun");

/** Diameter of a body's mark, CSS pixels. */
function markPx(body: string): number {
  if (body === "kamooalewa") return 17;
  return body === "moon" || body === "mercury" ? 8 : 11;
}

function newMarks(): Points<BufferGeometry, ShaderMaterial> {
  const geometry = new BufferGeometry();
  const count = marked.length;
  const dynamic = (name: string, size: number): void => {
    geometry.setAttribute(name, new BufferAttribute(new Float32Array(size * count), size).setUsage(DynamicDrawUsage));
  };
  dynamic("position", 3);
  dynamic("visibility", 1);
  const tints = marked.flatMap(({ body }) => new Color(lookOf(body).color).toArray());
  geometry.setAttribute("tint", new BufferAttribute(new Float32Array(tints), 3));
  geometry.setAttribute("sizePx", new BufferAttribute(new Float32Array(marked.map(({ body }) => markPx(body))), 1));
  const diamonds = marked.map(({ body }) => (body === "kamooalewa" ? 1 : 0));
  geometry.setAttribute("diamond", new BufferAttribute(new Float32Array(diamonds), 1));
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    uniforms: { pixelRatio: { value: 1 } },
  });
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 3;
  return points;
}

/** The Moon's mark would lie on Earth's when seen from afar: it appears with the first pixels between them. */
function separationVisibility(body: string, index: number): number {
  if (body !== "moon") return 1;
  const p = snapshot.positionsKm;
  const earth = 3 * shownBodies.indexOf("earth");
  const gapKm = Math.hypot(p[3 * index] - p[earth], p[3 * index + 1] - p[earth + 1], p[3 * index + 2] - p[earth + 2]);
  return smooth(7, 14, (gapKm / cameraRangeKm(index)) * snapshot.pixelsPerRadian);
}

export function Markers(): React.JSX.Element {
  const marks = useMemo(newMarks, []);
  const pixelRatio = useThree((state) => state.viewport.dpr);
  useEffect(
    () => () => {
      marks.geometry.dispose();
      marks.material.dispose();
    },
    [marks],
  );
  useFrame(() => {
    marks.material.uniforms.pixelRatio.value = pixelRatio;
    const { positionsKm: p, cameraKm: c } = snapshot;
    const position = marks.geometry.getAttribute("position");
    const visibility = marks.geometry.getAttribute("visibility");
    for (let k = 0; k < marked.length; k++) {
      const { body, index } = marked[k];
      position.setXYZ(k, p[3 * index] - c[0], p[3 * index + 1] - c[1], p[3 * index + 2] - c[2]);
      visibility.setX(k, (1 - smooth(1.5, 4, radiusPx(index))) * separationVisibility(body, index));
    }
    position.needsUpdate = true;
    visibility.needsUpdate = true;
  });
  return <primitive object={marks} dispose={null} />;
}
