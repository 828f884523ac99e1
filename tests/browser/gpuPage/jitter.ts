/**
 * Where the graphics card puts a point near the camera while that moves in small steps 1 au from the centre: through the same
 * files as in the app (snapshot, ribbon, matrices, vertex shaders), its clip position read back as floats.
 */
import {
  BufferAttribute,
  BufferGeometry,
  FloatType,
  InstancedBufferGeometry,
  Mesh,
  PerspectiveCamera,
  Points,
  Scene,
  ShaderMaterial,
  WebGLRenderTarget,
} from "three";
import rockShader from "../../../shaders/rock.vert.glsl?raw";
import {
  newQuaternion,
  orbit,
  type Quaternion,
  writeCameraAxis,
  writeOrientation,
} from "../../../src/camera/orientation";
import { writeOffset } from "../../../src/camera/pose";
import { farPlaneKm, nearPlaneKm, newRenderer } from "../../../src/scene/depth";
import { KeptLine } from "../../../src/scene/keptLine";
import { Ribbon, resolutionPx } from "../../../src/scene/ribbon";
import { updateRockFrame, writeRockMatrix } from "../../../src/scene/rock/frame";
import { bodyIndex, snapshot } from "../../../src/scene/snapshot";

const [width, height, fovDeg] = [1280, 720, 45];
const steps = 120;
const stepRad = 1e-4;
const rangeKm = 0.06;
const auKm = 149_597_870.7;
const at = 3 * bodyIndex("kamooalewa");

/** A vertex shader that tells the clip position it would have drawn at, as the colour of one pixel. */
function telling(source: string): string {
  return `varying vec4 vTold;\n${source.replace("void main()", "void place()")}
void main() { place(); vTold = gl_Position; gl_Position = vec4(0.0, 0.0, 0.5, 1.0); gl_PointSize = 1.0; }`;
}

const fragmentShader = "varying vec4 vTold; void main() { gl_FragColor = vTold; }";

function pointOf(source: ShaderMaterial["vertexShader"], geometry: BufferGeometry, like?: ShaderMaterial): Points {
  const material = new ShaderMaterial({
    vertexShader: telling(source),
    fragmentShader,
    uniforms: like?.uniforms ?? {},
    defines: like?.defines ?? {},
    depthTest: false,
  });
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.matrixAutoUpdate = false;
  return points;
}

/** The point as the first end of a line. */
function linePoint({ mesh }: Ribbon | KeptLine): Points {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(3), 3));
  for (const [name, attribute] of Object.entries(mesh.geometry.attributes)) {
    if (name !== "position") geometry.setAttribute(name, attribute);
  }
  geometry.instanceCount = 1;
  return pointOf(mesh.material.vertexShader, geometry, mesh.material);
}

/** The point on the rock's ground. */
function rockPoint(metres: readonly number[]): Points {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(Float32Array.from(metres), 3));
  geometry.setAttribute("normal", new BufferAttribute(Float32Array.from([0, 0, 1]), 3));
  return pointOf(rockShader, geometry);
}

/** Where a point at `fromTargetKm` belongs, pixels from the middle: everything relative to the target, where nothing is lost. */
function truthPx(orientation: Quaternion, fromTargetKm: ArrayLike<number>, distanceKm: number): [number, number] {
  const axes = [0, 1, 2].map((axis) => {
    const out = new Float64Array(3);
    writeCameraAxis(orientation, axis as 0 | 1 | 2, out);
    return out;
  });
  const seen = axes.map((axis) => axis[0] * fromTargetKm[0] + axis[1] * fromTargetKm[1] + axis[2] * fromTargetKm[2]);
  const scale = height / 2 / Math.tan((fovDeg * Math.PI) / 360);
  const depth = distanceKm - seen[2];
  return [(scale * seen[0]) / depth, (scale * seen[1]) / depth];
}

/** Root mean square and largest distance, pixels, of the drawn point from where it belongs, over 120 steps of the camera. */
export function jitterPx(what: "line" | "kept line" | "rock"): { rms: number; max: number } {
  const canvas = document.createElement("canvas");
  const { renderer } = newRenderer(canvas);
  const camera = new PerspectiveCamera(fovDeg, width / height, nearPlaneKm, farPlaneKm);
  snapshot.positionsKm.set([0.6 * auKm, 0.77 * auKm, 0.21 * auKm], at);
  snapshot.tTdb = 8.4e8;
  snapshot.axes.rows.set([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  resolutionPx.set(width, height);
  const metres = [3.1, -2.7, 5.3];
  const ribbon = new Ribbon(2, "#ffffff", 2);
  const endKm: readonly number[] = [0.0031, -0.0027, 0.0053];
  const ends = [0, 1].flatMap((far) => endKm.map((km, i) => snapshot.positionsKm[at + i] + km + (i === 0 ? far : 0)));
  const kept = new KeptLine(Float64Array.from(ends), 2, "#ffffff", 2);
  const points = what === "rock" ? rockPoint(metres) : linePoint(what === "line" ? ribbon : kept);
  const scene = new Scene();
  scene.add(points);
  const target = new WebGLRenderTarget(1, 1, { type: FloatType });
  const told = new Float32Array(4);
  const pose = { orientation: newQuaternion(), distanceKm: rangeKm };
  writeOrientation({ azimuthRad: 0.4, elevationRad: 0.3, rollRad: 0 }, pose.orientation);
  const offset = new Float64Array(3);
  const place = new Mesh();
  let sum = 0;
  let max = 0;
  for (let step = 0; step < steps; step++) {
    orbit(pose.orientation, stepRad, 0.3 * stepRad);
    writeOffset(pose, offset);
    for (let i = 0; i < 3; i++) snapshot.cameraKm[i] = snapshot.positionsKm[at + i] + offset[i];
    camera.quaternion.fromArray(pose.orientation as unknown as number[]);
    camera.updateMatrixWorld();
    let fromTargetKm: ArrayLike<number> = endKm;
    if (what === "line") {
      ribbon.begin();
      for (const end of [0, 3]) ribbon.add(ends[end], ends[end + 1], ends[end + 2], 1);
      ribbon.end();
    } else if (what === "kept line") kept.show(1);
    else {
      updateRockFrame();
      writeRockMatrix(points.matrix);
      points.matrixWorldNeedsUpdate = true;
      // The same matrix about the target instead of the camera.
      const m = place.matrix.copy(points.matrix).elements;
      fromTargetKm = [0, 1, 2].map((i) => m[i] * metres[0] + m[4 + i] * metres[1] + m[8 + i] * metres[2]);
    }
    renderer.setRenderTarget(target);
    renderer.render(scene, camera);
    renderer.readRenderTargetPixels(target, 0, 0, 1, 1, told);
    const [x, y] = truthPx(pose.orientation, fromTargetKm, rangeKm);
    const error = Math.hypot((told[0] / told[3]) * (width / 2) - x, (told[1] / told[3]) * (height / 2) - y);
    sum += error * error;
    max = Math.max(max, error);
  }
  renderer.dispose();
  return { rms: Math.sqrt(sum / steps), max };
}
