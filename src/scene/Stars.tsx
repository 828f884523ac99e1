/**
 * The sky behind: 5,044 stars to magnitude 6, turned from the ICRF into the axes of the framing. In the loop framing they
 * turn once a year, as they must.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import { AdditiveBlending, BufferAttribute, BufferGeometry, Points, ShaderMaterial } from "three";
import fragmentShader from "../../shaders/star.frag.glsl?raw";
import vertexShader from "../../shaders/star.vert.glsl?raw";
import { requestFrame } from "../simulation";
import { snapshot } from "./snapshot";

const bytesPerStar = 8;

/** The catalogue as public/LICENSES.md describes it: int16 unit vector, magnitude and B−V as bytes. */
function geometryOf(bytes: ArrayBuffer): BufferGeometry {
  const view = new DataView(bytes);
  const count = Math.floor(bytes.byteLength / bytesPerStar);
  const position = new Float32Array(3 * count);
  const magnitude = new Float32Array(count);
  const colorIndex = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 3; k++) position[3 * i + k] = view.getInt16(bytesPerStar * i + 2 * k, true) / 32767;
    magnitude[i] = view.getUint8(bytesPerStar * i + 6) / 30 - 2;
    colorIndex[i] = view.getUint8(bytesPerStar * i + 7) / 100 - 0.5;
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(position, 3));
  geometry.setAttribute("magnitude", new BufferAttribute(magnitude, 1));
  geometry.setAttribute("colorIndex", new BufferAttribute(colorIndex, 1));
  return geometry;
}

export function Stars(): React.JSX.Element | null {
  const [geometry, setGeometry] = useState<BufferGeometry>();
  const pixelRatio = useThree((state) => state.viewport.dpr);
  const material = useMemo(
    () =>
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        // Added light, among the opaque things and before them: what is transparent would be drawn over the planets.
        blending: AdditiveBlending,
        depthTest: false,
        depthWrite: false,
        uniforms: { pixelRatio: { value: 1 }, opacity: { value: 0.8 } },
      }),
    [],
  );
  const points = useMemo(() => {
    if (geometry === undefined) return undefined;
    const object = new Points(geometry, material);
    object.matrixAutoUpdate = false;
    object.frustumCulled = false;
    object.renderOrder = -10;
    return object;
  }, [geometry, material]);

  useEffect(() => {
    const stop = new AbortController();
    fetch("stars.bin", { signal: stop.signal })
      .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(new Error(response.statusText))))
      .then((bytes) => {
        setGeometry(geometryOf(bytes));
        requestFrame();
      })
      // Without the file the sky is black and everything else works.
      .catch(() => undefined);
    return () => stop.abort();
  }, []);

  useFrame(() => {
    if (points === undefined) return;
    material.uniforms.pixelRatio.value = pixelRatio;
    const r = snapshot.axes.rows;
    points.matrix.set(r[0], r[1], r[2], 0, r[3], r[4], r[5], 0, r[6], r[7], r[8], 0, 0, 0, 0, 1);
    points.matrixWorldNeedsUpdate = true;
  });
  return points === undefined ? null : <primitive object={points} dispose={null} />;
}
