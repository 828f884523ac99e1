/**
 * The export as a command line to copy; where the probe flies the reader's own legs, the files of these that it reads.
 */
import type { LegSolution } from "../../ephemeris/probe/solution";
import { solutionFileText } from "../cli/solutionFile";
import { i18n } from "../language/i18n";
import { saveFile } from "../save";
import { CommandLine } from "./CommandLine";
import { flightFileNameOf } from "./exportAsCommand";

function saveFlight(leg: LegSolution): void {
  const text = solutionFileText(leg, `Quasimoon in the browser, Trajectory: ${location.href}`);
  saveFile(new Blob([text], { type: "application/json" }), flightFileNameOf(leg));
}

export interface ExportCommandProps {
  readonly command: string;
  /** The reader's own legs that the probe flies in the file. */
  readonly legs: readonly LegSolution[];
  /** The list of times that the command reads from a file, where that file is not the reader's own already. */
  readonly times: { readonly name: string; readonly listed: readonly string[] } | undefined;
}

export function ExportCommand({ command, legs, times }: ExportCommandProps): React.JSX.Element {
  return (
    <>
      <CommandLine command={command} rows={6} testId="export-command">
        {times !== undefined && (
          <button
            type="button"
            data-testid="export-times"
            onClick={() => saveFile(new Blob([`${times.listed.join("\n")}\n`], { type: "text/plain" }), times.name)}
          >
            {i18n.t("Save {file}", { file: times.name })}
          </button>
        )}
        {legs.map((leg) => (
          <button key={leg.leg} type="button" data-testid={`export-flight-${leg.leg}`} onClick={() => saveFlight(leg)}>
            {i18n.t("Save {file}", { file: flightFileNameOf(leg) })}
          </button>
        ))}
      </CommandLine>
      <p className="fine">
        {i18n.t(
          "Only there: 1900 to 2100, any number of rows, and {option}, a file of positions computed before (here they are in the page already).",
          { option: "--ephemeris" },
        )}
      </p>
      {legs.length > 0 && (
        <p className="fine">
          {i18n.t("Tianwen-2 flies legs of your own here: the command reads them from {files}, and the file says so.", {
            files: legs.map(flightFileNameOf).join(", "),
          })}
        </p>
      )}
    </>
  );
}
