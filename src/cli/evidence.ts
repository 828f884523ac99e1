/** `quasimoon evidence`: each published or decoded number of the probe's way beside what its path says, for both hypotheses. */
import type { Command } from "commander";
import { buildEphemeris } from "../../ephemeris/ephemeris";
import { eventOf } from "../../ephemeris/events";
import { type EvidenceRow, evidenceRows } from "../../ephemeris/probe/evidence";
import { residualText, statedText, valueText } from "../../ephemeris/probe/evidenceText";
import { type Hypothesis, probeId } from "../../ephemeris/probe/flight";
import { RunError } from "./failures";
import { hypothesisOf } from "./flightFiles";
import { print, printJson, tableText } from "./print";
import { Progress } from "./progress";

const hypotheses: readonly Hypothesis[] = ["ion", "impulse"];

export function addEvidenceCommand(program: Command): void {
  program
    .command("evidence")
    .description("compare the probe's path with every published or decoded number, however it got there")
    .option("--hypothesis <name>", "by its ion drive (ion), by one burn (impulse), or both", "both")
    .option("--json", "the rows with their sources, as JSON")
    .action(({ hypothesis, json }: { hypothesis: string; json?: boolean }) => {
      const judged = hypothesesOf(hypothesis).map((name) => ({ name, rows: rowsOf(name) }));
      if (json) printJson(judged.flatMap(({ name, rows }) => rows.map((row) => ({ hypothesis: name, ...row }))));
      else print(evidenceTable(judged));
      const all = judged.flatMap(({ rows }) => rows);
      const failures = all.filter(({ verdict }) => verdict === "fail").length;
      if (failures > 0) throw new RunError(`${failures} of ${all.length} comparisons are outside their tolerance.`);
    });
}

function hypothesesOf(name: string): readonly Hypothesis[] {
  if (name === "both") return hypotheses;
  return [hypothesisOf(name)];
}

function rowsOf(hypothesis: Hypothesis): readonly EvidenceRow[] {
  const progress = new Progress();
  const ephemeris = buildEphemeris({
    bodies: [probeId],
    fromTdb: eventOf("injection").tTdb,
    toTdb: eventOf("exploration-begins").tTdb,
    probe: { hypothesis },
    onProgress: (share, label) => progress.show(share, label),
  });
  progress.clear();
  return evidenceRows(ephemeris);
}

interface Judged {
  readonly name: Hypothesis;
  readonly rows: readonly EvidenceRow[];
}

/** One line a number, the hypotheses side by side. */
export function evidenceTable(judged: readonly Judged[]): string {
  const header = [
    "when",
    "what",
    "stated",
    "unit",
    ...judged.flatMap(({ name }) => [name, "residual", "verdict"]),
    "role",
    "confidence",
    "source",
  ];
  const lines = judged[0].rows.map((row) => [
    row.utc.slice(0, 10),
    row.quantity,
    statedText(row),
    row.unit,
    ...judged.flatMap(({ rows }) => {
      const own = rows.find(({ id }) => id === row.id);
      return own === undefined ? ["", "", ""] : [valueText(own), residualText(own), own.verdict];
    }),
    row.role,
    row.source.confidence,
    row.source.text.split(":")[0],
  ]);
  return tableText(header, lines);
}
