/**
 * An illustrative shape for Kamoʻoalewa, whose true shape is not published: a block with facets, as remembered from the one
 * released image (irregular, sharp corners). Its lengths are an assumption, given with its reasons in display-facts.json.
 */
import { type BufferGeometry, IcosahedronGeometry } from "three";
import { kamooalewaLengthsM } from "../../ephemeris/data/display-facts.json";

/** Half-lengths along the body's axes, km, longest first; z is the spin axis. */
export const halfLengthsKm: readonly number[] = kamooalewaLengthsM.value.map((lengthM) => lengthM / 2000);

const facets = 26;

/** A fixed sequence of numbers in [0, 1): the rock looks the same every time (Park and Miller 1988). */
function newSequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Planes that cut a unit ball, as [nx, ny, nz, distance]. */
function newCuts(): number[][] {
  const next = newSequence(469219);
  return Array.from({ length: facets }, (_, k) => {
    // Directions of a spherical Fibonacci lattice, shaken, so that facets cover all sides with unequal sizes.
    const z = 1 - (2 * k + 1) / facets + 0.16 * (next() - 0.5);
    const phi = 2.399963 * k + 0.7 * (next() - 0.5);
    const flat = Math.sqrt(Math.max(0, 1 - z * z));
    return [flat * Math.cos(phi), flat * Math.sin(phi), z, 0.74 + 0.2 * next()];
  });
}

/** The rock with half-lengths ≈ 1 on a scale of the longest one; triangles share no vertices, normals are smoothed over facets. */
export function newRockGeometry(): BufferGeometry {
  const geometry = new IcosahedronGeometry(1, 40);
  const cuts = newCuts();
  const position = geometry.getAttribute("position");
  const longest = halfLengthsKm[0];
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    // A soft minimum over the cutting planes rounds the edges a little.
    let sum = 1;
    for (const [nx, ny, nz, distance] of cuts) {
      const along = nx * x + ny * y + nz * z;
      if (along > 0.05) sum += (along / distance) ** 26;
    }
    const r = 1.06 * sum ** (-1 / 26);
    position.setXYZ(i, r * x, (r * y * halfLengthsKm[1]) / longest, (r * z * halfLengthsKm[2]) / longest);
  }
  geometry.deleteAttribute("uv");
  geometry.computeVertexNormals();
  return geometry;
}
