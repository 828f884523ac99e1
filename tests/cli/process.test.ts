import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { outcomeOf, start, temporaryFolder } from "./run";

const million = ["export", "--body", "moon", "--from", "2026-01-01", "--to", "2027-11-26", "--step", "1min"];

/** Waits until the temporary file of a running export holds rows. Before it is opened for them it comes and goes once, as a trial. */
async function untilWriting(folder: string): Promise<void> {
  for (;;) {
    const part = readdirSync(folder).find((name) => name.endsWith(".part"));
    const found = part === undefined ? undefined : statSync(join(folder, part), { throwIfNoEntry: false });
    if (found !== undefined && found.size > 1e6) return;
    await pause(10);
  }
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s leaves nothing half-written and the old file as it was",
  async (signal) => {
    const folder = temporaryFolder(onTestFinished);
    const path = join(folder, "kept.csv");
    writeFileSync(path, "old");
    const child = start(...million, "--out", path);
    const outcome = outcomeOf(child);
    await untilWriting(folder);
    child.kill(signal);
    expect((await outcome).signal).toBe(signal);
    expect(readdirSync(folder)).toEqual(["kept.csv"]);
    expect(readFileSync(path, "utf8")).toBe("old");
  },
);

test("killed without warning, the file still never appears under its name", async () => {
  const folder = temporaryFolder(onTestFinished);
  const path = join(folder, "killed.csv");
  const child = start(...million, "--out", path);
  const outcome = outcomeOf(child);
  await untilWriting(folder);
  child.kill("SIGKILL");
  await outcome;
  expect(existsSync(path)).toBe(false);
});

test("a reader that has seen enough ends it quietly", () => {
  const command = `"${process.execPath}" --import tsx src/cli/quasimoon.ts ${million.join(" ")} | head -1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
  expect(stdout).toMatch(/^# Quasimoon .*\n0\n$/);
  expect(stderr).toBe("");
});

test("a full disk is exit code 1 and a message; the device stays a device", async () => {
  const outcome = await outcomeOf(start(...million, "--out", "/dev/full"));
  expect(outcome.stderr).toMatch(/^quasimoon: cannot write \/dev\/full: the disk is full\..*\n$/);
  expect(outcome.exitCode).toBe(1);
  expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
});

test("standard output holds the table and nothing else, standard error nothing", async () => {
  const outcome = await outcomeOf(start("export", "--body", "moon", "--at", "2026-01-01"));
  const lines = outcome.stdout.trimEnd().split("\n");
  expect(lines.filter((line) => !line.startsWith("#"))).toHaveLength(2);
  expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
});

test("times can be piped in", async () => {
  const child = start("export", "--body", "moon", "--times", "-");
  child.stdin?.end("2026-01-01\nlaunch # an event\nJD2461041.5\n");
  const { exitCode, stdout } = await outcomeOf(child);
  expect(exitCode).toBe(0);
  expect(stdout.match(/^24\d+\.\d+,/gm)).toHaveLength(3);
});

test.each([["--help"], ["--version"], ["export", "--help"]])("%s is exit code 0", async (...programArguments) => {
  const { exitCode, stdout, stderr } = await outcomeOf(start(...programArguments));
  expect(stdout).not.toBe("");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
});
