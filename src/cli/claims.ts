/** `quasimoon claims`: what is said and is wrong, outdated or contested, with the sources that say so. */
import type { Command } from "commander";
import { type Claim, claims } from "../../ephemeris/claims";
import type { Source } from "../../ephemeris/types";
import { print, printJson } from "./print";

export function addClaimsCommand(program: Command): void {
  program
    .command("claims")
    .description("list claims that are wrong, outdated or contested, with sources")
    .option("--json", "as JSON")
    .action(({ json }: { json?: boolean }) => {
      if (json) printJson(claims);
      else print(claims.map(claimText).join("\n\n"));
    });
}

function claimText({ kind, claim, answer, shown, sources, sides }: Claim): string {
  return [
    `${kind.toUpperCase()}: ${claim}`,
    `  ${answer}`,
    ...sides.map(({ says, source }) => `  - ${says} ${sourceText(source)}`),
    ...sources.map((source) => `  ${sourceText(source)}`),
    ...(shown === undefined ? [] : [`  Used here: ${shown}`]),
  ].join("\n");
}

const sourceText = ({ text, date, confidence }: Source): string =>
  `[${text}${date === undefined ? "" : `, ${date}`}; ${confidence}]`;
