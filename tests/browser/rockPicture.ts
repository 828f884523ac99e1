/**
 * What the rock must look like, computed without the graphics card: its mesh projected by `stateOf` and `writeFixedAxes`, lit by the
 * photometric formula, with the shadow it casts on itself. Only the relief below the mesh's size is missing.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { stateOf } from "../../ephemeris/ephemeris";
import { newAxes, writeEclipticAxes } from "../../ephemeris/frames";
import { writeFixedAxes } from "../../ephemeris/orientation";
import { newFracture } from "../../src/scene/rock/fracture";
import { fineGrid, newRockMesh } from "../../src/scene/rock/mesh";
import { exposure, geometricAlbedo, photometryOf, radianceFactor } from "../../src/scene/rock/photometry";
import { cross, dot, norm } from "../ephemeris/numeric";

export interface Shot {
  readonly tTdb: number;
  /** Of the camera as seen from the rock, ecliptic J2000. */
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  readonly distanceM: number;
  /** Pixels to a radian in the middle of the picture, and the side of the square computed around the rock's centre. */
  readonly pixelsPerRadian: number;
  readonly sidePx: number;
}

export interface Expected {
  /** Linear brightness as displayed (1: full white), row by row from the top; NaN where there is no rock. */
  readonly brightness: Float64Array;
  readonly phaseDeg: number;
}

const degree = Math.PI / 180;
const mesh = newRockMesh(fineGrid, newFracture().heights);
const surface = photometryOf(geometricAlbedo.value);
const [ecliptic, fixed] = [newAxes(), newAxes()];
writeEclipticAxes(ecliptic);

const times = (rows: Float64Array, v: ArrayLike<number>): number[] =>
  [0, 1, 2].map((i) => rows[3 * i] * v[0] + rows[3 * i + 1] * v[1] + rows[3 * i + 2] * v[2]);
const back = (rows: Float64Array, v: ArrayLike<number>): number[] =>
  [0, 1, 2].map((i) => rows[i] * v[0] + rows[3 + i] * v[1] + rows[6 + i] * v[2]);
const unit = (v: number[]): number[] => v.map((x) => x / norm(v));

/** Direction of the Sun from the rock, ecliptic J2000. */
export function sunFrom(ephemeris: Ephemeris, tTdb: number): number[] {
  const { positionKm } = stateOf(ephemeris, "kamooalewa", tTdb, { center: "sun" });
  return unit(times(ecliptic.rows, positionKm).map((x) => -x));
}

/** The nearest triangle in each pixel of a square, by a depth buffer; `project` gives column, row and depth of a vertex. */
function nearest(
  side: number,
  project: (vertex: number) => readonly number[],
): { triangle: Int32Array; depth: Float64Array } {
  const triangle = new Int32Array(side * side).fill(-1);
  const depth = new Float64Array(side * side).fill(Number.POSITIVE_INFINITY);
  const places = Array.from({ length: mesh.positionsM.length / 3 }, (_, k) => project(k));
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => places[mesh.indices[t + k]]);
    const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    if (area === 0) continue;
    const [left, right] = [Math.min(a[0], b[0], c[0]), Math.max(a[0], b[0], c[0])];
    const [top, bottom] = [Math.min(a[1], b[1], c[1]), Math.max(a[1], b[1], c[1])];
    for (let y = Math.max(0, Math.ceil(top - 0.5)); y <= Math.min(side - 1, bottom - 0.5); y++) {
      for (let x = Math.max(0, Math.ceil(left - 0.5)); x <= Math.min(side - 1, right - 0.5); x++) {
        const [px, py] = [x + 0.5, y + 0.5];
        const u = ((px - a[0]) * (c[1] - a[1]) - (py - a[1]) * (c[0] - a[0])) / area;
        const v = ((b[0] - a[0]) * (py - a[1]) - (b[1] - a[1]) * (px - a[0])) / area;
        if (u < 0 || v < 0 || u + v > 1) continue;
        const z = a[2] + u * (b[2] - a[2]) + v * (c[2] - a[2]);
        if (z >= depth[y * side + x]) continue;
        depth[y * side + x] = z;
        triangle[y * side + x] = t;
      }
    }
  }
  return { triangle, depth };
}

const vertexOf = (k: number): number[] => [...mesh.positionsM.subarray(3 * k, 3 * k + 3)];

export function expectedPicture(ephemeris: Ephemeris, shot: Shot): Expected {
  const { azimuthDeg: az, elevationDeg: el, distanceM, sidePx } = shot;
  writeFixedAxes(fixed, "kamooalewa", shot.tTdb);
  const toBody = (v: number[]): number[] => times(fixed.rows, back(ecliptic.rows, v));
  const towards = toBody([
    Math.cos(el * degree) * Math.cos(az * degree),
    Math.cos(el * degree) * Math.sin(az * degree),
    Math.sin(el * degree),
  ]);
  const right = unit(cross(toBody([0, 0, 1]), towards));
  const up = cross(towards, right);
  const camera = towards.map((x) => x * distanceM);
  const sun = toBody(sunFrom(ephemeris, shot.tTdb));
  const sunRight = unit(cross([0, 0, 1], sun));
  const sunUp = cross(sun, sunRight);

  const seen = nearest(sidePx, (k) => {
    const p = vertexOf(k);
    const range = distanceM - dot(p, towards);
    const scale = shot.pixelsPerRadian / range;
    return [sidePx / 2 + scale * dot(p, right), sidePx / 2 - scale * dot(p, up), range];
  });
  const [texels, texelM] = [512, (2 * mesh.reachM) / 512];
  const lit = nearest(texels, (k) => {
    const p = vertexOf(k);
    return [texels / 2 + dot(p, sunRight) / texelM, texels / 2 - dot(p, sunUp) / texelM, -dot(p, sun)];
  });

  const brightness = new Float64Array(sidePx * sidePx).fill(Number.NaN);
  for (let pixel = 0; pixel < brightness.length; pixel++) {
    const t = seen.triangle[pixel];
    if (t < 0) continue;
    const corners = [0, 1, 2].map((k) => mesh.indices[t + k]);
    const mean = (of: (corner: number) => number[]): number[] =>
      [0, 1, 2].map((c) => corners.reduce((sum, corner) => sum + of(corner)[c] / 3, 0));
    const place = mean(vertexOf);
    const normal = unit(mean((k) => [...mesh.normals.subarray(3 * k, 3 * k + 3)]));
    const toCamera = unit(camera.map((x, c) => x - place[c]));
    const [cosSun, cosView] = [dot(normal, sun), dot(normal, toCamera)];
    const column = Math.floor(texels / 2 + dot(place, sunRight) / texelM);
    const row = Math.floor(texels / 2 - dot(place, sunUp) / texelM);
    const isLit = cosSun > 0 && -dot(place, sun) < lit.depth[row * texels + column] + 0.25;
    const phase = Math.acos(Math.min(1, dot(sun, toCamera)));
    brightness[pixel] = isLit ? exposure * radianceFactor(cosSun, Math.max(cosView, 0.02), phase, surface) : 0;
  }
  return { brightness, phaseDeg: Math.acos(dot(sun, towards)) / degree };
}
