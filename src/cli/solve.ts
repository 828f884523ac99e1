/** `quasimoon solve`: a leg of Tianwen-2's flight with other engines, masses or dates. The solutions that come along are made by it too. */
import { type Command, Option } from "commander";
import { buildEphemeris, type Ephemeris } from "../../ephemeris/ephemeris";
import { InputError } from "../../ephemeris/errors";
import { eventOf } from "../../ephemeris/events";
import { addProbe } from "../../ephemeris/probe/build";
import { evidenceRows } from "../../ephemeris/probe/evidence";
import { agreementText, comparisonText } from "../../ephemeris/probe/evidenceText";
import { shortfallText } from "../../ephemeris/probe/shortfall";
import type { LegSolution, OutboundSolution } from "../../ephemeris/probe/solution";
import { type SolveRequest, solveLeg } from "../../ephemeris/probe/solve";
import { commandText } from "./commandText";
import { RunError } from "./failures";
import { type FlightOptions, flightOption, planOf, solutionIn } from "./flightFiles";
import { openOutput, probeOutput } from "./output";
import { print, printJson } from "./print";
import { Progress } from "./progress";
import { solutionFileText } from "./solutionFile";
import { solutionText } from "./solutionText";
import { flagOf, type SolveOptions, solveRequestOf } from "./solveRequest";

const examples = `
Examples:
  quasimoon solve outbound --thrust-mn 90 --out ion-90.json
  quasimoon export --body tianwen-2 --flight ion-90.json --from launch --to first-telemetry --columns probe
  quasimoon solve comet --plateau-au 1 --thrust-mn 60`;

interface Options extends SolveOptions, FlightOptions {
  readonly out?: string;
  readonly json?: boolean;
}

export function addSolveCommand(program: Command): void {
  program
    .command("solve")
    .argument(
      "<leg>",
      "outbound (launch to the telemetry of May 2026), return (asteroid to Earth) or comet (Earth to 311P)",
    )
    .description("find the ion-drive controls of a leg of Tianwen-2's flight, and what they cost (seconds)")
    .option("--thrust-mn <mN>", "full thrust (default: 120)")
    .option("--isp-s <s>", "specific impulse of the ion drive (default: 3000)")
    .option(
      "--plateau-au <au>",
      "distance from the Sun up to which full thrust is had, 1/r² beyond (default: 1, comet 1.5)",
    )
    .option("--power-exponent <k>", "thrust falls as 1/r^k beyond the plateau (default: 2)")
    .option("--duty-cycle <share>", "share of the time the engine may run (default: 1)")
    .addOption(coastOption())
    .option("--mass-kg <kg>", "mass at the start of the leg (default: 2100, return 1450, comet what the return leaves)")
    .option("--hypothesis <name>", "outbound: ion, or impulse for one burn of the main engine (default: ion)")
    .option("--launch <T>", "outbound: injection (default: 2025-05-28T17:49:00Z)")
    .option("--burn <T>", "outbound, impulse: when the engine burns (default: deep-space-manoeuvre)")
    .option("--departure <T>", "return: when it leaves the asteroid (default: departure)")
    .option("--arrival <T>", "return: entry of the capsule; comet: arrival (default: capsule-return, comet-arrival)")
    .option("--entry-speed-km-s <km/s>", "return: speed of the capsule at 125 km (default: 12)")
    .option("--goal <goal>", "comet: energy (most thrust to spare) or propellant (default: energy)")
    .addOption(flightOption())
    .option("--out <file>", "keep the solution, as JSON, for `export --flight`")
    .option("--json", "print the solution as JSON")
    .addHelpText("after", examples)
    .action(solve);
}

/** May be given several times. */
const coastOption = (): Option =>
  new Option("--coast <from/to>", "keep the ion drive off between two times").argParser(
    (text: string, texts: readonly string[] | undefined) => [...(texts ?? []), text],
  );

function solve(legName: string, { out, json, flight, ...options }: Options, command: Command): void {
  const request = solveRequestOf(legName, options);
  refuseUnusedLegs(request, flight);
  const plan = planOf({ flight });
  if (out !== undefined) probeOutput(out);
  const progress = new Progress();
  const ephemeris = ephemerisFor(request);
  const onProgress = (share: number, label: string): void => progress.show(share, label);
  const solution = naming(() => solveLeg(ephemeris, request, { onProgress, plan }));
  progress.clear();
  if (json) printJson(solution);
  else print(solutionText(solution));
  if (solution.leg === "outbound" && solution.isFeasible && !json) print(evidenceText(ephemeris, solution));
  const shortfall = shortfallText(solution);
  if (shortfall !== undefined) throw new RunError(`${shortfall}${out === undefined ? "" : ` ${out} was not written.`}`);
  if (out !== undefined) write(out, solution, commandText(command.parent?.args ?? []));
}

/** Only the comet leg starts from what another leg has left: the return. */
function refuseUnusedLegs({ leg }: SolveRequest, flight: readonly string[]): void {
  for (const path of flight) {
    const { leg: given } = solutionIn(path);
    if (leg === "comet" && given === "return") continue;
    const reason = `it holds the ${given} leg, from which the ${leg} leg does not start`;
    const accepted = leg === "comet" ? "a solved return leg" : `nothing, for ${leg}`;
    throw new InputError({ argument: "--flight", value: path, reason, accepted });
  }
}

/** Planets and Kamoʻoalewa over the leg; for the outbound leg on to the last evidence, for the comet leg the comet too. */
function ephemerisFor(request: SolveRequest): Ephemeris {
  const from =
    request.leg === "outbound"
      ? Math.min(request.launchTdb ?? Number.POSITIVE_INFINITY, eventOf("injection").tTdb)
      : eventOf("departure").tTdb;
  const departure = request.leg === "return" ? (request.departureTdb ?? from) : from;
  const ends: Readonly<Record<SolveRequest["leg"], string>> = {
    outbound: "departure",
    return: "capsule-return",
    comet: "comet-arrival",
  };
  const asked = request.leg === "outbound" ? undefined : request.arrivalTdb;
  return buildEphemeris({
    bodies: request.leg === "comet" ? ["kamooalewa", "311p"] : ["kamooalewa"],
    fromTdb: Math.min(from, departure),
    toTdb: Math.max(asked ?? Number.NEGATIVE_INFINITY, eventOf(ends[request.leg]).tTdb),
  });
}

/** Which published and decoded numbers the path of the solution contradicts. */
function evidenceText(ephemeris: Ephemeris, outbound: OutboundSolution): string {
  const rows = evidenceRows(addProbe(ephemeris, { outbound }));
  const failures = rows.filter(({ verdict }) => verdict === "fail");
  return [`evidence           ${agreementText(rows)}`, ...failures.map((row) => `  ${comparisonText(row)}`)].join("\n");
}

/** Runs `act`; an `InputError` from it names the option as it is written on the command line. */
function naming<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { argument } = error.problem;
    throw new InputError({ ...error.problem, argument: flagOf[argument] ?? argument });
  }
}

function write(path: string, solution: LegSolution, command: string): void {
  const output = openOutput(path);
  try {
    output.write(new TextEncoder().encode(solutionFileText(solution, command)));
    output.finish();
  } finally {
    output.abandon();
  }
}
