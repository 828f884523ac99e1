/** What moves as one piece, and what a surface is made of: numbers that the mesh carries for shaders/craft.*.glsl. */
import { legCount } from "./shape";

export const parts = {
  body: 0,
  wings: 1,
  dish: 2,
  upperArm: 3,
  foreArm: 4,
  sampler: 5,
  person: 6,
  capsule: 7,
  /** The upper links, then the lower ones. */
  upperLegs: 8,
  lowerLegs: 8 + legCount,
} as const;

export const partCount = parts.lowerLegs + legCount;

/** The number is the one that shaders/craft.frag.glsl knows the material by. */
export const materials = {
  gold: 0,
  cells: 1,
  wingBack: 2,
  white: 3,
  metal: 4,
  nozzle: 5,
  radiator: 6,
  ablator: 7,
  lens: 8,
  suit: 9,
  visor: 10,
  ionGrid: 11,
  black: 12,
} as const;

export type MaterialName = keyof typeof materials;
