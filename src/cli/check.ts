/** `quasimoon check`: how well this build reproduces the references, quantity by quantity. */
import type { Command } from "commander";
import { RunError } from "./failures";
import { print, printJson, tableText } from "./print";

/** One line of the accuracy table. `rms`, `max` and `tolerance` in `unit`; the tolerance bounds the maximum. */
export interface AccuracyRow {
  readonly quantity: string;
  readonly reference: string;
  readonly rms: number;
  readonly max: number;
  readonly tolerance: number;
  readonly unit: string;
  readonly verdict: "pass" | "fail" | "info";
}

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("compare this build with JPL's ephemerides and print the accuracy table")
    .option("--json", "the table as JSON")
    .action(({ json }: { json?: boolean }) => {
      const rows: AccuracyRow[] = [];
      if (json) printJson(rows);
      else print(accuracyTable(rows));
      const failures = rows.filter(({ verdict }) => verdict === "fail").length;
      if (failures > 0) throw new RunError(`${failures} of ${rows.length} quantities are outside their tolerance.`);
    });
}

function accuracyTable(rows: readonly AccuracyRow[]): string {
  const lines = rows.map(({ quantity, reference, rms, max, tolerance, unit, verdict }) => [
    quantity,
    reference,
    rms.toPrecision(3),
    max.toPrecision(3),
    tolerance.toPrecision(3),
    unit,
    verdict,
  ]);
  return tableText(["quantity", "reference", "rms", "max", "tolerance", "unit", "verdict"], lines);
}
