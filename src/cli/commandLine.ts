/** The commands and how a line of arguments becomes one of them. Each command is one file and one line here. */
import { Command } from "commander";
import packageFacts from "../../package.json";
import { addBodiesCommand } from "./bodies";
import { addBuildCommand } from "./build";
import { addCheckCommand } from "./check";
import { addClaimsCommand } from "./claims";
import { addEventsCommand } from "./events";
import { addEvidenceCommand } from "./evidence";
import { addExportCommand } from "./export";
import { exitCodeOf } from "./failures";
import { addFitCommand } from "./fit";
import { openOutput } from "./output";
import { addResonanceCommand } from "./resonance";
import { addSolveCommand } from "./solve";

const description =
  "Positions of Earth's quasi-moon Kamoʻoalewa, of the probe Tianwen-2, of Sun, planets, Moon and other companions of Earth, from an N-body propagation.";

const addCommands = [
  addExportCommand,
  addBodiesCommand,
  addEventsCommand,
  addEvidenceCommand,
  addClaimsCommand,
  addCheckCommand,
  addBuildCommand,
  addFitCommand,
  addSolveCommand,
  addResonanceCommand,
];

/** Runs a command, prints what it has to say and returns the exit code: 0 done, 1 could not finish, 2 bad request. */
export async function runCommandLine(programArguments: readonly string[]): Promise<number> {
  const program = new Command("quasimoon")
    .description(description)
    .version(packageFacts.version)
    .configureOutput({
      writeOut: (text) => openOutput(undefined).write(new TextEncoder().encode(text)),
      outputError: (text, write) => write(complaintOf(text, programArguments[0])),
    })
    .exitOverride();
  for (const addCommand of addCommands) addCommand(program);
  try {
    await program.parseAsync(programArguments, { from: "user" });
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

/** Commander's message in the style of the others: what was wrong, what was meant, where to look. */
function complaintOf(text: string, commandName: string | undefined): string {
  const what = text
    .trim()
    .replace(/^error: /, "")
    .replace(/\s*\n\s*\(?/, ". ")
    .replace(/[)\s]*$/, "");
  const isKnown = commandName !== undefined && /^[a-z]+$/.test(commandName) && !what.startsWith("unknown command");
  return `quasimoon: ${what}${/[.?]$/.test(what) ? "" : "."} See: quasimoon ${isKnown ? `${commandName} ` : ""}--help\n`;
}
