/** `--solution kamooalewa=jpl-37`: which published orbit a body starts from. */
import { Option } from "commander";
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { InputError } from "../../ephemeris/errors";
import { naming } from "./failures";

/** May be given several times. */
export function solutionOption(): Option {
  return new Option("--solution <body=id>", "orbit solution other than the default: kamooalewa=jpl-37")
    .argParser((text: string, texts: readonly string[]) => [...texts, text])
    .default([]);
}

/** Solution id by body id. @throws InputError for an unknown body or solution. */
export function parseSolutions(texts: readonly string[], argument: string): Record<string, string> {
  const pairs = texts.flatMap((text) => text.split(",")).map((pair) => solutionPair(pair, argument));
  return Object.fromEntries(pairs);
}

/** @throws InputError for a solution of a body that the command does not compute: it would change nothing. */
export function refuseUnusedSolutions(solutions: Readonly<Record<string, string>>, ids: readonly string[]): void {
  for (const [id, solution] of Object.entries(solutions)) {
    if (ids.includes(id)) continue;
    throw new InputError({
      argument: "--solution",
      value: `${id}=${solution}`,
      reason: `${id} is not asked for`,
      accepted: `a solution of ${ids.join(", ")}`,
    });
  }
}

/**
 * A file was computed with the solutions it names; others need another file.
 * @throws InputError naming the solution the ephemeris has, and how to get the one asked for.
 */
export function refuseOtherSolutions(
  solutions: Readonly<Record<string, string>>,
  ephemeris: Ephemeris,
  path: string,
): void {
  for (const [id, asked] of Object.entries(solutions)) {
    const held = ephemeris.solutions[id] ?? solutionOf(bodyOf(id)).id;
    if (held === asked) continue;
    throw new InputError({
      argument: "--solution",
      value: `${id}=${asked}`,
      reason: `${path} was computed with ${id}=${held}`,
      accepted: `${id}=${held}, or another file`,
      example: `quasimoon build --body ${id} --solution ${id}=${asked} --from 2020-01-01 --to 2030-01-01 --out ${id}-${asked}.quasimoon`,
    });
  }
}

function solutionPair(pair: string, argument: string): [string, string] {
  const [bodyName, solutionId, ...rest] = pair.split("=").map((part) => part.trim());
  if (!bodyName || !solutionId || rest.length > 0) {
    const accepted = "body=solution (`quasimoon bodies` lists them)";
    throw new InputError({ argument, value: pair, accepted, example: "kamooalewa=jpl-37" });
  }
  const body = naming(argument, () => bodyOf(bodyName));
  return [body.id, naming(argument, () => solutionOf(body, solutionId)).id];
}
