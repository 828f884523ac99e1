/** `quasimoon events`: the mission's dates, whose names `export` takes as times. */
import type { Command } from "commander";
import { events } from "../../ephemeris/events";
import { print, printJson, tableText } from "./print";

export function addEventsCommand(program: Command): void {
  program
    .command("events")
    .description("list the events of the mission; their names can be used as times")
    .option("--json", "with text, sources and disagreements, as JSON")
    .action(({ json }: { json?: boolean }) => {
      if (json) printJson(events);
      else print(tableText(["name", "utc", "known to the", "basis", "what"], events.map(eventLine)));
    });
}

function eventLine({ id, utc, precision, basis, label }: (typeof events)[number]): string[] {
  return [id, utc, precision, basis, label];
}
