/**
 * The faces of planets without a map: what distinguishes them from a plain disc, made from places and sizes when one comes near.
 */
import { Color, ShaderMaterial, Vector4 } from "three";
import faces from "../../../ephemeris/data/planet-faces.json";
import { radPerDegree } from "../../../ephemeris/units";
import fragmentShader from "../../../shaders/globeFace.frag.glsl?raw";

type Face = Pick<(typeof faces)["mars"], "bands" | "patches" | "streaks">;
type FacedPlanet = Exclude<keyof typeof faces, "note">;

const colorAnd = (color: string, w: number): Vector4 => {
  const { r, g, b } = new Color(color);
  return new Vector4(r, g, b, w);
};

/** A material with the face of `body`; light, shape and place come from the uniforms of the plain one, which it shares. */
export function newFaceMaterial(body: string, plain: ShaderMaterial): ShaderMaterial {
  const { bands, patches, streaks }: Face = faces[body as FacedPlanet];
  return new ShaderMaterial({
    vertexShader: plain.vertexShader,
    fragmentShader,
    defines: { BANDS: bands.length, ...(patches.length > 0 && { PATCHES: patches.length }) },
    uniforms: {
      ...plain.uniforms,
      streaks: { value: streaks },
      bands: { value: bands.map(({ color, northDeg }) => colorAnd(color, northDeg * radPerDegree)) },
      patches: {
        value: patches.map(
          ({ lonDeg, latDeg, halfLonDeg, halfLatDeg }) =>
            new Vector4(
              lonDeg * radPerDegree,
              latDeg * radPerDegree,
              halfLonDeg * radPerDegree,
              halfLatDeg * radPerDegree,
            ),
        ),
      },
      patchColors: { value: patches.map(({ color, opacity }) => colorAnd(color, opacity)) },
    },
  });
}
