/**
 * The two ways things go wrong: the caller asked for something that does not exist (`InputError`),
 * or a propagation met something it cannot pass (`PropagationError`, in integrators/).
 * Every message names the argument, the value it got, what is accepted, and an example.
 */
import { closest, distance } from "fastest-levenshtein";
import { english, type Said } from "./phrase";

export interface InputProblem {
  /** Name of the argument as the caller wrote it: `body`, `--step`, `tTdb`. */
  readonly argument: string;
  /** The value received; `undefined` where one is missing. */
  readonly value: unknown;
  /** What is wrong with the value, where what would have been accepted does not say it. */
  readonly reason?: Said;
  /** What would have been accepted, in words. */
  readonly accepted: Said;
  /** A value that works. */
  readonly example?: string;
  /** "did you mean" candidate. */
  readonly suggestion?: string;
}

/** Bad input. The message is complete, in English: argument, value, what is accepted, suggestion, example. */
export class InputError extends Error {
  readonly problem: InputProblem;

  constructor(problem: InputProblem) {
    super(messageOf(problem));
    this.name = "InputError";
    this.problem = problem;
  }
}

function messageOf({ argument, value, reason, accepted, example, suggestion }: InputProblem): string {
  // What is accepted may be a sentence of its own.
  const taken = english(accepted).replace(/\.$/, "");
  const received = typeof value === "string" ? `"${value}"` : String(value);
  const because = reason === undefined ? "" : `: ${english(reason)}`;
  const parts =
    value === undefined
      ? [`${argument} is missing.`, `Give ${taken}.`]
      : [`${argument}: ${received} is not accepted${because}.`, `Accepted: ${taken}.`];
  if (suggestion !== undefined) parts.splice(1, 0, `Did you mean "${suggestion}"?`);
  if (example !== undefined) parts.push(`Example: ${example}`);
  return parts.join(" ");
}

/** The candidate nearest in spelling to `value`, or undefined when none is near (edit distance over 40 % of its length). */
export function nearestName(value: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || value === "") return undefined;
  const name = closest(value.toLowerCase(), candidates as string[]);
  const limit = Math.max(1, Math.floor(name.length * 0.4));
  return distance(value.toLowerCase(), name) <= limit ? name : undefined;
}
