/** Columns beside the states: the numbers of `probeStateOf` and `stateOf`, nothing where there is nothing to tell, explained in the header. */
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { InputError } from "../../../ephemeris/errors";
import { parseColumns } from "../../../ephemeris/export/extraColumns";
import { formatOf } from "../../../ephemeris/export/formats";
import { headerOf } from "../../../ephemeris/export/header";
import type { ExportRequest } from "../../../ephemeris/export/request";
import { Rows } from "../../../ephemeris/export/rows";
import { listedTimes } from "../../../ephemeris/export/timeGrid";
import { probeStateOf } from "../../../ephemeris/probe/state";
import { stateOf } from "../../../ephemeris/state";
import { mission } from "../fixtures";
import { dates, flight, flown } from "../probe/syntheticFlight";

const { launchTdb, thrustTdb, burnTdb, hoverTdb } = dates;
const { ephemeris } = flown(mission());
const times = [launchTdb, (launchTdb + thrustTdb) / 2, thrustTdb, thrustTdb + 86400, burnTdb, hoverTdb];
const request: ExportRequest = {
  bodies: ["tianwen-2", "moon"],
  center: "earth",
  frame: "icrf",
  times: listedTimes(times),
  timeScale: "tdb",
  units: "km",
  lightTime: false,
  columns: ["sigma", "probe"],
};
const provenance = { version: "0", model: "", solutions: {}, probe: flight, command: "" };

function written(format: string, asked: ExportRequest): string {
  const decoder = new TextDecoder();
  const header = headerOf(asked, provenance);
  let text = "";
  for (const piece of formatOf(format).write(new Rows(ephemeris, asked), asked, header)) text += decoder.decode(piece);
  return text;
}
const tableOf = (asked: ExportRequest): Record<string, string>[] =>
  parse(written("csv", asked), { comment: "#", comment_no_infix: true, columns: true });

const added = ["sigma_km", "leg", "thrust_N", "throttle", "mass_kg", "delta_v_used_m_s"];

describe("csv", () => {
  test("the columns stand after the basis, in a fixed order, and only when asked for", () => {
    const columnsOf = (columns: ExportRequest["columns"]) => Object.keys(tableOf({ ...request, columns })[0]).slice(14);
    expect(columnsOf(["probe", "sigma"])).toEqual(added);
    expect(columnsOf(["probe"])).toEqual(added.slice(1));
    expect(columnsOf(["sigma"])).toEqual(["sigma_km"]);
    expect(columnsOf([])).toEqual([]);
    expect(columnsOf(undefined)).toEqual([]);
  });

  test("every number is the double of probeStateOf and stateOf; other bodies have empty cells", () => {
    const rows = tableOf(request);
    expect(rows).toHaveLength(2 * times.length);
    times.forEach((tTdb, i) => {
      const probe = probeStateOf(ephemeris, tTdb);
      const { sigmaKm, basis } = stateOf(ephemeris, "tianwen-2", tTdb, { center: "earth" });
      const row = rows[2 * i];
      expect([row.leg, row.basis]).toEqual([probe.leg, basis]);
      expect(Number(row.thrust_N)).toBe(probe.thrustN);
      expect(Number(row.throttle)).toBe(probe.throttle);
      expect(Number(row.mass_kg)).toBe(probe.massKg);
      expect(Number(row.delta_v_used_m_s)).toBe(probe.deltaVUsedMS);
      expect(row.sigma_km === "" ? Number.NaN : Number(row.sigma_km)).toBe(sigmaKm);
      expect(added.map((column) => rows[2 * i + 1][column])).toEqual(["", "", "", "", "", ""]);
    });
  });

  test("in au the uncertainty is in au", () => {
    const [row] = tableOf({ ...request, units: "au" });
    expect(Number(row.sigma_au)).toBe(100 / 149597870.7);
  });

  test("with light time thrust and mass are those of when the light left, and at the launch nothing breaks", () => {
    const justAfter = { ...request, center: "sun", times: listedTimes([thrustTdb + 60]), lightTime: true };
    expect(Number(tableOf(justAfter)[0].thrust_N)).toBe(0);
    const { lightTimeS } = stateOf(ephemeris, "tianwen-2", thrustTdb + 86400, { center: "sun", lightTime: true });
    const later = { ...justAfter, times: listedTimes([thrustTdb + 86400]) };
    expect(Number(tableOf(later)[0].mass_kg)).toBe(probeStateOf(ephemeris, thrustTdb + 86400 - lightTimeS).massKg);
    const atLaunch = { ...justAfter, center: "tianwen-2", bodies: ["tianwen-2"], times: listedTimes([launchTdb]) };
    expect(tableOf(atLaunch)[0].leg).toBe("outbound");
  });
});

test("JSON holds the same cells under the same names, null where CSV is empty", () => {
  const { columns, rows } = JSON.parse(written("json", request));
  expect(columns.slice(14)).toEqual(added);
  const cells = tableOf(request).map((row) =>
    added.map((column) => (row[column] === "" ? null : column === "leg" ? row[column] : Number(row[column]))),
  );
  expect(rows.map((row: Record<string, unknown>) => added.map((column) => row[column]))).toEqual(cells);
  expect(Object.keys(rows[0])).toEqual(columns);
  expect(Object.keys(JSON.parse(written("json", { ...request, columns: [] })).rows[0])).toHaveLength(14);
});

test.each([
  "path of tianwen-2: No ephemeris of it is published.",
  "How it flew out is not published: assumed by its ion drive.",
  "basis of tianwen-2 by leg: outbound (Outbound) from 2026-01-31 reconstructed; approach (Approach) from 2026-06-06 planned; proximity",
  "burns taken as instantaneous: Rendezvous burn 2026-06-06 reconstructed",
  "ion drive: at most 120.0 mN used, at a specific impulse of 3000 s; assumed, neither is published",
  "leg, thrust_N, throttle, mass_kg, delta_v_used_m_s: of tianwen-2, empty (null in JSON) for other bodies;",
  "sigma_km: 1-sigma uncertainty of the position relative to the center",
])("the header says: %s", (line) => {
  expect(headerOf(request, provenance).join("\n")).toContain(line);
});

test("the header of a file without the probe says nothing of it", () => {
  const header = headerOf({ ...request, bodies: ["moon"], columns: [] }, provenance).join("\n");
  expect(header).not.toMatch(/tianwen|ion drive|sigma_/);
});

describe("parseColumns", () => {
  test.each([
    ["probe", ["probe"]],
    ["Sigma, probe", ["sigma", "probe"]],
  ])("%s", (text, groups) => {
    expect(parseColumns(text, ["tianwen-2"])).toEqual(groups);
  });

  test.each([
    ["prob", ["tianwen-2"], 'columns: "prob" is not accepted. Did you mean "probe"?'],
    ["", ["tianwen-2"], 'columns: "" is not accepted.'],
    ["probe", ["moon"], "tianwen-2 is not among the bodies"],
  ])("%j with %j is refused", (text, bodies, message) => {
    expect(() => parseColumns(text, bodies)).toThrow(InputError);
    expect(() => parseColumns(text, bodies)).toThrow(message);
  });
});
