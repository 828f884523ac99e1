/** `--solution kamooalewa=jpl-37`: which published orbit a body starts from. */
import { Option } from "commander";
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
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

function solutionPair(pair: string, argument: string): [string, string] {
  const [bodyName, solutionId, ...rest] = pair.split("=").map((part) => part.trim());
  if (!bodyName || !solutionId || rest.length > 0) {
    const accepted = "body=solution (`quasimoon bodies` lists them)";
    throw new InputError({ argument, value: pair, accepted, example: "kamooalewa=jpl-37" });
  }
  const body = naming(argument, () => bodyOf(bodyName));
  return [body.id, naming(argument, () => solutionOf(body, solutionId)).id];
}
