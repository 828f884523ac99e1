/**
 * A fixed sequence of numbers in [0, 1): the rock looks the same every time and everywhere (Park and Miller 1988).
 */
export function newSequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Writes a direction spread evenly over the sphere (Archimedes: z and longitude are both even). */
export function writeDirection(next: () => number, out: Float64Array, at: number): void {
  const z = 2 * next() - 1;
  const angle = 2 * Math.PI * next();
  const flat = Math.sqrt(1 - z * z);
  out[at] = flat * Math.cos(angle);
  out[at + 1] = flat * Math.sin(angle);
  out[at + 2] = z;
}
