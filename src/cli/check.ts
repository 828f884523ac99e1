/** `quasimoon check`: how well this build reproduces the references, quantity by quantity. */
import type { Command } from "commander";
import { type AccuracyRow, accuracyParts } from "../../ephemeris/accuracy/table";
import { RunError } from "./failures";
import { print, printJson, tableText } from "./print";
import { Progress } from "./progress";

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("compare this build with JPL's ephemerides and print the accuracy table (about half a minute)")
    .option("--json", "the table as JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const rows = await accuracyRows();
      if (json) printJson(rows);
      else print(accuracyTable(rows));
      const failures = rows.filter(({ verdict }) => verdict === "fail").length;
      if (failures > 0) throw new RunError(`${failures} of ${rows.length} quantities are outside their tolerance.`);
    });
}

async function accuracyRows(): Promise<AccuracyRow[]> {
  const progress = new Progress();
  const rows: AccuracyRow[] = [];
  for (const [index, part] of accuracyParts.entries()) {
    progress.show(index / accuracyParts.length, part.name);
    rows.push(...(await part.rows()));
  }
  progress.clear();
  return rows;
}

/** The table as `check` prints it. */
export function accuracyTable(rows: readonly AccuracyRow[]): string {
  const lines = rows.map((row) => [
    row.quantity,
    row.reference,
    numberText(row.rms),
    numberText(row.max),
    toleranceText(row),
    row.unit,
    row.verdict,
  ]);
  return tableText(["quantity", "reference", "rms", "max", "tolerance", "unit", "verdict"], lines);
}

function toleranceText({ tolerance, rmsTolerance }: AccuracyRow): string {
  if (tolerance === null) return "-";
  return rmsTolerance === undefined ? `${tolerance}` : `${tolerance}, rms ${rmsTolerance}`;
}

/** Three digits, without an exponent where it can be read without. */
function numberText(value: number): string {
  return value >= 1000 && value < 1e6 ? value.toFixed(0) : value.toPrecision(3);
}
