/** The drawers of plots and exports as a reader uses them: opened, filled, and what their buttons save. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { run } from "../cli/run";
import { folder } from "./app";

export type Row = Record<string, string>;
export const rowsIn = (text: string): Row[] => parse(text, { columns: true, comment: "#" }) as Row[];

interface SavedFile {
  readonly name: string;
  readonly text: string;
  readonly path: string;
}

/** What a press of the button saves. */
export async function saved(page: Page, button: string): Promise<SavedFile> {
  const waiting = page.waitForEvent("download");
  await page.getByTestId(button).click();
  const download = await waiting;
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  return { name, path, text: readFileSync(path, "utf8") };
}

export async function openPlot(page: Page, plot: string): Promise<void> {
  if (!(await page.getByTestId("plots").isVisible())) await page.getByTestId("open-plots").click();
  await page.getByTestId("plot-choice").selectOption(plot);
  await page.locator("[data-testid=plots][data-whole]").waitFor();
}

/** Opens the export drawer anew, so that it holds what is shown. */
export async function openExport(page: Page): Promise<void> {
  if (await page.getByTestId("export-from").isVisible()) await page.keyboard.press("Escape");
  await page.getByTestId("open-export").click();
  await page.getByTestId("export-from").waitFor();
}

interface BothFiles {
  /** The drawer's file and the one its command line writes, without the line that says the command. */
  readonly own: string;
  readonly commandLine: string;
  readonly name: string;
  readonly command: string;
}

export async function bothFiles(page: Page): Promise<BothFiles> {
  const { name, text } = await saved(page, "export-download");
  const command = await page.getByTestId("export-command").inputValue();
  const other = join(folder, `command-line-${name}`);
  const words = command
    .split(" ")
    .slice(1)
    .map((word) => (word === name ? other : word.replace(/^'|'$/g, "")));
  // Files of flights and of times lie where the page saved them.
  const outcome = await run(...words.map((word) => (/-own\.json$|times\.txt$/.test(word) ? join(folder, word) : word)));
  if (outcome.exitCode !== 0) throw new Error(`${command}: ${outcome.stderr}`);
  if (!text.includes(JSON.stringify(command).slice(1, -1).slice(0, 60)))
    throw new Error("the file has another command");
  const withoutCommand = (file: string): string => file.replace(/^(# | ")?command: .*\n|^ {2}"command: .*\n/m, "");
  return { own: withoutCommand(text), commandLine: withoutCommand(readFileSync(other, "utf8")), name, command };
}
