/**
 * The return capsule at true size on its own way to Earth, its shield turned the way it goes: an assumption. In its last seconds, down
 * to where its path ends 125 km up, the shield begins to glow: illustrative.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { Color, DoubleSide, Group, LatheGeometry, Mesh, Quaternion, ShaderMaterial, Vector2, Vector3 } from "three";
import { bodyOf } from "../../../ephemeris/bodies";
import { type Ephemeris, newState, stateOf } from "../../../ephemeris/ephemeris";
import { capsuleId } from "../../../ephemeris/probe/flight";
import fragmentShader from "../../../shaders/capsule.frag.glsl?raw";
import vertexShader from "../../../shaders/globe.vert.glsl?raw";
import { smooth } from "../fading";
import { writeSunDirection } from "../globeMatrix";
import { bodyIndex, radiusPx, snapshot } from "../snapshot";
import { backShell, capsuleMiddleM, heatShield } from "./capsuleShape";

const index = bodyIndex(capsuleId);
const smallestPx = 0.5;
const earthKm = bodyOf("earth").radiusKm ?? 0;
const earthAt = 3 * bodyIndex("earth");
/** Bond albedo, rounded. */
const earthAlbedo = 0.3;
/** Heights between which the glow rises, km: it would at most begin there. */
const [darkKm, brightKm] = [190, 125];

const state = newState();
const fromEarth = { center: "earth", frame: "icrf" } as const;
const nose = new Vector3(0, 1, 0);
const turn = new Quaternion();
const place = new Vector3();
const toKm = new Vector3(1e-3, 1e-3, 1e-3);

function newCapsule() {
  const shared = {
    sunDirection: { value: new Vector3(1, 0, 0) },
    forward: { value: new Vector3(1, 0, 0) },
    glow: { value: 0 },
    toEarth: { value: new Vector3() },
    earthLight: { value: 0 },
    polarRatio: { value: 1 },
  };
  const group = new Group();
  for (const [profile, color] of [
    [backShell, "#dedcd6"],
    [heatShield, "#7d5a3c"],
  ] as const) {
    const points = profile.map(([radius, height]) => new Vector2(Math.max(radius, 1e-4), height - capsuleMiddleM));
    const uniforms = { ...shared, tint: { value: new Color(color) } };
    const material = new ShaderMaterial({ vertexShader, fragmentShader, uniforms, side: DoubleSide });
    const mesh = new Mesh(new LatheGeometry(points, 48), material);
    mesh.frustumCulled = false;
    group.add(mesh);
  }
  group.matrixAutoUpdate = false;
  return { group, uniforms: shared };
}

export default function CapsuleModel({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const { group, uniforms } = useMemo(newCapsule, []);
  useEffect(
    () => () => {
      for (const mesh of group.children as Mesh<LatheGeometry, ShaderMaterial>[]) {
        mesh.geometry.dispose();
        mesh.material.dispose();
      }
    },
    [group],
  );
  useFrame(() => {
    group.visible = snapshot.present[index] === 1 && radiusPx(index) > smallestPx;
    if (!group.visible) return;
    stateOf(ephemeris, capsuleId, snapshot.tTdb, fromEarth, state);
    const r = state.positionKm;
    const v = state.velocityKmS;
    const s = snapshot.axes.rows;
    uniforms.forward.value
      .set(
        s[0] * v[0] + s[1] * v[1] + s[2] * v[2],
        s[3] * v[0] + s[4] * v[1] + s[5] * v[2],
        s[6] * v[0] + s[7] * v[1] + s[8] * v[2],
      )
      .normalize();
    const heightKm = Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]) - earthKm;
    uniforms.glow.value = 1 - smooth(brightKm, darkKm, heightKm);
    writeSunDirection(uniforms.sunDirection.value, index);
    const p = snapshot.positionsKm;
    const toEarth = uniforms.toEarth.value;
    toEarth.set(p[earthAt] - p[3 * index], p[earthAt + 1] - p[3 * index + 1], p[earthAt + 2] - p[3 * index + 2]);
    const rangeKm = toEarth.length();
    toEarth.divideScalar(rangeKm);
    // By how high the Sun stands over the ground below.
    const high = Math.max(0, -toEarth.dot(uniforms.sunDirection.value));
    uniforms.earthLight.value = earthAlbedo * high * (earthKm / rangeKm) ** 2;
    const c = snapshot.cameraKm;
    place.set(p[3 * index] - c[0], p[3 * index + 1] - c[1], p[3 * index + 2] - c[2]);
    group.matrix.compose(place, turn.setFromUnitVectors(nose, uniforms.forward.value), toKm);
    group.matrixWorldNeedsUpdate = true;
  });
  return <primitive object={group} dispose={null} />;
}
