/**
 * How the command line fails: one line on standard error that says what was wrong, and an exit code.
 * 0 done · 1 could not finish (disk, pipe, a check that failed) · 2 asked for something that does not exist.
 */
import { CommanderError } from "commander";
import { InputError } from "../../ephemeris/errors";

/** The request was fine, carrying it out was not. */
export class RunError extends Error {
  override readonly name = "RunError";
}

/** Exit code of an error thrown by a command; prints what the user should read. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isBrokenPipe(error)) return 0;
  if (error instanceof InputError) return complain(error.message, 2);
  if (error instanceof RunError || isPropagationError(error)) return complain(error.message, 1);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return complain(`unexpected error, please report it: ${text}`, 1);
}

/** Runs `act`; an `InputError` from it names the argument, and where given the value, as the user wrote them: `--body`. */
export function naming<T>(argument: string, act: () => T, value?: string): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError({ ...error.problem, argument, value: value ?? error.problem.value });
  }
}

/** @throws InputError where an option that is needed here was left out; `what` completes "Give …". */
export function required(text: string | undefined, argument: string, what: string, example: string): string {
  if (text !== undefined) return text;
  throw new InputError({ argument, value: undefined, accepted: what, example: `${argument} ${example}` });
}

/** The reader of our output has seen enough (`| head`): nothing to say about it. */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

/** A collision or a blow-up on the way; its message says when and what is still good. */
function isPropagationError(error: unknown): error is Error {
  return error instanceof Error && error.name === "PropagationError";
}

function complain(message: string, exitCode: number): number {
  process.stderr.write(`quasimoon: ${message}\n`);
  return exitCode;
}
