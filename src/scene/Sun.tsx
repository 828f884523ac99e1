/**
 * The Sun: its disc at true size, and a glare that keeps it findable from anywhere.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import { AdditiveBlending, type Mesh, PlaneGeometry, ShaderMaterial } from "three";
import discVertex from "../../shaders/globe.vert.glsl?raw";
import glowFragment from "../../shaders/glow.frag.glsl?raw";
import glowVertex from "../../shaders/glow.vert.glsl?raw";
import discFragment from "../../shaders/sun.frag.glsl?raw";
import { globeGeometry } from "./Globe";
import { placeAtBody } from "./globeMatrix";
import { resolutionPx } from "./ribbon";
import { bodyIndex, radiiKm, radiusPx } from "./snapshot";

const glowGeometry = new PlaneGeometry(2, 2);
/** Smallest radius of the bright core, and of the whole glare, CSS pixels. */
const corePx = 3.5;
const glarePx = 56;

export function Sun(): React.JSX.Element {
  const disc = useRef<Mesh>(null);
  const glow = useRef<Mesh>(null);
  const index = bodyIndex("sun");
  const [discMaterial, glowMaterial] = useMemo(
    () => [
      new ShaderMaterial({ vertexShader: discVertex, fragmentShader: discFragment }),
      new ShaderMaterial({
        vertexShader: glowVertex,
        fragmentShader: glowFragment,
        transparent: true,
        depthWrite: false,
        blending: AdditiveBlending,
        uniforms: { resolutionPx: { value: resolutionPx }, radiusPx: { value: glarePx }, coreShare: { value: 0.1 } },
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
  useFrame(() => {
    if (disc.current === null || glow.current === null) return;
    const discPx = radiusPx(index);
    disc.current.visible = discPx > 1;
    placeAtBody(disc.current, "sun", index, radiiKm[index]);
    placeAtBody(glow.current, "sun", index, radiiKm[index]);
    const core = Math.max(corePx, discPx);
    const whole = Math.max(glarePx, 4 * discPx);
    glowMaterial.uniforms.radiusPx.value = whole;
    // The mark of a far Sun is the glare's core; a Sun near enough to have a disc needs none.
    glowMaterial.uniforms.coreShare.value = discPx > corePx ? 0 : core / whole;
  });
  return (
    <>
      <mesh
        ref={disc}
        geometry={globeGeometry}
        material={discMaterial}
        matrixAutoUpdate={false}
        frustumCulled={false}
        dispose={null}
      />
      <mesh
        ref={glow}
        geometry={glowGeometry}
        material={glowMaterial}
        matrixAutoUpdate={false}
        frustumCulled={false}
        renderOrder={1}
        dispose={null}
      />
    </>
  );
}
