/** Clones of an orbit, drawn from its uncertainty: clone 0 is the orbit itself, clone i > 0 the same at every request. */
import { InputError } from "../errors";
import type { BodySet } from "./longRun";
import type { OrbitStart } from "./orbitStart";
import { normalDeviates } from "./random";

/**
 * Clones `first` … `first + count − 1` under `seed` (a whole number from 0 to 2⁵³ − 1). What a clone is depends on its number and the seed alone.
 * @throws InputError for more than the orbit itself where no uncertainty is known.
 */
export function clonesOf(
  { body, solution, state, uncertainty }: OrbitStart,
  seed: number,
  first: number,
  count: number,
): BodySet {
  const states = new Float64Array(6 * count);
  for (let k = 0; k < count; k++) {
    states.set(state, 6 * k);
    const clone = first + k;
    if (clone === 0) continue;
    if (uncertainty === undefined) throw unknownUncertainty(body.id);
    const { columns } = uncertainty;
    const deviates = normalDeviates(seed, clone, columns.length);
    for (const [j, column] of columns.entries()) {
      for (let c = 0; c < 6; c++) states[6 * k + c] += deviates[j] * column[c];
    }
  }
  return { states, a2AuD2: new Float64Array(count).fill(solution.a2AuD2) };
}

/** Why a body has no clones. */
export function unknownUncertainty(id: string, argument = "clones"): InputError {
  return new InputError({
    argument,
    value: id,
    reason: { text: /*i18n*/ "no uncertainty of its orbit is published in the sources used here" },
    accepted: {
      text: /*i18n*/ "a body with several comparable orbits or published errors of its elements, or errors that you assume yourself",
    },
    example: "--sigma a=1e-8,e=1e-7,M=1e-4",
  });
}
