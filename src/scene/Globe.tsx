/**
 * A planet or the Moon as a globe at true size, shape, place and orientation, lit by the Sun; with its maps where it has any.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Mesh, SphereGeometry } from "three";
import { placeAtBody, writeSunDirection } from "./globeMatrix";
import { isInView } from "./inView";
import { PlacedMesh } from "./PlacedMesh";
import { newGlobeMaterial, writeOcculter } from "./sky/globeMaterial";
import { mapsOf } from "./sky/mapSets";
import { useFace } from "./sky/useFace";
import { useMaps } from "./sky/useMaps";
import { bodyIndex, radiiKm, radiusPx } from "./snapshot";

/** Poles on z and longitude 0 on +x, as body-fixed frames have it: the middle of a map is longitude 0. */
export const globeGeometry = new SphereGeometry(1, 160, 80).rotateX(Math.PI / 2);

/** Below this radius on the screen a mark is drawn instead; and from this one on, device pixels, a planet has a face. */
const [smallestRadiusPx, facePx] = [0.4, 4];

export function Globe({ body }: { body: string }): React.JSX.Element {
  const mesh = useRef<Mesh>(null);
  const material = useMemo(() => newGlobeMaterial(body), [body]);
  const [isNear, setNear] = useState(false);
  const pixelRatio = useThree((state) => state.viewport.dpr);
  const index = bodyIndex(body);
  const nearPx = mapsOf[body]?.nearPx ?? facePx;

  useMaps(material, body, isNear);
  const face = useFace(material, body, isNear, globeGeometry);
  useEffect(() => () => material.dispose(), [material]);

  useFrame(({ camera }) => {
    const object = mesh.current;
    if (object === null) return;
    const shownPx = radiusPx(index);
    object.visible = shownPx > smallestRadiusPx && isInView(camera, index, radiiKm[index]);
    if (!isNear && shownPx * pixelRatio > nearPx) setNear(true);
    if (!object.visible) return;
    placeAtBody(object, body, index, radiiKm[index]);
    writeSunDirection(material.uniforms.sunDirection.value, index);
    writeOcculter(material, body);
  });

  return <PlacedMesh ref={mesh} geometry={globeGeometry} material={face} />;
}
