/** `quasimoon fit`: makes ephemeris/data/fitted-states.json again, so that anyone can see where its metres come from. */
import type { Command } from "commander";
import published from "../../ephemeris/data/fitted-states.json";
import { fitInitialStates } from "../../ephemeris/fit";
import { fullModel } from "../../ephemeris/model";
import { openOutput, probeOutput } from "./output";
import { Progress } from "./progress";

/** Iterations that the progress line counts to; the fit has settled by then. */
const iterations = 3;
/** Digits kept: nanometres where metres are adjusted. */
const digits = 10;

export function addFitCommand(program: Command): void {
  program
    .command("fit")
    .description(
      "adjust the planets' initial states to DE440 over 2000-2050 and write the adjustments as JSON (half a minute)",
    )
    .option("--out <file>", "write to a file, which appears when it is whole (default: standard output)")
    .action(async ({ out }: { out?: string }) => {
      if (out !== undefined) probeOutput(out);
      const text = await fittedStates();
      const output = openOutput(out);
      try {
        output.write(new TextEncoder().encode(text));
        output.finish();
      } finally {
        output.abandon();
      }
    });
}

async function fittedStates(): Promise<string> {
  const progress = new Progress();
  const { adjustments, rmsKm } = await fitInitialStates(fullModel, (iteration, rmsEmbKm) =>
    progress.show(iteration / iterations, `Earth-Moon barycentre ${rmsEmbKm.toPrecision(3)} km rms from DE440`),
  );
  progress.clear();
  const rounded = (value: number, places: number) => Number(value.toPrecision(places));
  const content = {
    note: published.note,
    source: { ...published.source, date: new Date().toISOString().slice(0, 10) },
    rmsKm: Object.fromEntries(
      Object.entries(rmsKm).map(([id, { before, after }]) => [
        id,
        { before: rounded(before, 3), after: rounded(after, 3) },
      ]),
    ),
    adjustments: adjustments.map(({ id, positionKm, velocityKmS }) => ({
      id,
      positionKm: positionKm.map((value) => rounded(value, digits)),
      velocityKmS: velocityKmS.map((value) => rounded(value, digits)),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
