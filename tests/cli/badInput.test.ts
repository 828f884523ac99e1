import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, temporaryFolder } from "./run";

const folder = temporaryFolder();
const timesFile = join(folder, "times.txt");
writeFileSync(timesFile, "2026-01-01 # good\n\n# a comment\n2026-13-01\n");
const emptyFile = join(folder, "empty.txt");
writeFileSync(emptyFile, "# nothing here\n");
mkdirSync(join(folder, "folder"));

const moon = ["export", "--body", "moon"];
const day = ["--at", "2026-01-01"];
const year = ["--from", "2026-01-01", "--to", "2026-12-31"];
const built = ["build", ...year, "--out", join(folder, "built")];

// what, arguments, what the one line on standard error must contain
test.each([
  ["unknown command", ["exprt"], ["exprt", "Did you mean export?"]],
  ["unknown option", [...moon, "--centre", "sun"], ["--centre", "Did you mean --center?", "quasimoon export --help"]],
  ["option without value", [...moon, "--at"], ["--at", "missing"]],
  ["surplus argument", [...moon, ...day, "sun"], ["too many arguments"]],
  [
    "no body",
    ["export", ...day],
    ["--body", "--body is missing. Give the bodies to export. Example: --body kamooalewa"],
  ],
  ["unknown body", ["export", "--body", "kamoalewa", ...day], ["--body", '"kamoalewa"', 'Did you mean "kamooalewa"?']],
  ["one unknown of several", ["export", "--body", "moon,marss", ...day], ['"marss"', 'Did you mean "mars"?']],
  ["unknown center", [...moon, ...day, "--center", "erth"], ["--center", 'Did you mean "earth"?']],
  ["unknown frame", [...moon, ...day, "--frame", "eclptic"], ["--frame", 'Did you mean "ecliptic"?']],
  [
    "frame of an unknown body",
    [...moon, ...day, "--frame", "rtn:kamoalewa"],
    ["--frame", 'Did you mean "rtn:kamooalewa"?'],
  ],
  ["frame of a misspelt planet", [...moon, ...day, "--frame", "rtn:marz"], ['"rtn:marz"', "Example: rtn:mars"]],
  ["unknown unit", [...moon, ...day, "--units", "kn"], ["--units", 'Did you mean "km"?', "au/day"]],
  ["unknown format", [...moon, ...day, "--format", "cvs"], ["--format", "csv or json"]],
  ["unknown columns", [...moon, ...day, "--columns", "prob"], ["--columns", 'Did you mean "probe"?']],
  [
    "columns of a body that is not there",
    [...moon, ...day, "--columns", "probe"],
    ["--columns", "tianwen-2 is not among"],
  ],
  ["unknown time scale", [...moon, ...day, "--time-scale", "utx"], ["--time-scale", 'Did you mean "utc"?']],
  ["no times", moon, ["--from with --to, --at or --times is missing. Give the times to export."]],
  ["two kinds of times", [...moon, ...day, ...year], ["--at 2026-01-01", "exclude each other", "one of"]],
  ["no end", [...moon, "--from", "2026-01-01"], ["--to is missing. Give the last time. Example: --to 2026-12-31"]],
  ["reversed span", [...moon, "--from", "2027-01-01", "--to", "2026-01-01"], ["--from", "not after --to"]],
  ["zero step", [...moon, ...year, "--step", "0d"], ["--step", "positive"]],
  ["negative step", [...moon, ...year, "--step", "-1d"], ["--step", "positive"]],
  ["step without unit", [...moon, ...year, "--step", "60"], ["--step", "s, min, h, d or wk"]],
  ["step NaN", [...moon, ...year, "--step", "NaN"], ["--step", '"NaN"']],
  ["uncountable step", [...moon, ...year, "--step", "1e-320d", "--yes"], ["--step", '"1e-320d"', "countable"]],
  ["time NaN", [...moon, "--at", "NaN"], ["--at", '"NaN"', "ISO 8601"]],
  ["too many rows", [...moon, ...year, "--step", "0.1s"], ["100,000,000", "--yes"]],
  ["too many rows for many bodies", ["export", "--body", "moon,earth,mars,venus", ...year, "--step", "1s"], ["--yes"]],
  ["unknown event", [...moon, "--at", "lunch"], ["--at", 'Did you mean "launch"?', "quasimoon events"]],
  ["no such date", [...moon, "--at", "2026-02-30"], ["--at", "28"]],
  ["before 1900", [...moon, "--at", "1899-12-31"], ["--at", "1900"]],
  ["after 2100", [...moon, "--at", "2101-01-01"], ["--at", "2100"]],
  ["in 2100 by UTC, in 2101 by TDB", [...moon, "--at", "2100-12-31T23:59:59Z"], ["--at", "2101-01-01 TDB"]],
  ["Julian date before 1900", [...moon, "--at", "JD2415000.5"], ["--at", "1900"]],
  ["bad line in a file of times", [...moon, "--times", timesFile], ["--times", "line 4", "2026-13-01"]],
  ["file without times", [...moon, "--times", emptyFile], ["--times", "at least one time"]],
  ["no such file of times", [...moon, "--times", "/none/times.txt"], ["--times", "/none/times.txt", "ENOENT"]],
  ["unknown solution", [...moon, ...day, "--solution", "kamooalewa=jpl-3"], ["--solution", "jpl-37"]],
  ["solution for nobody", [...moon, ...day, "--solution", "kamooalewa=jpl-37"], ["--solution", "is not asked for"]],
  ["solution for nobody built", [...built, "--body", "cardea", "--solution", "kamooalewa=jpl-37"], ["not asked for"]],
  ["solution without body", [...moon, ...day, "--solution", "jpl-37"], ["--solution", "kamooalewa=jpl-37"]],
  ["folder that does not exist", [...moon, ...day, "--out", "/none/a.csv"], ["--out", "a folder that exists"]],
  ["no path", [...moon, ...day, "--out", ""], ["--out", "the path of a file, or - for standard output"]],
  ["no path to build", ["build", ...year, "--out", ""], ["--out", "the path of a file"]],
  ["path that is a folder", [...moon, ...day, "--out", join(folder, "folder")], ["--out", "this is a folder"]],
  ["path through a file", [...moon, ...day, "--out", join(timesFile, "a.csv")], ["--out", "is a file"]],
  [
    "no such ephemeris",
    [...moon, ...day, "--ephemeris", "/none/e"],
    ["--ephemeris", "/none/e", "ENOENT", "quasimoon build"],
  ],
  [
    "file that is no ephemeris",
    [...moon, ...day, "--ephemeris", timesFile],
    [`--ephemeris: "${timesFile}"`, "it is not an ephemeris"],
  ],
  ["build without a file", ["build", ...year], ["--out is missing. Give the file to write."]],
  ["build backwards", ["build", "--from", "2027-01-01", "--to", "2026-01-01", "--out", "x"], ["before --to"]],
])("%s: exit code 2, and the message says what to do", async (_what, programArguments, parts) => {
  const { exitCode, stderr } = await run(...programArguments);
  for (const part of parts) expect(stderr).toContain(part);
  expect(stderr).toMatch(/^quasimoon: .*\n$/);
  expect(exitCode).toBe(2);
});

test("none of this left a file behind", () => {
  expect(readdirSync(folder).sort()).toEqual(["empty.txt", "folder", "times.txt"]);
});
