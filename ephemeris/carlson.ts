/**
 * Carlson's symmetric elliptic integrals, which give the gravity of an ellipsoid: R_F(x, y, z) = ½ ∫₀^∞ du / √((u+x)(u+y)(u+z)) and
 * R_D(x, y, z) = 3/2 ∫₀^∞ du / ((u+z) √((u+x)(u+y)(u+z))). Arguments ≥ 0, at most one of x, y zero, z > 0.
 * Duplication until the arguments agree, then the series of fifth order (Carlson 1995, Numer. Algorithms 10, 13);
 * relative error below 1e-14.
 */

/** Spread of the arguments below which the series is exact to rounding: its error goes with the sixth power. */
const smallSpread = 2.5e-3;

export function carlsonRF(x: number, y: number, z: number): number {
  let a = x;
  let b = y;
  let c = z;
  for (;;) {
    const mean = (a + b + c) / 3;
    const u = 1 - a / mean;
    const v = 1 - b / mean;
    const w = -u - v;
    if (Math.max(Math.abs(u), Math.abs(v), Math.abs(w)) < smallSpread) {
      const e2 = u * v - w * w;
      const e3 = u * v * w;
      return (1 - e2 / 10 + e3 / 14 + (e2 * e2) / 24 - (3 * e2 * e3) / 44) / Math.sqrt(mean);
    }
    const ra = Math.sqrt(a);
    const rb = Math.sqrt(b);
    const rc = Math.sqrt(c);
    const shift = ra * rb + ra * rc + rb * rc;
    a = (a + shift) / 4;
    b = (b + shift) / 4;
    c = (c + shift) / 4;
  }
}

export function carlsonRD(x: number, y: number, z: number): number {
  let a = x;
  let b = y;
  let c = z;
  let sum = 0;
  let power = 1;
  for (;;) {
    const mean = (a + b + 3 * c) / 5;
    const u = 1 - a / mean;
    const v = 1 - b / mean;
    const w = -(u + v) / 3;
    if (Math.max(Math.abs(u), Math.abs(v), Math.abs(w)) < smallSpread) {
      const uv = u * v;
      const ww = w * w;
      const e2 = uv - 6 * ww;
      const e3 = (3 * uv - 8 * ww) * w;
      const e4 = 3 * (uv - ww) * ww;
      const e5 = uv * ww * w;
      const series =
        1 - (3 * e2) / 14 + e3 / 6 + (9 * e2 * e2) / 88 - (3 * e4) / 22 - (9 * e2 * e3) / 52 + (3 * e5) / 26;
      return 3 * sum + (power * series) / (mean * Math.sqrt(mean));
    }
    const ra = Math.sqrt(a);
    const rb = Math.sqrt(b);
    const rc = Math.sqrt(c);
    const shift = ra * rb + ra * rc + rb * rc;
    sum += power / (rc * (c + shift));
    power /= 4;
    a = (a + shift) / 4;
    b = (b + shift) / 4;
    c = (c + shift) / 4;
  }
}
