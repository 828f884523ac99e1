/**
 * Tianwen-2 at true size where `stateOf` has it: turned by the attitude laws, lit by the Sun with its own shadow, its plume
 * by the throttle. Loaded when somebody comes near.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { use, useEffect, useMemo } from "react";
import { type BufferGeometry, Mesh } from "three";
import type { Ephemeris } from "../../../ephemeris/ephemeris";
import { probeId } from "../../../ephemeris/probe/flight";
import { requestFrame } from "../../simulation";
import { useLayer } from "../../store";
import { isStaged } from "../sampling/samplingState";
import { isProbeCamera } from "../secondView";
import { bodyIndex, snapshot } from "../snapshot";
import { craftGeometry } from "./craftGeometry";
import { CraftMaterials } from "./craftMaterials";
import { craftScene, writeCraftScene, writePlacement } from "./craftScene";
import { craftSpanPx, leastSpanPx } from "./craftSpan";
import { writeJoints } from "./joints";
import { newPlume } from "./plume";
import { type Pushes, pushesOf } from "./pointing";

const shown = { capsule: true, person: false };
const noPushes: Pushes = { ion: [], burns: [] };

const [probe, rock] = [3 * bodyIndex(probeId), 3 * bodyIndex("kamooalewa")];
/** Nearer to the asteroid than this the craft may cast its shadow there, km. */
const shadowReachKm = 1;

/** Whether it is behind its own camera, and far from all that its shadow could fall on. */
function isUnseen(): boolean {
  if (!isProbeCamera() || isStaged()) return false;
  const p = snapshot.positionsKm;
  return Math.hypot(p[probe] - p[rock], p[probe + 1] - p[rock + 1], p[probe + 2] - p[rock + 2]) > shadowReachKm;
}

function newModel(geometry: BufferGeometry) {
  const materials = new CraftMaterials(geometry);
  const mesh = new Mesh(geometry, materials.material);
  mesh.frustumCulled = false;
  mesh.matrixAutoUpdate = false;
  return { mesh, materials, plume: newPlume() };
}

export default function CraftModel({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const gl = useThree((three) => three.gl);
  const hasPerson = useLayer("person");
  const geometry = use(craftGeometry());
  const { mesh, materials, plume } = useMemo(() => newModel(geometry), [geometry]);
  const pushes = useMemo(() => (ephemeris.probe === undefined ? noPushes : pushesOf(ephemeris.probe)), [ephemeris]);
  // The capsule leaves where the way to the comet begins.
  const separationTdb = ephemeris.probe?.legs.find(({ id }) => id === "comet")?.fromTdb ?? Number.POSITIVE_INFINITY;

  useEffect(() => {
    requestFrame();
    const restored = (): void => materials.forget();
    gl.domElement.addEventListener("webglcontextrestored", restored);
    return () => gl.domElement.removeEventListener("webglcontextrestored", restored);
  }, [gl, materials]);
  useEffect(
    () => () => {
      mesh.geometry.dispose();
      materials.dispose();
      plume.geometry.dispose();
      plume.material.dispose();
    },
    [mesh, materials, plume],
  );

  useFrame(() => {
    mesh.visible = craftSpanPx() > leastSpanPx && !isUnseen();
    plume.visible = false;
    if (!mesh.visible) return;
    writeCraftScene(pushes);
    const { uniforms } = materials;
    const { attitude, posture, pointing, cameraM, sunCraft } = craftScene;
    shown.person = hasPerson;
    shown.capsule = snapshot.tTdb < separationTdb;
    writeJoints(uniforms.parts.value, attitude, posture, shown);
    writePlacement(mesh.matrix);
    mesh.matrixWorldNeedsUpdate = true;
    uniforms.sunDirection.value.copy(sunCraft);
    uniforms.lightAxes.value.copy(craftScene.lightAxes);
    uniforms.cameraM.value.copy(cameraM);
    uniforms.rock.value.copy(craftScene.rock);
    uniforms.rockLight.value = craftScene.rockLight;
    uniforms.ionLevel.value = pointing.ionLevel;
    uniforms.burnLevel.value = pointing.burnLevel;
    materials.prepare(gl);
    plume.visible = pointing.ionLevel > 0 || pointing.burnLevel > 0;
    if (!plume.visible) return;
    plume.matrix.copy(mesh.matrix);
    plume.matrixWorldNeedsUpdate = true;
    plume.material.uniforms.cameraM.value.copy(cameraM);
    plume.material.uniforms.ionLevel.value = pointing.ionLevel;
    plume.material.uniforms.burnLevel.value = pointing.burnLevel;
  });
  return (
    <>
      <primitive object={mesh} dispose={null} />
      <primitive object={plume} dispose={null} />
    </>
  );
}
