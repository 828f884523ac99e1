/**
 * Whole files as users get them, read by an independent parser: words to the letter, numbers to 1e-10 of their size (metres).
 * After a wanted change `GOLDEN=write npx vitest run tests/cli/golden` writes them anew; the difference shows what it did.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { run, temporaryFolder } from "./run";

const folder = temporaryFolder();
const numeric = /^-?\d+(\.\d+)?(e-\d+)?$/;

/** Cells line by line; the lines above the table as lines of one cell. */
function csvCells(text: string): string[][] {
  const comments = text.split("\n").filter((line) => line.startsWith("#"));
  return [...comments.map((line) => [line]), ...(parse(text, { comment: "#", comment_no_infix: true }) as string[][])];
}

function jsonCells(text: string): string[][] {
  const { header, columns, rows } = JSON.parse(text);
  return [header, columns, ...rows.map((row: object) => Object.entries(row).map(String))].map((line) =>
    line.flatMap((cell: string) => cell.split(",")),
  );
}

// golden file, how it is read, arguments
test.each([
  [
    "loop.csv",
    csvCells,
    "--body kamooalewa --center earth --frame sun-earth --from 2026-01-01 --to 2026-12-31 --step 73d",
  ],
  ["mission.csv", csvCells, "--body kamooalewa,moon --center earth --at launch,arrival,departure"],
  [
    "probe.csv",
    csvCells,
    "--body tianwen-2,kamooalewa --center sun --at injection,range-43-million-km,first-telemetry,arrival,2027-07-01,2030-01-01,comet-arrival --columns probe,sigma",
  ],
  [
    "light-time.json",
    jsonCells,
    "--body jupiter --center earth --at JD2461041.5 --units au --light-time --format json",
  ],
])("%s", async (name, cellsOf, request) => {
  const path = join(folder, name);
  expect(await run("export", ...request.split(" "), "--out", path)).toEqual({ exitCode: 0, stderr: "" });
  const text = readFileSync(path, "utf8").replace(` --out ${path}`, "");
  const golden = join("tests/cli/golden", name);
  if (process.env.GOLDEN === "write") writeFileSync(golden, text);

  const written = cellsOf(text).flat();
  const expected = cellsOf(readFileSync(golden, "utf8")).flat();
  expect(written).toHaveLength(expected.length);
  expected.forEach((cell, i) => {
    if (!numeric.test(cell)) expect(written[i]).toBe(cell);
    else expect(Math.abs(Number(written[i]) - Number(cell))).toBeLessThan(1e-9 + 1e-10 * Math.abs(Number(cell)));
  });
});
