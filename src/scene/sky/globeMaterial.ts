/**
 * What globes are drawn with: Earth and the Moon each by a shader of their own, the other planets by one in their colour.
 */
import { Color, ShaderChunk, ShaderMaterial, type Texture, Vector3, Vector4 } from "three";
import air from "../../../shaders/chunks/air.glsl?raw";
import eclipse from "../../../shaders/chunks/eclipse.glsl?raw";
import fragmentShader from "../../../shaders/globe.frag.glsl?raw";
import vertexShader from "../../../shaders/globe.vert.glsl?raw";
import earthShader from "../../../shaders/globeEarth.frag.glsl?raw";
import moonShader from "../../../shaders/globeMoon.frag.glsl?raw";
import { lookOf } from "../looks";
import { bodyIndex, radiiKm, snapshot } from "../snapshot";
import { mapsOf } from "./mapSets";
import { placeholder } from "./maps";
import { shapeOf } from "./shapes";

Object.assign(ShaderChunk, { air, eclipse });

const ownShader: Readonly<Record<string, string>> = { earth: earthShader, moon: moonShader };

/** The globe that can stand between a body and the Sun. */
const occulterOf: Readonly<Record<string, string>> = { earth: "moon", moon: "earth" };

/** Uniforms of the eclipse chunk, for `writeOcculter`. */
export const newOcculter = (): { occulter: { value: Vector4 }; sunRadiusRad: { value: number } } => ({
  occulter: { value: new Vector4(0, 0, 0, 0) },
  sunRadiusRad: { value: 0 },
});

export function newGlobeMaterial(body: string): ShaderMaterial {
  const { surface, minnaert } = lookOf(body);
  const maps = mapsOf[body];
  const images: Record<string, { value: Texture | null }> = {};
  for (const [name, file] of Object.entries({ ...maps?.near, ...maps?.first }))
    images[name] = { value: placeholder(file) };
  return new ShaderMaterial({
    vertexShader,
    fragmentShader: ownShader[body] ?? fragmentShader,
    uniforms: {
      tint: { value: new Color(surface) },
      minnaert: { value: minnaert },
      polarRatio: { value: shapeOf(body)?.polarRatio ?? 1 },
      sunDirection: { value: new Vector3(1, 0, 0) },
      ...newOcculter(),
      ...images,
    },
  });
}

const sunIndex = bodyIndex("sun");
const sunRadiusKm = radiiKm[sunIndex];

/** Writes where the globe that can eclipse `body` stands, and how large the Sun is seen from there. */
export function writeOcculter({ uniforms }: ShaderMaterial, body: string): void {
  const other = occulterOf[body];
  if (other === undefined) return;
  const p = snapshot.positionsKm;
  const from = 3 * bodyIndex(body);
  const otherIndex = bodyIndex(other);
  const to = 3 * otherIndex;
  const sun = 3 * sunIndex;
  const occulter: Vector4 = uniforms.occulter.value;
  occulter.set(p[to] - p[from], p[to + 1] - p[from + 1], p[to + 2] - p[from + 2], radiiKm[otherIndex]);
  const x = p[sun] - p[from];
  const y = p[sun + 1] - p[from + 1];
  const z = p[sun + 2] - p[from + 2];
  uniforms.sunRadiusRad.value = sunRadiusKm / Math.sqrt(x * x + y * y + z * z);
}
