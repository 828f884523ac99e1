import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
import { emrat } from "../../ephemeris/constants";
import initialStates from "../../ephemeris/data/initial-states.json";
import { type ReferenceName, referenceNames, referenceStates } from "../../ephemeris/reference";

// set, rows, bodies, first and last Julian date
test.each<[ReferenceName, number, number, number, number]>([
  ["de440", 2820, 12, 2451545, 2469700.5],
  ["de441", 974, 2, 2415100.5, 2488000.5],
  ["kamooalewa-horizons", 37, 1, 2455197.5, 2470167.5],
  ["asteroids-horizons", 32, 8, 2461000.5, 2461365.5],
])("%s: %d rows, %d bodies, JD %d to %d, of bodies the catalogue knows", async (name, rows, bodies, first, last) => {
  const states = await referenceStates(name);
  expect(states.length).toBe(rows);
  const ids = new Set(states.map((state) => state.body));
  expect(ids.size).toBe(bodies);
  for (const id of ids) expect(bodyOf(id).id).toBe(id);
  expect(Math.min(...states.map((state) => state.jdTdb))).toBe(first);
  expect(Math.max(...states.map((state) => state.jdTdb))).toBe(last);
});

test("an unknown set is refused with the nearest name", async () => {
  await expect(referenceStates("de44" as ReferenceName)).rejects.toThrow(/Did you mean "de440"\?/);
  expect(referenceNames).toContain("de441");
});

test("DE440 in the reference and in the initial states is the same, to the bit", async () => {
  const states = (await referenceStates("de440")).filter((state) => state.jdTdb === initialStates.epochJdTdb);
  const barycentric = states.filter((state) => state.center === "ssb");
  expect(barycentric.length).toBe(11);
  for (const { body, positionKm, velocityKmS } of barycentric) {
    expect([...positionKm, ...velocityKmS], body).toEqual([
      ...solutionOf(bodyOf(body)).positionKm,
      ...solutionOf(bodyOf(body)).velocityKmS,
    ]);
  }
});

test("DE440: Earth and Moon balance about their barycentre, km: within 0.001", async () => {
  const states = await referenceStates("de440");
  const of = (body: string) => states.filter((state) => state.body === body);
  const [earth, moon, emb] = [of("earth"), of("moon"), of("emb")];
  emb.forEach((state, row) => {
    for (const axis of [0, 1, 2]) {
      const balancedKm = earth[row].positionKm[axis] + moon[row].positionKm[axis] / (1 + emrat);
      expect(Math.abs(balancedKm - state.positionKm[axis])).toBeLessThan(1e-3);
    }
  });
});

test("DE441 meets DE440 on common dates after 2000: Moon within 0.02 km", async () => {
  const key = (state: { body: string; jdTdb: number }) => `${state.body} ${state.jdTdb}`;
  const de440 = new Map((await referenceStates("de440")).map((state) => [key(state), state]));
  const moon = (await referenceStates("de441")).filter((state) => state.body === "moon" && de440.has(key(state)));
  expect(moon.length).toBeGreaterThan(50);
  for (const state of moon) {
    const other = de440.get(key(state))!.positionKm;
    expect(Math.hypot(...state.positionKm.map((value, axis) => value - other[axis]))).toBeLessThan(0.02);
  }
});

test("asteroids start from the solution of the catalogue", async () => {
  const states = await referenceStates("asteroids-horizons");
  for (const start of states.filter((state) => state.jdTdb === 2461000.5)) {
    const solution = solutionOf(bodyOf(start.body), "horizons-2026-04");
    expect(start.tTdb).toBe(solution.epochTdb);
    expect(start.positionKm).toEqual(solution.positionKm);
  }
});

const fullTable = new URL("../../../shared/truth/de440-states.csv", import.meta.url);
test.skipIf(!existsSync(fullTable))("the extract has every digit of the full DE440 table", async () => {
  const rows: string[][] = parse(readFileSync(fullTable), { comment: "#", from_line: 3 });
  const names: Record<string, string> = { "Earth-Moon Barycenter": "emb" };
  const centers: Record<string, string> = { 0: "ssb", 399: "earth" };
  const key = (jd: number, body: string, center: string) => `${jd} ${body} ${center}`;
  const full = new Map(
    rows.map(([jd, body, , center, ...numbers]) => [
      key(Number(jd), names[body] ?? body.replace(" Barycenter", "").toLowerCase(), centers[center]),
      numbers.slice(0, 6).map(Number),
    ]),
  );
  for (const { jdTdb, body, center, positionKm, velocityKmS } of await referenceStates("de440")) {
    expect(full.get(key(jdTdb, body, center))).toEqual([...positionKm, ...velocityKmS]);
  }
});
