/** A box whose edges and corners are cut: sharp edges catch no light and look drawn. */
import { BufferAttribute, BufferGeometry } from "three";

type Triple = [number, number, number];

/**
 * The box of the sizes `size`, m, about the origin, with edges cut by `chamferM`. Texture coordinates are m across each
 * face. 44 triangles, flat faces.
 */
export function chamferedBox(size: readonly [number, number, number], chamferM: number): BufferGeometry {
  const half = size.map((s) => s / 2);
  const positions: number[] = [];
  const normals: number[] = [];
  const uvs: number[] = [];

  const face = (corners: Triple[], normal: Triple): void => {
    const length = Math.hypot(...normal);
    const flat = normal.map((x) => x / length) as Triple;
    const [a, b, c] = corners;
    const turn = [0, 1, 2].map((k) => {
      const [i, j] = [(k + 1) % 3, (k + 2) % 3];
      return (b[i] - a[i]) * (c[j] - a[j]) - (b[j] - a[j]) * (c[i] - a[i]);
    });
    const outward = turn[0] * flat[0] + turn[1] * flat[1] + turn[2] * flat[2] > 0;
    const order = outward ? corners : [...corners].reverse();
    const main = [0, 1, 2].reduce((best, k) => (Math.abs(flat[k]) > Math.abs(flat[best]) ? k : best), 0);
    for (const triangle of order.length === 4 ? [0, 1, 2, 0, 2, 3] : [0, 1, 2]) {
      const p = order[triangle];
      positions.push(...p);
      normals.push(...flat);
      uvs.push(p[(main + 1) % 3], p[(main + 2) % 3]);
    }
  };

  /** The corner of face `axis` at the signs given: full length along the axis, short along the other two. */
  const corner = (signs: Triple, axis: number): Triple =>
    signs.map((sign, k) => sign * (half[k] - (k === axis ? 0 : chamferM))) as Triple;

  for (let k = 0; k < 3; k++) {
    const [i, j] = [(k + 1) % 3, (k + 2) % 3];
    const signs = (onK: number, onI: number, onJ: number): Triple => {
      const out: Triple = [0, 0, 0];
      out[k] = onK;
      out[i] = onI;
      out[j] = onJ;
      return out;
    };
    for (const s of [-1, 1]) {
      face(
        [signs(s, -1, -1), signs(s, 1, -1), signs(s, 1, 1), signs(s, -1, 1)].map((c) => corner(c, k)),
        signs(s, 0, 0),
      );
      // The edge along axis k, between faces i and j.
      for (const t of [-1, 1]) {
        const [low, high] = [signs(-1, s, t), signs(1, s, t)];
        face([corner(low, i), corner(high, i), corner(high, j), corner(low, j)], signs(0, s, t));
      }
    }
  }
  for (const x of [-1, 1]) {
    for (const y of [-1, 1]) {
      for (const z of [-1, 1]) {
        const at: Triple = [x, y, z];
        face([corner(at, 0), corner(at, 1), corner(at, 2)], at);
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute("normal", new BufferAttribute(Float32Array.from(normals), 3));
  geometry.setAttribute("uv", new BufferAttribute(Float32Array.from(uvs), 2));
  return geometry;
}
