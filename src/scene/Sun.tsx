/**
 * The Sun: its disc at true size, and a glare that grows with its light and keeps it findable from anywhere.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import { AdditiveBlending, type Mesh, PlaneGeometry, ShaderMaterial } from "three";
import { auKm } from "../../ephemeris/constants";
import discVertex from "../../shaders/globe.vert.glsl?raw";
import glowFragment from "../../shaders/glow.frag.glsl?raw";
import glowVertex from "../../shaders/glow.vert.glsl?raw";
import discFragment from "../../shaders/sun.frag.glsl?raw";
import { smooth } from "./fading";
import { globeGeometry } from "./Globe";
import { placeAtBody } from "./globeMatrix";
import { isInView } from "./inView";
import { PlacedMesh } from "./PlacedMesh";
import { resolutionPx } from "./ribbon";
import { bodyIndex, cameraRangeKm, radiiKm, radiusPx } from "./snapshot";

const glowGeometry = new PlaneGeometry(2, 2);
/** Radius of the glare at 1 au and its least, CSS pixels. */
const glarePx = 84;
const leastGlarePx = 18;
/** Radius of the star that a far Sun is, at 1 au. */
const corePx = 3.2;

export function Sun(): React.JSX.Element {
  const disc = useRef<Mesh>(null);
  const glow = useRef<Mesh>(null);
  const index = bodyIndex("sun");
  const [discMaterial, glowMaterial] = useMemo(
    () => [
      new ShaderMaterial({
        vertexShader: discVertex,
        fragmentShader: discFragment,
        uniforms: { polarRatio: { value: 1 }, filtered: { value: 0 } },
      }),
      new ShaderMaterial({
        vertexShader: glowVertex,
        fragmentShader: glowFragment,
        transparent: true,
        depthWrite: false,
        blending: AdditiveBlending,
        uniforms: {
          resolutionPx: { value: resolutionPx },
          radiusPx: { value: glarePx },
          coreShare: { value: 0.1 },
          discShare: { value: 0.1 },
          strength: { value: 1 },
        },
      }),
    ],
    [],
  );
  useEffect(
    () => () => {
      discMaterial.dispose();
      glowMaterial.dispose();
    },
    [discMaterial, glowMaterial],
  );
  useFrame(({ camera }) => {
    if (disc.current === null || glow.current === null) return;
    const discPx = radiusPx(index);
    disc.current.visible = discPx > 1 && isInView(camera, index, radiiKm[index]);
    placeAtBody(disc.current, "sun", index, radiiKm[index]);
    placeAtBody(glow.current, "sun", index, radiiKm[index]);
    // The square of the radius goes with the light: ten times farther is a hundredth of the light and a tenth of the glare.
    const wholePx = Math.max(leastGlarePx, (glarePx * auKm) / cameraRangeKm(index), 3.2 * discPx);
    const filtered = smooth(5, 24, discPx);
    discMaterial.uniforms.filtered.value = filtered;
    const { uniforms } = glowMaterial;
    uniforms.radiusPx.value = wholePx;
    uniforms.discShare.value = discPx / wholePx;
    uniforms.coreShare.value = ((1 - smooth(1.5, 5, discPx)) * corePx) / wholePx;
    uniforms.strength.value = 0.75 - 0.45 * filtered;
  });
  return (
    <>
      <PlacedMesh ref={disc} geometry={globeGeometry} material={discMaterial} />
      <PlacedMesh ref={glow} geometry={glowGeometry} material={glowMaterial} renderOrder={1} />
    </>
  );
}
