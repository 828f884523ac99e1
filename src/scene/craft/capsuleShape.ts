/**
 * The return capsule's outline, [radius, height] in m along its axis from the back shell to the nose: published is only that it is
 * 0.75 m across; a blunt cone of 45° is an assumption.
 */
import { capsuleRadiusM as r } from "./shape";

type Profile = readonly (readonly [number, number])[];

export const backShell: Profile = [
  [r * 0.7, 0.1],
  [r * 0.96, 0.24],
  [r, 0.28],
];

export const heatShield: Profile = [
  [r, 0.28],
  [r, 0.31],
  [r * 0.97, 0.335],
  [r * 0.5, 0.335 + 0.47 * r],
  [r * 0.34, 0.335 + 0.6 * r],
  [r * 0.17, 0.335 + 0.675 * r],
  [0, 0.335 + 0.7 * r],
];

/** Height of its middle. */
export const capsuleMiddleM = (backShell[0][1] + heatShield[heatShield.length - 1][1]) / 2;
