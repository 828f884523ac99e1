/**
 * Image files as textures: fetched from the page's own folder and decoded off the main thread, so that a large one does not
 * stop the picture.
 */
import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  NoColorSpace,
  RepeatWrapping,
  SRGBColorSpace,
  Texture,
} from "three";

export interface MapFile {
  readonly file: string;
  /** Colours are sRGB; masks and slopes are numbers. */
  readonly isColor: boolean;
  /** Masks and colours seen at a slant need mipmaps; a backdrop that is always magnified does not. */
  readonly mipmaps: boolean;
  /** Its mean as bytes, shown until it is there. */
  readonly mean: readonly [number, number, number];
}

/** One texel of the image's mean colour. */
export function placeholder({ mean, isColor }: MapFile): Texture {
  const texture = new DataTexture(Uint8Array.of(...mean, 255), 1, 1);
  texture.colorSpace = isColor ? SRGBColorSpace : NoColorSpace;
  texture.needsUpdate = true;
  return texture;
}

/** The texture of an image file; the promise is rejected when it cannot be had. The caller disposes of it. */
export async function loadMap({ file, isColor, mipmaps }: MapFile, signal: AbortSignal): Promise<Texture> {
  const response = await fetch(file, { signal });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const image = await createImageBitmap(await response.blob(), {
    imageOrientation: "flipY",
    premultiplyAlpha: "none",
    colorSpaceConversion: "none",
  });
  const texture = new Texture(image);
  // The bitmap is flipped already.
  texture.flipY = false;
  texture.colorSpace = isColor ? SRGBColorSpace : NoColorSpace;
  texture.wrapS = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = mipmaps ? LinearMipmapLinearFilter : LinearFilter;
  texture.generateMipmaps = mipmaps;
  texture.anisotropy = mipmaps ? 8 : 1;
  texture.needsUpdate = true;
  return texture;
}
