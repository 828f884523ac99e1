/**
 * Gathers simple solids into one mesh, so that the whole craft is one draw call. Each vertex carries its part (moved by the
 * shader) and its material. Lengths are m, in the axes of the part; texture coordinates are m on the surface.
 */
import {
  BufferAttribute,
  BufferGeometry,
  CylinderGeometry,
  LatheGeometry,
  Matrix4,
  Quaternion,
  SphereGeometry,
  Vector2,
  Vector3,
} from "three";
import { chamferedBox } from "./chamferedBox";
import { type MaterialName, materials } from "./parts";

export type Point = readonly [number, number, number];

const up = new Vector3(0, 1, 0);

/** Turns +y to `axis` and moves the origin to `at`. */
function placement(at: Point, axis: Point): Matrix4 {
  const turn = new Quaternion().setFromUnitVectors(up, new Vector3(...axis).normalize());
  return new Matrix4().compose(new Vector3(...at), turn, new Vector3(1, 1, 1));
}

/** A mesh as numbers: what can be handed over by a worker. */
export interface MeshArrays {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** On the surface, m. */
  readonly surfaces: Float32Array;
  /** Part and material. */
  readonly kinds: Float32Array;
  readonly indices: Uint32Array;
}

/** Attributes position, normal, surface and kind. */
export function geometryOf({ positions, normals, surfaces, kinds, indices }: MeshArrays): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  geometry.setAttribute("normal", new BufferAttribute(normals, 3));
  geometry.setAttribute("surface", new BufferAttribute(surfaces, 2));
  geometry.setAttribute("kind", new BufferAttribute(kinds, 2));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return geometry;
}

export class MeshBuilder {
  private readonly positions: number[] = [];
  private readonly normals: number[] = [];
  private readonly surfaces: number[] = [];
  private readonly kinds: number[] = [];
  private readonly indices: number[] = [];
  private part = 0;

  /** What follows belongs to this part. */
  begin(part: number): void {
    this.part = part;
  }

  /** A vertex; the index to name it by in `triangle`. */
  vertex(position: Point, normal: Point, surface: readonly [number, number], material: MaterialName): number {
    this.positions.push(...position);
    this.normals.push(...normal);
    this.surfaces.push(...surface);
    this.kinds.push(this.part, materials[material]);
    return this.positions.length / 3 - 1;
  }

  triangle(a: number, b: number, c: number): void {
    this.indices.push(a, b, c);
  }

  /** A solid of three.js, its texture coordinates scaled to metres. */
  private add(
    geometry: BufferGeometry,
    matrix: Matrix4,
    material: MaterialName,
    surfaceM: readonly [number, number],
  ): void {
    const first = this.positions.length / 3;
    geometry.applyMatrix4(matrix);
    const position = geometry.getAttribute("position");
    const normal = geometry.getAttribute("normal");
    const uv = geometry.getAttribute("uv");
    for (let i = 0; i < position.count; i++) {
      this.vertex(
        [position.getX(i), position.getY(i), position.getZ(i)],
        [normal.getX(i), normal.getY(i), normal.getZ(i)],
        [uv.getX(i) * surfaceM[0], uv.getY(i) * surfaceM[1]],
        material,
      );
    }
    const index = geometry.getIndex();
    for (let i = 0; i < (index?.count ?? position.count); i++) this.indices.push(first + (index?.getX(i) ?? i));
    geometry.dispose();
  }

  /** A box of the sizes along x, y, z with its edges cut by `chamferM`, turned about z by `turnRad`. */
  box(material: MaterialName, size: Point, at: Point, chamferM = 0.012, turnRad = 0): void {
    const matrix = new Matrix4().makeRotationZ(turnRad).setPosition(...at);
    this.add(chamferedBox(size, Math.min(chamferM, 0.49 * Math.min(...size))), matrix, material, [1, 1]);
  }

  /** A round bar from one point to another, tapering from `radiusM` to `endRadiusM`. */
  tube(material: MaterialName, from: Point, to: Point, radiusM: number, sides = 10, endRadiusM = radiusM): void {
    const [a, b] = [new Vector3(...from), new Vector3(...to)];
    const along = b.clone().sub(a);
    const lengthM = along.length();
    const middle = a.add(b).multiplyScalar(0.5);
    this.add(
      new CylinderGeometry(endRadiusM, radiusM, lengthM, sides),
      placement([middle.x, middle.y, middle.z], [along.x, along.y, along.z]),
      material,
      [2 * Math.PI * radiusM, lengthM],
    );
  }

  /** The surface swept by a profile of [radius, height] about `axis` through `at`; seen from outside when it rises. */
  lathe(
    material: MaterialName,
    profile: readonly (readonly [number, number])[],
    at: Point,
    axis: Point,
    sides = 32,
  ): void {
    const points = profile.map(([r, h]) => new Vector2(Math.max(r, 1e-4), h));
    const radiusM = Math.max(...profile.map(([r]) => r));
    this.add(new LatheGeometry(points, sides), placement(at, axis), material, [2 * Math.PI * radiusM, 1]);
  }

  /** A ball with half-axes along x, y, z. */
  ball(material: MaterialName, halfAxes: Point, at: Point, sides = 16): void {
    this.add(
      new SphereGeometry(1, sides, Math.ceil(sides * 0.75)),
      new Matrix4().makeScale(...halfAxes).setPosition(...at),
      material,
      [3 * halfAxes[0], 3 * halfAxes[1]],
    );
  }

  get triangles(): number {
    return this.indices.length / 3;
  }

  build(): MeshArrays {
    return {
      positions: Float32Array.from(this.positions),
      normals: Float32Array.from(this.normals),
      surfaces: Float32Array.from(this.surfaces),
      kinds: Float32Array.from(this.kinds),
      indices: Uint32Array.from(this.indices),
    };
  }
}
