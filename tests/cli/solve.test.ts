/** `quasimoon solve` and the files it writes: exit codes, what is printed, and that a kept leg flies again. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { buildEphemeris, eventOf, type LegSolution, stateOf } from "../../ephemeris";
import outboundIon from "../../ephemeris/data/probe/outbound-ion.json";
import { planOf, solutionIn } from "../../src/cli/flightFiles";
import { solutionText } from "../../src/cli/solutionText";
import { run, temporaryFolder } from "./run";

const printed: string[] = [];
vi.mock("../../src/cli/print", async (original) => ({
  ...(await original<typeof import("../../src/cli/print")>()),
  print: (text: string) => printed.push(text),
  printJson: (value: unknown) => printed.push(JSON.stringify(value)),
}));
beforeEach(() => {
  printed.length = 0;
});

const folder = temporaryFolder();
const pathOf = (name: string) => join(folder, name);

describe("solved", () => {
  test("return: told, kept with the command that made it, and flown again to the entry it was solved for", async () => {
    const path = pathOf("return.json");
    const words = ["solve", "return", "--thrust-mn", "180", "--entry-speed-km-s", "12.1", "--out", path];
    expect(await run(...words)).toEqual({ exitCode: 0, stderr: "" });
    expect(printed.join("\n")).toContain("return: arrives");
    expect(printed.join("\n")).toMatch(/entry +12\.1 km\/s at 125 km/);

    const file = JSON.parse(readFileSync(path, "utf8"));
    expect(file.command).toBe(`quasimoon ${words.join(" ")}`);
    expect(file.note).toContain("controls, not positions");
    expect(file.solution).toEqual(solutionIn(path));

    const probe = { ...planOf({ flight: [path] }), comet: null };
    const span = { fromTdb: eventOf("departure").tTdb, toTdb: eventOf("capsule-return").tTdb };
    const ephemeris = buildEphemeris({ bodies: ["tianwen-2", "tianwen-2-capsule"], ...span, probe });
    expect(ephemeris.stops).toEqual([]);
    const entry = stateOf(ephemeris, "tianwen-2-capsule", span.toTdb, { center: "earth" });
    expect(Math.abs(Math.hypot(...entry.velocityKmS) - 12.1)).toBeLessThan(0.02);
    expect(Math.abs(Math.hypot(...entry.positionKm) - 6378.1366 - 125)).toBeLessThan(1);
  });

  test("outbound as JSON: the solution alone, which is the one that comes along", async () => {
    expect(await run("solve", "outbound", "--json")).toEqual({ exitCode: 0, stderr: "" });
    expect(printed).toHaveLength(1);
    expect(JSON.parse(printed[0])).toEqual(outboundIon.solution);
  });

  test("outbound with 40 mN arrives, and the published numbers that it misses are named", async () => {
    expect(await run("solve", "outbound", "--thrust-mn", "40")).toEqual({ exitCode: 0, stderr: "" });
    const text = printed.join("\n");
    expect(text).toContain("outbound, hypothesis ion: arrives");
    expect(text).toMatch(/evidence +5 of 7 independent numbers agree; fitted and planned: 12 of 12/);
    expect(text).toMatch(/2025-10-01, distance, earth: 44,[0-9,]{7} km, stated 43,000,000 ± 500,000 km/);
  });
});

test("60 mN do not bring it home: told with the residual, exit code 1, what would help on standard error, no file", async () => {
  const path = pathOf("weak.json");
  const { exitCode, stderr } = await run("solve", "return", "--thrust-mn", "60", "--json", "--out", path);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(
    /^quasimoon: No way found with 60 mN .* more thrust, a lighter probe, a faster entry, .*weak\.json was not written\.\n$/,
  );
  const solution: LegSolution = JSON.parse(printed[0]);
  expect(solution.isFeasible).toBe(false);
  expect(solution.missKm).toBeGreaterThan(100_000);
  for (const { throttle } of solution.controls) expect(throttle).toBeLessThanOrEqual(1.001);
  expect(solutionText(solution)).toContain("return: does not arrive");
  expect(existsSync(path)).toBe(false);
});

// what, arguments after `solve`, what the one line on standard error must contain
test.each([
  ["no leg", [], ["missing", "leg"]],
  ["unknown leg", ["outbond"], ['"outbond"', 'Did you mean "outbound"?']],
  ["unknown option", ["return", "--thrust", "90"], ["--thrust", "Did you mean --thrust-mn?"]],
  ["option of another leg", ["return", "--hypothesis", "ion"], ["--hypothesis", "return does not have it"]],
  [
    "departure of the outbound leg",
    ["outbound", "--departure", "2027-01-01"],
    ["--departure", "for outbound: --thrust-mn"],
  ],
  ["unknown hypothesis", ["outbound", "--hypothesis", "impuls"], ['Did you mean "impulse"?']],
  ["burn of a leg by ion drive", ["outbound", "--burn", "2025-10-01"], ["--burn", "--hypothesis impulse"]],
  ["thrust of a leg by one burn", ["outbound", "--hypothesis", "impulse", "--thrust-mn", "90"], ["--thrust-mn"]],
  ["unknown goal", ["comet", "--goal", "propelant"], ["--goal", 'Did you mean "propellant"?']],
  ["zero thrust", ["outbound", "--thrust-mn", "0"], ["--thrust-mn", "1 to 10000 mN", "Example: 120"]],
  ["thrust in words", ["outbound", "--thrust-mn", "many"], ["--thrust-mn", '"many"', "a number"]],
  ["empty thrust", ["outbound", "--thrust-mn", ""], ["--thrust-mn", "a number"]],
  ["thrust NaN", ["outbound", "--thrust-mn", "NaN"], ["--thrust-mn", '"NaN"']],
  ["negative mass", ["return", "--mass-kg", "-3"], ["--mass-kg", "10 to 100000 kg"]],
  ["impossible date", ["return", "--departure", "2027-02-30"], ["--departure", "28"]],
  ["departure before the arrival", ["return", "--departure", "2026-01-01"], ["--departure", "2026-08-01"]],
  ["arrival before the departure", ["return", "--arrival", "2027-03-01"], ["--arrival", "a time between"]],
  ["coast with one end", ["return", "--coast", "2027-05-01"], ["--coast", "two times with / between"]],
  ["coast backwards", ["return", "--coast", "2027-06-01/2027-05-01"], ["--coast", "an earlier and a later time"]],
  ["exponent in words", ["comet", "--power-exponent", "square"], ["--power-exponent", "a number"]],
  ["folder that does not exist", ["return", "--out", "/none/a.json"], ["--out", "a folder that exists"]],
])("%s: exit code 2, the message says what to do, no file", async (_, words, parts) => {
  const out = words.includes("--out") ? [] : ["--out", pathOf("refused.json")];
  const { exitCode, stderr } = await run("solve", ...words, ...out);
  for (const part of parts) expect(stderr).toContain(part);
  expect(stderr).toMatch(/^quasimoon: .*\n$/);
  expect(exitCode).toBe(2);
  expect(existsSync(pathOf("refused.json"))).toBe(false);
});

describe("--flight", () => {
  const whole = { command: "", note: "", solution: outboundIon.solution };
  const { controls } = outboundIon.solution;
  const written = (name: string, content: unknown) => {
    writeFileSync(pathOf(name), typeof content === "string" ? content : JSON.stringify(content));
    return pathOf(name);
  };
  const other = (change: object) => ({ ...whole, solution: { ...whole.solution, ...change } });

  test.each<[string, unknown, string]>([
    ["not JSON", "{", "it is not JSON"],
    ["null", null, "it holds no solved leg"],
    ["no solution", { command: "x" }, "it holds no solved leg"],
    ["a solution of null", { solution: null }, "it holds no solved leg"],
    ["an unknown leg", other({ leg: "homeward" }), '"homeward" is no leg'],
    ["a place without z", other({ positionKm: [1, 2] }), "its start is missing"],
    ["no mass", other({ massKg: null }), "its times are missing"],
    ["a negative mass", other({ massKg: -5 }), "its mass is not positive"],
    ["times reversed", other({ toTdb: 0 }), "its times are missing or reversed"],
    ["an unknown hypothesis", other({ hypothesis: "warp" }), "its hypothesis is missing"],
    ["one that does not arrive", other({ isFeasible: false }), "it does not arrive"],
    ["controls out of order", other({ controls: [...controls].reverse() }), "its controls overlap"],
    [
      "a burn after its end",
      other({ impulses: [{ tTdb: 9e9, deltaVKmS: [0, 0, 0], label: "" }] }),
      "a burn lies outside",
    ],
    ["no engine", other({ drive: undefined }), "its specific impulse"],
    ["controls of null", other({ controls: [null] }), "a control or burn is damaged"],
    [
      "a control without throttle",
      other({ controls: [{ ...controls[0], throttle: undefined }] }),
      "a control or burn is damaged",
    ],
    ["impulses in words", other({ impulses: "none" }), "its controls are missing"],
    ["impulses of null", other({ impulses: [null] }), "a control or burn is damaged"],
  ])("%s is refused with exit code 2", async (name, content, reason) => {
    const path = written(`${name}.json`, content);
    const { exitCode, stderr } = await run("export", "--body", "tianwen-2", "--at", "2026-01-01", "--flight", path);
    expect(stderr).toContain(`--flight: "${path}" is not accepted: ${reason}`);
    expect(stderr).toMatch(/^quasimoon: .*Example: quasimoon solve outbound --thrust-mn 90 --out ion-90\.json\n$/);
    expect(exitCode).toBe(2);
  });

  test("no such file", async () => {
    const { exitCode, stderr } = await run("solve", "comet", "--flight", pathOf("none.json"));
    expect(stderr).toContain("ENOENT");
    expect(exitCode).toBe(2);
  });

  test("a hypothesis that the file does not hold is refused; otherwise each leg takes its place in the plan", () => {
    const path = written("whole.json", whole);
    expect(() => planOf({ hypothesis: "impulse", flight: [path] })).toThrow("holds hypothesis ion");
    expect(planOf({ hypothesis: "ion", flight: [path] })).toEqual({ hypothesis: "ion", outbound: whole.solution });
    expect(planOf({ flight: [] })).toEqual({ hypothesis: undefined });
  });
});

test("nothing else was left behind", () => {
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});
