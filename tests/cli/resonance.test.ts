/** `quasimoon resonance`: its files, shards that make the whole, resuming after a kill, and what it refuses. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { journalBeside } from "../../src/cli/resonanceJournal";
import { outcomeOf, run, start, temporaryFolder } from "./run";

const folder = temporaryFolder();
const pathOf = (name: string) => join(folder, name);
const few = ["resonance", "--body", "kamooalewa", "--years=-120..10", "--clones", "8", "--seed", "7"];

test("shards, on one thread or two, are the whole file byte for byte, in CSV and JSON", async () => {
  for (const format of ["csv", "json"]) {
    const whole = pathOf(`whole.${format}`);
    expect(await run(...few, "--format", format, "--threads", "2", "--out", whole)).toEqual({
      exitCode: 0,
      stderr: "",
    });
    let text = "";
    const shards = format === "csv" ? 3 : 2;
    for (let k = 1; k <= shards; k++) {
      const path = pathOf(`${k}.${format}`);
      await run(...few, "--format", format, "--threads", "1", "--shard", `${k}/${shards}`, "--out", path);
      text += readFileSync(path, "utf8");
    }
    expect(text).toBe(readFileSync(whole, "utf8"));
  }
  const { header, columns, rows } = JSON.parse(readFileSync(pathOf("whole.json"), "utf8"));
  expect(header.at(-1)).toContain(
    "command: quasimoon resonance --body kamooalewa --years=-120..10 --clones 8 --seed 7",
  );
  expect(Object.keys(rows[0])).toEqual(columns);
  const lines = readFileSync(pathOf("whole.csv"), "utf8").trimEnd().split("\n");
  const [names, ...cells] = lines.filter((line) => !line.startsWith("#"));
  expect(names.split(",")).toEqual(columns);
  expect(cells).toHaveLength(rows.length);
  expect(rows.map((row: { clone: number }) => row.clone)).toEqual([
    0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8,
  ]);
  expect(cells[1]).toMatch(/^0,quasi-satellite,2419649\.\d+,1912\.67,/);
}, 240_000);

// table, first and last row
test.each([
  ["angle", /^0,2460128\.375,2023\.5,-2\.\d+,1\.001/, /^0,2461954\.625,2028\.5,-4\.37\d+,1\.000/],
  ["extremes", /^m(ini|axi)mum,\d+\.\d+,2023/, /^minimum,246208\d\.\d+,2028\.85\d,162[89]\d{4}$/],
])("table %s", async (table, first, last) => {
  const path = pathOf(`${table}.csv`);
  expect(
    (await run("resonance", "--body", "kamooalewa", "--years=-3..3", "--table", table, "--out", path)).exitCode,
  ).toBe(0);
  const rows = readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .slice(1);
  expect(rows[0]).toMatch(first);
  expect(rows.at(-1)).toMatch(last);
});

test("stopped by SIGINT it says what is kept; the same command goes on from there to the same file; no journal is left", async () => {
  const path = pathOf("resumed.csv");
  const journal = pathOf(".resumed.csv.journal");
  const command = ["resonance", "--body", "kamooalewa", "--years=-300..0", "--clones", "23", "--threads", "2"];
  const child = start(...command, "--out", path);
  const outcome = outcomeOf(child);
  const linesKept = () => (existsSync(journal) ? readFileSync(journal, "utf8").split("\n").length - 2 : 0);
  while (linesKept() < 1) await pause(20);
  child.kill("SIGINT");
  const { signal, stderr } = await outcome;
  // On a fast machine it may have finished first.
  if (signal !== null) {
    expect(signal).toBe("SIGINT");
    expect(stderr).toMatch(
      /^quasimoon: stopped, (8|16|24) of 24 orbits are finished and kept in .*resumed\.csv\.journal; the same/,
    );
    expect(existsSync(path)).toBe(false);
    expect((await run(...command, "--out", path)).exitCode).toBe(0);
  }
  expect(existsSync(journal)).toBe(false);
  const whole = pathOf("uninterrupted.csv");
  await run(...command, "--out", whole);
  expect(readFileSync(path, "utf8")).toBe(readFileSync(whole, "utf8"));
}, 240_000);

test("a journal keeps whole lines only, and is not taken for that of another request", () => {
  const out = pathOf("kept.csv");
  const first = journalBeside(out, "a");
  first.keep(0, ["zero\n", "one\n"]);
  writeFileSync(first.path, '[2,"cut sh', { flag: "a" });
  const again = journalBeside(out, "a");
  expect([...again.texts]).toEqual([
    [0, "zero\n"],
    [1, "one\n"],
  ]);
  again.keep(2, ["two\n"]);
  expect([...journalBeside(out, "a").texts.keys()]).toEqual([0, 1, 2]);
  expect(() => journalBeside(out, "b")).toThrow("holds finished clones of another request");
  again.remove();
  expect(existsSync(again.path)).toBe(false);
});

const short = ["--body", "kamooalewa", "--years=-3..3"];

// what, arguments after `resonance`, what the one line on standard error must contain
test.each<[string, string[], string[]]>([
  ["no body", [], ["--body is missing", "kamooalewa"]],
  ["unknown body", ["--body", "kamoalewa"], ["--body", 'Did you mean "kamooalewa"?']],
  ["a planet", ["--body", "mars"], ["--body", "a small body with a published orbit"]],
  ["the probe", ["--body", "tianwen-2"], ["--body", "tianwen-2"]],
  ["years in words", ["--body", "kamooalewa", "--years", "many"], ["--years", "--years=-1000..1000"]],
  ["years without today", ["--body", "kamooalewa", "--years=100..200"], ["--years", "0 among them"]],
  ["too many years", ["--body", "kamooalewa", "--years=0..2000000"], ["--years", "1,000,000"]],
  ["unknown table", [...short, "--table", "intervalls"], ["--table", 'Did you mean "intervals"?']],
  ["unknown format", [...short, "--format", "xml"], ["--format", "csv, json"]],
  ["half a clone", [...short, "--clones", "1.5"], ["--clones", "a whole number"]],
  ["a seed without clones", [...short, "--seed", "7"], ["--seed", "there are no clones"]],
  ["a shard without clones", [...short, "--shard", "1/2"], ["--shard", "there are no clones"]],
  ["shard 0", [...short, "--clones", "2", "--shard", "0/2"], ["--shard", "k/n"]],
  ["shard 3 of 2", [...short, "--clones", "2", "--shard", "3/2"], ["--shard", "3/2"]],
  ["extremes of clones", [...short, "--clones", "2", "--table", "extremes"], ["--table", "one orbit"]],
  ["no threads", [...short, "--threads", "0"], ["--threads", "from 1"]],
  ["clones of an orbit without errors", ["--body", "2002-aa29", "--clones", "2"], ["--clones", "--sigma a=1e-8"]],
  ["unknown element", [...short, "--clones", "2", "--sigma", "q=1e-8"], ["--sigma", '"q=1e-8"']],
  ["an element without error", [...short, "--clones", "2", "--sigma", "a="], ["--sigma"]],
  ["solution of another body", [...short, "--solution", "cardea=jpl-69"], ["--solution", "cardea is not asked for"]],
  ["a folder that is not there", [...short, "--out", "/nowhere/x.csv"], ["--out", "a folder that exists"]],
])("%s is refused with exit code 2", async (_, programArguments, expected) => {
  const { exitCode, stderr } = await run("resonance", ...programArguments);
  for (const text of expected) expect(stderr).toContain(text);
  expect(stderr).toMatch(/^quasimoon: .*\n$/);
  expect(exitCode).toBe(2);
});

test("nothing else was left behind", () => {
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
});
