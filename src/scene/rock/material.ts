/**
 * What the rock and loose pieces of it are drawn with: Hapke's photometry, and for the rock its relief and its own shadow.
 */
import {
  Data3DTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RepeatWrapping,
  ShaderChunk,
  ShaderMaterial,
  Vector2,
  Vector3,
} from "three";
import hapke from "../../../shaders/chunks/hapke.glsl?raw";
import fragmentShader from "../../../shaders/rock.frag.glsl?raw";
import vertexShader from "../../../shaders/rock.vert.glsl?raw";
import { craftShade } from "./craftShade";
import { cubeTexels, steepest } from "./fracture";
import { exposure, geometricAlbedo, photometryOf } from "./photometry";

Object.assign(ShaderChunk, { hapke });

/** A material of bare rock, smooth and without shadows until it gets them. */
export function newRockMaterial(): ShaderMaterial {
  const { w, b, c, surge, surgeWidth } = photometryOf(geometricAlbedo.value);
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: {
      sunBody: { value: new Vector3(1, 0, 0) },
      exposure: { value: exposure },
      hapkeW: { value: w },
      hapkeLobes: { value: new Vector2(b, c) },
      hapkeSurge: { value: new Vector2(surge, surgeWidth) },
      fracture: { value: null },
      steepest: { value: steepest },
      shadowMap: { value: null },
      shadowRight: { value: new Vector3() },
      shadowUp: { value: new Vector3() },
      shadowReachM: { value: 1 },
      sunTan: { value: 0 },
      ...craftShade,
    },
  });
}

/** The cube of roughness on the graphics card. */
export function newFractureTexture(texels: Uint8Array): Data3DTexture {
  const texture = new Data3DTexture(texels as Uint8Array<ArrayBuffer>, cubeTexels, cubeTexels, cubeTexels);
  texture.wrapS = texture.wrapT = texture.wrapR = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}
