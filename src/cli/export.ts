/** `quasimoon export`: states of bodies as a table, the same numbers that the app shows. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Command } from "commander";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { type Format, formatOf } from "../../ephemeris/export/formats";
import { headerOf } from "../../ephemeris/export/header";
import type { ExportRequest } from "../../ephemeris/export/request";
import { Rows } from "../../ephemeris/export/rows";
import { modelText } from "../../ephemeris/model";
import packageFacts from "../../package.json";
import { commandText } from "./commandText";
import { type ExportOptions, requestOf } from "./exportRequest";
import { flightOption, hypothesisOption, planOf, refuseUnusedFlight } from "./flightFiles";
import { refuseWhatIsMissing } from "./missing";
import { openOutput, probeOutput } from "./output";
import { Progress } from "./progress";
import { parseSolutions, refuseOtherSolutions, refuseUnusedSolutions, solutionOption } from "./solutions";
import { builtEphemeris, readEphemeris } from "./source";

const examples = `
Examples:
  quasimoon export --body kamooalewa --center earth --from 2026-01-01 --to 2026-12-31 --step 1d
  quasimoon export --body kamooalewa,moon --center earth --frame sun-earth --at launch,arrival
  quasimoon export --body tianwen-2 --from injection --to comet-arrival --step 1d --columns probe
  quasimoon export --body moon --center earth --times times.txt --format json --out moon.json`;

export function addExportCommand(program: Command): void {
  program
    .command("export")
    .description("write positions and velocities as CSV or JSON")
    .option("--body <list>", "bodies, with commas between: kamooalewa,moon (`quasimoon bodies` lists them)")
    .option("--center <body>", "what positions are relative to: sun, earth, ssb or any other body", "sun")
    .option(
      "--frame <name>",
      "icrf, ecliptic, sun-earth, rtn:<body> (its orbit about the Sun, the Moon's about Earth) or fixed:<body>",
      "icrf",
    )
    .option("--from <T>", "first time: 2026-07-02T12:00:00, JD2461041.5 or an event (`quasimoon events` lists them)")
    .option("--to <T>", "last time")
    .option("--step <duration>", "time between rows: 10s, 5min, 6h, 1d, 2wk (default: 1d)")
    .option("--at <list>", "these times instead of a span, with commas between")
    .option("--times <file>", "the times in a file instead, one a line, # for comments; - is standard input")
    .option(
      "--time-scale <scale>",
      "scale of times that name none: utc, tdb, tt or tai; rows are evenly spaced in it",
      "utc",
    )
    .option("--units <units>", "km (km, km/s) or au (au, au/day)", "km")
    .option("--columns <list>", "more columns: probe (leg, thrust, mass of tianwen-2), sigma (uncertainty), or both")
    .option("--format <format>", "csv or json", "csv")
    .option("--out <file>", "write to a file, which appears when it is whole (default: standard output)")
    .option("--light-time", "where the body was when its light left for the center")
    .addOption(solutionOption())
    .addOption(hypothesisOption())
    .addOption(flightOption())
    .option("--ephemeris <file>", "use an ephemeris made by `quasimoon build`")
    .option("--yes", "do write more than 100 million rows")
    .addHelpText("after", examples)
    .action(exportStates);
}

async function exportStates(options: ExportOptions, command: Command): Promise<void> {
  const format = formatOf(options.format, "--format");
  const request = requestOf(options);
  const solutions = parseSolutions(options.solution, "--solution");
  refuseUnusedSolutions(solutions, bodiesNeeded(request));
  const probe = planOf(options);
  refuseUnusedFlight(options, bodiesNeeded(request));
  if (options.out !== undefined) probeOutput(options.out);

  const progress = new Progress();
  const { fromTdb, toTdb } = request.times;
  const ephemeris =
    options.ephemeris === undefined
      ? builtEphemeris({ bodies: bodiesNeeded(request), fromTdb, toTdb, solutions, probe }, progress)
      : readEphemeris(options.ephemeris);
  refuseWhatIsMissing(ephemeris, request, options);
  if (options.ephemeris !== undefined) refuseOtherSolutions(solutions, ephemeris, options.ephemeris);

  const header = headerOf(request, {
    version: packageFacts.version,
    model: modelText(ephemeris.model),
    solutions: ephemeris.solutions,
    probe: ephemeris.probe,
    command: commandText(command.parent?.args ?? []),
  });
  await writeRows(ephemeris, request, format, header, options.out, progress);
}

function bodiesNeeded({ bodies, center, frame }: ExportRequest): string[] {
  const [, frameBody] = frame.split(":");
  return [...new Set([...bodies, center, ...(frameBody === undefined ? [] : [frameBody])])];
}

/** Between two pieces the event loop turns once, so that Ctrl-C is heard. */
async function writeRows(
  ephemeris: Ephemeris,
  request: ExportRequest,
  format: Format,
  header: readonly string[],
  path: string | undefined,
  progress: Progress,
): Promise<void> {
  const rows = new Rows(ephemeris, request);
  const total = rows.count.toLocaleString("en");
  const output = openOutput(path);
  try {
    for (const bytes of format.write(rows, request, header)) {
      output.write(bytes);
      progress.show(rows.done / rows.count, `${rows.done.toLocaleString("en")} of ${total} rows`);
      await nextTurn();
    }
    output.finish();
  } finally {
    progress.clear();
    output.abandon();
  }
}
