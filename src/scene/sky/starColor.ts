/**
 * The colour of a star from its B−V: the temperature of the black body with that index, then that body's chromaticity.
 */

/** Temperature, K, of B−V: Ballesteros 2012, EPL 97, 34008, equation 14. */
export function temperatureOf(colorIndex: number): number {
  return 4600 * (1 / (0.92 * colorIndex + 1.7) + 1 / (0.92 * colorIndex + 0.62));
}

/**
 * Writes the colour of a black body, linear sRGB with its largest part 1, into `out` at `offset`. Chromaticity: Krystek 1985,
 * Color Res. Appl. 10, 38 (within 8e-4 of the Planckian locus from 1,000 to 15,000 K; hotter bodies hardly differ and are taken
 * at its end). What the screen cannot show is cut off.
 */
export function writeBlackBodyColor(temperatureK: number, out: Float32Array, offset: number): void {
  const t = Math.min(15000, Math.max(1000, temperatureK));
  const u = (0.860117757 + 1.54118254e-4 * t + 1.28641212e-7 * t * t) / (1 + 8.42420235e-4 * t + 7.08145163e-7 * t * t);
  const v = (0.317398726 + 4.22806245e-5 * t + 4.20481691e-8 * t * t) / (1 - 2.89741816e-5 * t + 1.61456053e-7 * t * t);
  const x = (3 * u) / (2 * u - 8 * v + 4);
  const y = (2 * v) / (2 * u - 8 * v + 4);
  const [X, Z] = [x / y, (1 - x - y) / y];
  // XYZ to linear sRGB, IEC 61966-2-1.
  const r = Math.max(0, 3.2406 * X - 1.5372 - 0.4986 * Z);
  const g = Math.max(0, -0.9689 * X + 1.8758 + 0.0415 * Z);
  const b = Math.max(0, 0.0557 * X - 0.204 + 1.057 * Z);
  const largest = Math.max(r, g, b);
  out[offset] = r / largest;
  out[offset + 1] = g / largest;
  out[offset + 2] = b / largest;
}
