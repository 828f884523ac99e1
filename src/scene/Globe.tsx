/**
 * A planet or the Moon as a sphere at true size, place and orientation, lit by the Sun; with its maps where it has any.
 */
import { useTexture } from "@react-three/drei";
import { useFrame, useThree } from "@react-three/fiber";
import { Suspense, useEffect, useMemo, useRef } from "react";
import { Color, type Mesh, ShaderMaterial, SphereGeometry, SRGBColorSpace, Vector3 } from "three";
import fragmentShader from "../../shaders/globe.frag.glsl?raw";
import vertexShader from "../../shaders/globe.vert.glsl?raw";
import { requestFrame } from "../simulation";
import { smooth } from "./fading";
import { placeAtBody, writeSunDirection } from "./globeMatrix";
import { type Look, lookOf } from "./looks";
import { bodyIndex, radiiKm, radiusPx } from "./snapshot";

/** Poles on z and longitude 0 on +x, as body-fixed frames have it: the middle of a map is longitude 0. */
export const globeGeometry = new SphereGeometry(1, 128, 64).rotateX(Math.PI / 2);

/** Below this radius on the screen a mark is drawn instead. */
const smallestRadiusPx = 0.4;

function newMaterial(look: Look): ShaderMaterial {
  const defines: Record<string, boolean> = {};
  if (look.dayMap !== undefined) defines.HAS_DAY_MAP = true;
  if (look.nightMap !== undefined) defines.HAS_NIGHT_MAP = true;
  if (look.air !== undefined) defines.HAS_AIR = true;
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    defines,
    uniforms: {
      tint: { value: new Color(look.surface) },
      sunDirection: { value: new Vector3(1, 0, 0) },
      softness: { value: look.softness },
      dayMap: { value: null },
      nightMap: { value: null },
      airColor: { value: new Color(look.air ?? "#000000") },
      airStrength: { value: 0 },
    },
  });
}

/** Loads the maps of a globe into its uniforms, on the graphics card before they are needed; from the page's own folder only. */
function Maps({ maps, material }: { maps: Readonly<Record<string, string>>; material: ShaderMaterial }): null {
  const textures = useTexture({ ...maps });
  const anisotropy = useThree((state) => Math.min(8, state.gl.capabilities.getMaxAnisotropy()));
  useEffect(() => {
    for (const [uniform, texture] of Object.entries(textures)) {
      texture.colorSpace = SRGBColorSpace;
      texture.anisotropy = anisotropy;
      texture.needsUpdate = true;
      material.uniforms[uniform].value = texture;
    }
    requestFrame();
  }, [textures, material, anisotropy]);
  return null;
}

function mapsOf({ dayMap, nightMap }: Look): Record<string, string> {
  return { ...(dayMap !== undefined && { dayMap }), ...(nightMap !== undefined && { nightMap }) };
}

export function Globe({ body }: { body: string }): React.JSX.Element {
  const mesh = useRef<Mesh>(null);
  const look = lookOf(body);
  const material = useMemo(() => newMaterial(look), [look]);
  const maps = useMemo(() => mapsOf(look), [look]);
  const index = bodyIndex(body);

  useEffect(() => () => material.dispose(), [material]);

  useFrame(() => {
    const object = mesh.current;
    if (object === null) return;
    object.visible = radiusPx(index) > smallestRadiusPx;
    if (!object.visible) return;
    // A rim thinner than a pixel would break into dashes.
    material.uniforms.airStrength.value = smooth(20, 60, radiusPx(index));
    placeAtBody(object, body, index, radiiKm[index]);
    writeSunDirection(material.uniforms.sunDirection.value, index);
  });

  return (
    <>
      <mesh
        ref={mesh}
        geometry={globeGeometry}
        material={material}
        matrixAutoUpdate={false}
        frustumCulled={false}
        dispose={null}
      />
      {Object.keys(maps).length > 0 && (
        <Suspense fallback={null}>
          <Maps maps={maps} material={material} />
        </Suspense>
      )}
    </>
  );
}
