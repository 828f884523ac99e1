/** `quasimoon bodies`: who can be exported. */
import type { Command } from "commander";
import { bodies } from "../../ephemeris/bodies";
import { print, printJson, tableText } from "./print";

export function addBodiesCommand(program: Command): void {
  program
    .command("bodies")
    .description("list the bodies with their names, orbit solutions and sources")
    .option("--json", "everything known about each, as JSON")
    .action(({ json }: { json?: boolean }) => {
      if (json) printJson(bodies);
      else print(bodiesTable());
    });
}

function bodiesTable(): string {
  const lines = bodies.map(({ id, name, kind, basis, solutions }) => [
    id,
    name,
    kind,
    basis,
    solutions.map((solution) => solution.id).join(", "),
  ]);
  return tableText(["id", "name", "kind", "basis", "orbit solutions (first is the default)"], lines);
}
