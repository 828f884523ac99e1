/**
 * Whole files as users get them. They hold every digit, and the digits are the same on every machine; after a wanted change
 * of the model, `npx vitest run tests/cli/golden -u` writes them anew, and the difference shows what the change did.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { run, temporaryFolder } from "./run";

const folder = temporaryFolder();
const columns = "jd_tdb,utc,body,center,frame,x_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s,range_km,light_time_s,basis".split(
  ",",
);

// golden file, arguments
test.each([
  [
    "quasi-moon-loop.csv",
    "--body kamooalewa --center earth --frame sun-earth --from 2026-01-01 --to 2026-12-31 --step 73d",
  ],
  ["mission.csv", "--body kamooalewa,moon --center earth --at launch,arrival,departure"],
  ["light-time.json", "--body jupiter --center earth --at JD2461041.5 --units au --light-time --format json"],
])("%s", async (name, request) => {
  const path = join(folder, name);
  const { exitCode, stderr } = await run("export", ...request.split(" "), "--out", path);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const text = readFileSync(path, "utf8").replace(` --out ${path}`, "");
  await expect(text).toMatchFileSnapshot(join("golden", name));

  if (name.endsWith(".json")) {
    expect(JSON.parse(text).rows).toHaveLength(1);
    return;
  }
  const rows: Record<string, string>[] = parse(text, { columns: true, comment: "#", comment_no_infix: true });
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(columns);
    for (const column of columns.filter((each) => /_(km|tdb|s)$/.test(each)))
      expect(row[column]).toMatch(/^-?\d+(\.\d+)?$/);
  }
});
