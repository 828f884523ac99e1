/** `quasimoon build`: an ephemeris computed once and kept as a file, for long spans and many exports. */
import type { Command } from "commander";
import { bodies, bodyOf } from "../../ephemeris/bodies";
import { buildEphemeris, saveEphemeris } from "../../ephemeris/ephemeris";
import { InputError } from "../../ephemeris/errors";
import { naming, required } from "./failures";
import { type FlightOptions, flightOption, hypothesisOption, planOf, refuseUnusedFlight } from "./flightFiles";
import { parseInstant } from "./instant";
import { openOutput, probeOutput } from "./output";
import { print } from "./print";
import { Progress } from "./progress";
import { parseSolutions, refuseUnusedSolutions, solutionOption } from "./solutions";

const withOrbit = bodies.filter(({ solutions }) => solutions.length > 0).map(({ id }) => id);

interface BuildOptions extends FlightOptions {
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
  readonly body: string;
  readonly solution: readonly string[];
}

export function addBuildCommand(program: Command): void {
  program
    .command("build")
    .description("compute an ephemeris and keep it as a file for `export --ephemeris`")
    .option("--from <T>", "first time, 1900 or later")
    .option("--to <T>", "last time, 2100 or earlier")
    .option("--out <file>", "the file to write, which appears when it is whole")
    .option(
      "--body <list>",
      "small bodies beside Sun, planets and Moon, or all that have a published orbit",
      "kamooalewa",
    )
    .addOption(solutionOption())
    .addOption(hypothesisOption())
    .addOption(flightOption())
    .addHelpText("after", "\nExample:\n  quasimoon build --from 1900-01-01 --to 2100-12-31 --out 1900-2100.quasimoon")
    .action(build);
}

function build(options: BuildOptions): void {
  const fromTdb = parseInstant(required(options.from, "--from", "the first time", "1900-01-01"), "utc", "--from");
  const toTdb = parseInstant(required(options.to, "--to", "the last time", "2100-12-31"), "utc", "--to");
  const path = required(options.out, "--out", "the file to write", "1900-2100.quasimoon");
  if (!(fromTdb < toTdb)) {
    throw new InputError({ argument: "--from", value: options.from, accepted: `a time before --to, ${options.to}` });
  }
  const ids = options.body === "all" ? withOrbit : options.body.split(",").map(idOf);
  const solutions = parseSolutions(options.solution, "--solution");
  refuseUnusedSolutions(solutions, ids);
  const probe = planOf(options);
  refuseUnusedFlight(options, ids);
  probeOutput(path);

  const progress = new Progress();
  const onProgress = (fraction: number, label: string) => progress.show(fraction, label);
  const ephemeris = buildEphemeris({ bodies: ids, fromTdb, toTdb, solutions, probe, onProgress });
  progress.clear();

  const bytes = saveEphemeris(ephemeris);
  const output = openOutput(path);
  try {
    output.write(bytes);
    output.finish();
  } finally {
    output.abandon();
  }
  if (path !== "-") print(`${path}: ${ephemeris.bodies.length} bodies, ${(bytes.length / 1e6).toFixed(1)} MB`);
}

function idOf(name: string): string {
  return naming("--body", () => bodyOf(name.trim())).id;
}
