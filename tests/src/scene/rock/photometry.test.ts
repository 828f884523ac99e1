/** Hapke's radiance factor: known limits, and that the surface has the measured geometric albedo. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geometricAlbedo, type Photometry, photometryOf, radianceFactor } from "../../../../src/scene/rock/photometry";

const degree = Math.PI / 180;
const surface = photometryOf(geometricAlbedo.value);
const plain = (w: number): Photometry => ({ w, b: 0, c: 0, surge: 0, surgeWidth: 1 });

/** Geometric albedo of a sphere by an integral over its disc, independent of the one in the code: Simpson's rule over sin² of the angle. */
function albedoOf(p: Photometry): number {
  const n = 400;
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    const mu = Math.sqrt(1 - k / n);
    const weight = k === 0 || k === n ? 1 : k % 2 === 1 ? 4 : 2;
    if (mu > 0) sum += weight * radianceFactor(mu, mu, 0, p);
  }
  return sum / (3 * n);
}

describe("limits", () => {
  test("a dark isotropic surface is Lommel and Seeliger's: I/F → (w/4) μ0/(μ0 + μ)", () => {
    expect(radianceFactor(0.6, 0.3, 1, plain(1e-9))).toBeCloseTo((1e-9 / 4) * (0.6 / 0.9), 14);
  });

  test("a white isotropic one: H(1) of the exact theory is 2.9078, the approximation within 1 %", () => {
    // At μ0 = μ = 1 and w = 1, I/F = H²/8.
    expect(Math.abs(Math.sqrt(8 * radianceFactor(1, 1, 1, plain(1))) / 2.9078 - 1)).toBeLessThan(0.01);
  });

  test("reciprocity: μ I(i, e) is I(e, i) μ0", () => {
    const cosine = fc.double({ noNaN: true, min: 0.01, max: 1 });
    fc.assert(
      fc.property(cosine, cosine, fc.double({ noNaN: true, min: 0, max: 3 }), (a, b, phase) => {
        const there = b * radianceFactor(a, b, phase, surface);
        expect(Math.abs(there / (a * radianceFactor(b, a, phase, surface)) - 1)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("Kamoʻoalewa", () => {
  test.each([geometricAlbedo.low, geometricAlbedo.value, geometricAlbedo.high])("geometric albedo %f", (albedo) => {
    expect(Math.abs(albedoOf(photometryOf(albedo)) / albedo - 1)).toBeLessThan(2e-3);
  });

  test("it brightens towards opposition, steeply in the last degrees", () => {
    const at = (phaseDeg: number): number => radianceFactor(0.8, 0.8, phaseDeg * degree, surface);
    expect(at(0)).toBeGreaterThan(at(5));
    expect(at(0) / at(5)).toBeGreaterThan(at(20) / at(25));
    for (let phase = 1; phase <= 100; phase++) expect(at(phase)).toBeLessThan(at(phase - 1));
  });
});
