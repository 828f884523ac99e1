/**
 * The star catalogue as it is stored: 8 bytes a star, brightest first (public/LICENSES.md describes them).
 */

const bytesPerStar = 8;

export interface StarCatalogue {
  readonly count: number;
  /** ICRF unit vectors at J2000, three numbers each, to 6″. */
  readonly directions: Float32Array;
  /** Visual magnitudes, to 0.02. */
  readonly magnitudes: Float32Array;
  /** B−V, to 0.005; the few redder than 2.05 are cut there. */
  readonly colorIndices: Float32Array;
}

/** Reads a stored catalogue; an incomplete star at the end is left out. */
export function starsFrom(bytes: ArrayBuffer): StarCatalogue {
  const view = new DataView(bytes);
  const count = Math.floor(bytes.byteLength / bytesPerStar);
  const directions = new Float32Array(3 * count);
  const magnitudes = new Float32Array(count);
  const colorIndices = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 3; k++) directions[3 * i + k] = view.getInt16(bytesPerStar * i + 2 * k, true) / 32767;
    magnitudes[i] = view.getUint8(bytesPerStar * i + 6) / 30 - 2;
    colorIndices[i] = view.getUint8(bytesPerStar * i + 7) / 100 - 0.5;
  }
  return { count, directions, magnitudes, colorIndices };
}
