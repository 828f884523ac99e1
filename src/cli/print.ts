/** How lists are printed: as a table for people, as JSON for programs. */
import { openOutput } from "./output";

export function print(text: string): void {
  openOutput(undefined).write(new TextEncoder().encode(`${text}\n`));
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Columns as wide as their longest entry; the first line is the header. Numbers should come as text. */
export function tableText(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((line) => [...line[column]].length)));
  const padded = all.map((line) => line.map((cell, column) => cell + " ".repeat(widths[column] - [...cell].length)));
  return padded.map((cells) => cells.join("  ").trimEnd()).join("\n");
}
