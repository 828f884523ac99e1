/**
 * The Milky Way behind the stars: a faint panorama, fetched after the first picture.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import { AdditiveBlending, BackSide, Matrix4, Mesh, ShaderMaterial, SphereGeometry, type Texture } from "three";
import fragmentShader from "../../../shaders/milkyWay.frag.glsl?raw";
import vertexShader from "../../../shaders/milkyWay.vert.glsl?raw";
import { requestFrame } from "../../simulation";
import { useLayer } from "../../store";
import { galacticRows } from "./galactic";
import { loadMap } from "./maps";
import { placeInSky } from "./skyMatrix";

const panorama = { file: "textures/milky-way.webp", isColor: false, mipmaps: false, mean: [0, 0, 0] } as const;

/** Light of the brightest star cloud, 1 = white: below the lines and names drawn over it. */
const brightness = 0.1;

const g = galacticRows;
const fromGalactic = new Matrix4().set(g[0], g[3], g[6], 0, g[1], g[4], g[7], 0, g[2], g[5], g[8], 0, 0, 0, 0, 1);

function newBackdrop(texture: Texture): Mesh<SphereGeometry, ShaderMaterial> {
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    side: BackSide,
    blending: AdditiveBlending,
    depthTest: false,
    depthWrite: false,
    uniforms: { panorama: { value: texture }, brightness: { value: brightness } },
  });
  const mesh = new Mesh(new SphereGeometry(1, 24, 12), material);
  mesh.matrixAutoUpdate = false;
  mesh.frustumCulled = false;
  mesh.renderOrder = -20;
  return mesh;
}

export function MilkyWay(): React.JSX.Element | null {
  const isShown = useLayer("milky-way");
  const [texture, setTexture] = useState<Texture>();
  const mesh = useMemo(() => (texture === undefined ? undefined : newBackdrop(texture)), [texture]);

  useEffect(() => {
    if (!isShown || texture !== undefined) return;
    const stop = new AbortController();
    const idle = setTimeout(() => {
      // Without the file there are the stars alone.
      loadMap(panorama, stop.signal).then(setTexture, () => undefined);
    }, 300);
    return () => {
      clearTimeout(idle);
      stop.abort();
    };
  }, [isShown, texture]);
  useEffect(
    () => () => {
      mesh?.geometry.dispose();
      mesh?.material.dispose();
      texture?.dispose();
    },
    [mesh, texture],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new mesh, or one shown or left out, is a new picture.
  useEffect(requestFrame, [mesh, isShown]);

  useFrame(() => {
    if (mesh === undefined) return;
    placeInSky(mesh);
    mesh.matrix.multiply(fromGalactic);
  });
  return mesh === undefined || !isShown ? null : <primitive object={mesh} dispose={null} />;
}
