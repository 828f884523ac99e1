/**
 * Constellation figures as they are stored: names, and lines from star to star in hundredths of a degree, ICRF.
 */

export interface Figure {
  readonly name: string;
  /** The name in English where `name` is Chinese. */
  readonly also?: string;
  /** 1 for the best known; smaller ranks are named first. */
  readonly rank: number;
  /** Where the name stands: right ascension and declination. */
  readonly at: readonly [number, number];
  /** Polylines: right ascension and declination by turns. */
  readonly lines: readonly (readonly number[])[];
}

const radPerHundredth = Math.PI / 18000;

/** Writes the unit vector of a direction in hundredths of a degree, times `length`, into `out` at `offset`. */
export function writeDirection(raC: number, decC: number, length: number, out: Float32Array, offset: number): void {
  const [ra, dec] = [raC * radPerHundredth, decC * radPerHundredth];
  out[offset] = length * Math.cos(dec) * Math.cos(ra);
  out[offset + 1] = length * Math.cos(dec) * Math.sin(ra);
  out[offset + 2] = length * Math.sin(dec);
}
