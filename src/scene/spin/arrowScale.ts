/**
 * The common scale of the arrows of gravity and centrifugal acceleration, and their colours. Pure.
 */

export const forceColors = { gravity: "#7ab8ff", centrifugal: "#ffb454" } as const;

const [wide, narrow] = [2e-5, 2e-6];

/** Acceleration that 1 m of arrow stands for, m/s²: the finer scale when nothing would be longer than 1.5 m. */
export function arrowScale(largestMS2: number): number {
  return largestMS2 < 1.5 * wide ? narrow : wide;
}
