/** Runs the command line for tests: in this process where only messages and files matter, as a process of its own elsewhere. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, vi } from "vitest";
import { runCommandLine } from "../../src/cli/commandLine";

/** A folder of this test file's own, removed at its end; with `onTestFinished`, of one test. */
export function temporaryFolder(atEnd: (remove: () => void) => void = afterAll): string {
  const folder = mkdtempSync(join(tmpdir(), "quasimoon-cli-"));
  atEnd(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Exit code and what was written to standard error. */
export async function run(...programArguments: string[]): Promise<{ exitCode: number; stderr: string }> {
  let stderr = "";
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  try {
    const exitCode = await runCommandLine(programArguments);
    return { exitCode, stderr };
  } finally {
    spy.mockRestore();
  }
}

/** The command as users start it. */
export function start(...programArguments: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "src/cli/quasimoon.ts", ...programArguments]);
}

export interface Outcome {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.on("close", (exitCode, signal) => resolve({ exitCode, signal, stdout, stderr }));
  });
}
