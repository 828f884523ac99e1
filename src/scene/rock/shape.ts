/**
 * The block Kamoʻoalewa is drawn as: a ball cut by planes, with steps where slabs have broken off, seen from its centre as one
 * distance in every direction. Its true shape is not published; "irregular, with sharp corners" is how CNSA describes its image
 * of 2 July 2026. Lengths and the reason for them: display-facts.json.
 */
import { kamooalewaLengthsM } from "../../../ephemeris/data/display-facts.json";
import { newSequence } from "./sequence";

/** Whole lengths along the body's axes, m, longest first; z is the spin axis. */
export const lengthsM: readonly number[] = kamooalewaLengthsM.value;

const planeCount = 17;
const chamferCount = 12;
/** Edges are rounded as a sum of powers rounds a minimum: about radius / exponent, 10 cm. */
const exponent = 100;

/** Planes as [nx, ny, nz, distance] on a ball of radius 1. */
type Plane = readonly [number, number, number, number];

/** Directions of a spherical Fibonacci lattice, shaken: all sides are covered, by faces of unequal sizes. */
function newPlanes(next: () => number, count: number, shake: number, nearest: number, farthest: number): Plane[] {
  return Array.from({ length: count }, (_, k) => {
    const z = Math.min(1, Math.max(-1, 1 - (2 * k + 1) / count + shake * (next() - 0.5)));
    const angle = 2.399963 * k + 3 * shake * (next() - 0.5);
    const flat = Math.sqrt(1 - z * z);
    return [flat * Math.cos(angle), flat * Math.sin(angle), z, nearest + (farthest - nearest) * next()];
  });
}

const next = newSequence(469219);
const cuts = [...newPlanes(next, planeCount, 0.3, 0.66, 0.9), ...newPlanes(next, chamferCount, 0.5, 0.93, 1.05)];

/** Two planes at about right angles: what lies beyond both is gone, which leaves a step with an inner edge. */
type Step = readonly [Plane, Plane];

const steps: readonly Step[] = [
  [
    [0.62, 0.55, 0.56, 0.52],
    [-0.35, 0.88, 0.32, 0.3],
  ],
  [
    [-0.72, -0.3, 0.62, 0.6],
    [-0.5, 0.3, -0.81, 0.1],
  ],
  [
    [0.25, -0.9, 0.36, 0.62],
    [0.86, -0.1, -0.5, 0.24],
  ],
  [
    [0.1, 0.5, -0.86, 0.58],
    [0.75, 0.55, 0.36, 0.2],
  ],
];

const farAway = 1e3;

/** Distance along the direction to a plane; far away when it is never met. */
function reach([nx, ny, nz, distance]: Plane, x: number, y: number, z: number): number {
  const along = nx * x + ny * y + nz * z;
  return along > distance / farAway ? distance / along : farAway;
}

/** Distance of the block's surface from its centre in the unit direction (x, y, z), for a ball of radius 1. */
export function surfaceRadius(x: number, y: number, z: number): number {
  let sum = 1.02 ** -exponent;
  for (const cut of cuts) sum += reach(cut, x, y, z) ** -exponent;
  for (const [a, b] of steps) sum += Math.max(reach(a, x, y, z), reach(b, x, y, z)) ** -exponent;
  return sum ** (-1 / exponent);
}
