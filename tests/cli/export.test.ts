import { lstatSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { buildEphemeris, jdFromTdb, newState, parseTime, stateOf } from "../../ephemeris";
import { requestOf } from "../../src/cli/exportRequest";
import { run, temporaryFolder } from "./run";

const folder = temporaryFolder();
let files = 0;

interface Table {
  readonly comments: string[];
  readonly columns: string[];
  readonly rows: Record<string, string>[];
}

/** What an export wrote, read by an independent CSV parser. */
async function tableOf(...programArguments: string[]): Promise<Table> {
  const path = join(folder, `${files++}.csv`);
  expect(await run("export", ...programArguments, "--out", path)).toEqual({ exitCode: 0, stderr: "" });
  const text = readFileSync(path, "utf8");
  const [columns, ...lines] = parse(text, { comment: "#", comment_no_infix: true }) as string[][];
  const rows = lines.map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i]])));
  return { comments: text.split("\n").filter((line) => line.startsWith("#")), columns, rows };
}

const week = ["--from", "2026-01-01", "--to", "2026-01-08", "--step", "1d"];

test("columns are those of the manual, in their order", async () => {
  const { columns } = await tableOf("--body", "moon", ...week);
  expect(columns.join(",")).toBe(
    "jd_tdb,utc,body,center,frame,x_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s,range_km,light_time_s,basis",
  );
});

test("every number is the double of stateOf, bit for bit", async () => {
  const { rows } = await tableOf("--body", "kamooalewa,moon", "--center", "earth", ...week);
  expect(rows).toHaveLength(16);
  const ephemeris = buildEphemeris({
    bodies: ["kamooalewa", "moon", "earth"],
    fromTdb: parseTime("2025-12-31"),
    toTdb: parseTime("2026-01-09"),
  });
  const state = newState();
  rows.forEach((row, i) => {
    const tTdb = parseTime(`2026-01-0${1 + Math.floor(i / 2)}`);
    stateOf(ephemeris, row.body, tTdb, { center: "earth" }, state);
    const written = ["x_km", "y_km", "z_km", "vx_km_s", "vy_km_s", "vz_km_s"].map((column) => Number(row[column]));
    expect(written).toEqual([...state.positionKm, ...state.velocityKmS]);
    expect(Number(row.jd_tdb)).toBe(jdFromTdb(tTdb));
    expect([row.body, row.center, row.frame]).toEqual([["kamooalewa", "moon"][i % 2], "earth", "icrf"]);
  });
});

test("range and light time belong to the position", async () => {
  const { rows } = await tableOf("--body", "moon", "--center", "earth", ...week);
  for (const row of rows) {
    const rangeKm = Math.hypot(Number(row.x_km), Number(row.y_km), Number(row.z_km));
    expect(Number(row.range_km)).toBeCloseTo(rangeKm, 6);
    expect(Number(row.light_time_s)).toBeCloseTo(rangeKm / 299792.458, 12);
    expect(row.basis).toBe("tracked");
  }
});

test("the lines above the table say what a stranger needs", async () => {
  const { comments } = await tableOf("--body", "2016 HO3", "--center", "earth", "--frame", "sun-earth", ...week);
  const text = comments.join("\n");
  for (const part of [
    "Kamoʻoalewa (kamooalewa)",
    "center: Earth (earth)",
    "frame: sun-earth",
    "TDB",
    "UTC",
    "km, km/s",
    "model: Newton",
    "orbit of kamooalewa: JPL",
    "command: quasimoon export --body '2016 HO3' --center earth --frame sun-earth",
  ]) {
    expect(text).toContain(part);
  }
});

test("UTC and TDB grids fall on round times of their own scale", async () => {
  const utc = await tableOf("--body", "moon", ...week);
  expect(utc.rows.map((row) => row.utc.slice(10))).toEqual(Array(8).fill("T00:00:00.000000Z"));
  const tdb = await tableOf("--body", "moon", ...week, "--time-scale", "tdb");
  expect(tdb.rows.map((row) => row.jd_tdb)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((day) => `${2461041.5 + day}`));
});

test("times can be ISO, Julian dates and events, listed or in a file, in any order", async () => {
  const list = ["2026-07-02T12:00:00Z", "launch", "JD2461041.5", "2026-01-01 TDB"];
  const path = join(folder, "times.txt");
  writeFileSync(path, `# my times\n${list.join("  # one\n")}\n`);
  const listed = await tableOf("--body", "moon", "--at", list.join(","));
  const filed = await tableOf("--body", "moon", "--times", path);
  expect(listed.rows.map((row) => row.jd_tdb)).toEqual(filed.rows.map((row) => row.jd_tdb));
  expect(listed.rows[0].utc).toBe("2026-07-02T12:00:00.000000Z");
  expect(listed.rows[1].utc).toBe("2025-05-28T17:31:00.000000Z");
  expect(listed.rows[3]).toEqual(listed.rows[2]);
});

test("au are km over 149597870.7", async () => {
  const km = await tableOf("--body", "earth", ...week);
  const au = await tableOf("--body", "earth", ...week, "--units", "au");
  expect(au.columns.slice(5, 12).join(",")).toBe("x_au,y_au,z_au,vx_au_d,vy_au_d,vz_au_d,range_au");
  au.rows.forEach((row, i) => {
    expect(Number(row.x_au)).toBe(Number(km.rows[i].x_km) / 149597870.7);
    expect(Number(row.vx_au_d)).toBeCloseTo((Number(km.rows[i].vx_km_s) * 86400) / 149597870.7, 15);
  });
});

test("light time moves Jupiter back along its path by its speed times the light time", async () => {
  const now = await tableOf("--body", "jupiter", "--center", "earth", "--at", "2026-01-01");
  const seen = await tableOf("--body", "jupiter", "--center", "earth", "--at", "2026-01-01", "--light-time");
  const lightTimeS = Number(seen.rows[0].light_time_s);
  expect(lightTimeS).toBeCloseTo(Number(seen.rows[0].range_km) / 299792.458, 3);
  const shiftKm = Math.hypot(...["x_km", "y_km", "z_km"].map((c) => Number(now.rows[0][c]) - Number(seen.rows[0][c])));
  // Jupiter's barycentric speed is 12.4–13.8 km/s.
  expect(shiftKm / lightTimeS).toBeGreaterThan(12);
  expect(shiftKm / lightTimeS).toBeLessThan(14);
});

test("another orbit solution gives another path, by tens of kilometres at most in 2026, and is named", async () => {
  const usual = await tableOf("--body", "kamooalewa", "--at", "2026-07-02");
  const other = await tableOf("--body", "kamooalewa", "--at", "2026-07-02", "--solution", "kamooalewa=jpl-37");
  const apartKm = Math.hypot(
    ...["x_km", "y_km", "z_km"].map((c) => Number(usual.rows[0][c]) - Number(other.rows[0][c])),
  );
  expect(apartKm).toBeGreaterThan(0.01);
  expect(apartKm).toBeLessThan(100);
  expect(other.comments.join("\n")).not.toBe(usual.comments.join("\n"));
});

test("JSON holds the same numbers as CSV", async () => {
  const request = ["--body", "kamooalewa,moon", "--center", "earth", ...week];
  const table = await tableOf(...request);
  const path = join(folder, "states.json");
  await run("export", ...request, "--format", "json", "--out", path);
  const { header, columns, rows } = JSON.parse(readFileSync(path, "utf8"));
  expect(columns).toEqual(table.columns);
  expect(header.slice(0, -1)).toEqual(table.comments.slice(0, -1).map((line) => line.slice(2)));
  const texts = ["utc", "body", "center", "frame", "basis"];
  const expected = table.rows.map((row) =>
    Object.fromEntries(
      columns.map((column: string) => [column, texts.includes(column) ? row[column] : Number(row[column])]),
    ),
  );
  expect(rows).toEqual(expected);
});

test("through a link the file it points to is replaced, not the link", async () => {
  const target = join(folder, "target.csv");
  const link = join(folder, "link.csv");
  writeFileSync(target, "old");
  symlinkSync(target, link);
  await run("export", "--body", "moon", "--at", "2026-01-01", "--out", link);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(target, "utf8")).toContain("jd_tdb,utc");
});

test("an ephemeris from a file gives the same table as one built on the spot", async () => {
  const path = join(folder, "2026.quasimoon");
  const built = await run("build", "--from", "2025-12-31", "--to", "2026-01-09", "--out", path);
  expect(built.exitCode).toBe(0);
  const request = ["--body", "kamooalewa", "--center", "earth", ...week];
  const fromFile = await tableOf(...request, "--ephemeris", path);
  const onTheSpot = await tableOf(...request);
  fromFile.rows.forEach((row, i) => {
    for (const column of ["x_km", "y_km", "z_km"]) {
      expect(Math.abs(Number(row[column]) - Number(onTheSpot.rows[i][column]))).toBeLessThan(1e-3);
    }
  });
});

test("what a file does not have is refused in the words of the command line: time, body, center, frame, solution", async () => {
  const path = join(folder, "solution.quasimoon");
  const span = ["--from", "2025-12-31", "--to", "2026-01-09"];
  await run("build", ...span, "--solution", "kamooalewa=jpl-37", "--out", path);
  const refusals: [string[], string[]][] = [
    [
      ["--body", "moon", "--at", "2027-01-01"],
      ['--at: "2027-01-01T00:00:00Z"', "2025-12-31T00:00:00Z to 2026-01-09T00:00:00Z", path],
    ],
    [["--body", "moon", "--from", "2025-01-01", "--to", "2026-01-02"], ['--from: "2025-01-01T00:00:00Z"']],
    [["--body", "moon", "--from", "2026-01-01", "--to", "2026-02-01"], ['--to: "2026-02-01T00:00:00Z"']],
    [
      ["--body", "cardea", ...week],
      ['--body: "cardea"', path, "quasimoon build --body cardea"],
    ],
    [["--body", "moon", "--center", "cardea", ...week], ['--center: "cardea"']],
    [["--body", "moon", "--frame", "rtn:cardea", ...week], ['--frame: "cardea"']],
    [
      ["--body", "kamooalewa", ...week, "--solution", "kamooalewa=jpl-35"],
      ["--solution", "kamooalewa=jpl-37", "quasimoon build"],
    ],
  ];
  for (const [options, parts] of refusals) {
    const { exitCode, stderr } = await run("export", ...options, "--ephemeris", path);
    for (const part of parts) expect(stderr).toContain(part);
    expect(exitCode).toBe(2);
  }
  const { comments } = await tableOf(
    "--body",
    "kamooalewa",
    ...week,
    "--solution",
    "kamooalewa=jpl-37",
    "--ephemeris",
    path,
  );
  expect(comments.join("\n")).toMatch(/orbit of kamooalewa: .*37/);
});

test.each([
  [["--frame", "rtn:moon"], "z normal to the orbit of the Moon about Earth"],
  [["--frame", "rtn:mars"], "z normal to the orbit of Mars about the Sun"],
  [["--frame", "fixed:kamooalewa"], "axes of kamooalewa: "],
  [["--center", "kamooalewa"], "orbit of kamooalewa: JPL"],
])("the header explains %j", async (options, line) => {
  const { comments } = await tableOf("--body", "moon", ...options, "--at", "2026-01-01");
  expect(comments.join("\n")).toContain(line);
});

test("a body named twice is written once, and no zero has a sign", async () => {
  const { rows } = await tableOf(
    "--body",
    "moon,301,Moon",
    "--center",
    "moon",
    "--frame",
    "rtn:mars",
    "--at",
    "2026-01-01",
  );
  expect(rows).toHaveLength(1);
  expect(Object.values(rows[0])).not.toContain("-0");
});

test("--yes lets through what would be refused for its number of rows", () => {
  const options = {
    body: "moon",
    center: "earth",
    frame: "icrf",
    from: "2026-01-01",
    to: "2026-12-31",
    step: "0.1s",
    timeScale: "utc",
    units: "km",
    format: "csv",
    solution: [],
    flight: [],
  };
  expect(() => requestOf(options)).toThrow("--yes");
  expect(requestOf({ ...options, yes: true }).times.count).toBe(364 * 864_000 + 1);
});
