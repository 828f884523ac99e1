/** What went wrong in a worker, as it crosses to the page: an error loses its fields on the way. */
import { InputError, type InputProblem } from "../../ephemeris/errors";
import { PropagationError } from "../../ephemeris/integrators/force";
import type { Phrase } from "../../ephemeris/phrase";

export interface Failure {
  /** In English. */
  readonly message: string;
  /** The same for readers of any language, of an input that was wrong or of a flight that ended. */
  readonly problem?: InputProblem;
  readonly phrase?: Phrase;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof InputError) return { message: error.message, problem: error.problem };
  if (error instanceof PropagationError) return { message: error.message, phrase: error.phrase };
  return { message: error instanceof Error ? error.message : String(error) };
}
