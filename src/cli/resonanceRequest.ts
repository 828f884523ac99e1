/** The options of `quasimoon resonance` and the request they make. Everything wrong with them is found here, before any work. */
import { availableParallelism } from "node:os";
import { bodyOf, type ElementSigmas } from "../../ephemeris/bodies";
import { InputError, nearestName } from "../../ephemeris/errors";
import { naming, required } from "./failures";
import { parseSolutions, refuseUnusedSolutions } from "./solutions";

export interface ResonanceOptions {
  readonly body?: string;
  readonly years: string;
  readonly table: string;
  readonly clones?: string;
  readonly seed?: string;
  readonly sigma?: string;
  readonly shard?: string;
  readonly threads?: string;
  readonly format: string;
  readonly out?: string;
  readonly solution: readonly string[];
}

export const tables = ["intervals", "angle", "extremes"] as const;
export type Table = (typeof tables)[number];
export type ResonanceFormat = "csv" | "json";

export interface ResonanceRequest {
  readonly body: string;
  readonly solution?: string;
  readonly fromYears: number;
  readonly toYears: number;
  readonly table: Table;
  /** Clones beside the orbit itself, which is clone 0. */
  readonly clones: number;
  readonly seed: number;
  readonly sigma?: ElementSigmas;
  /** This command's clones: [firstClone, endClone). */
  readonly firstClone: number;
  readonly endClone: number;
  readonly threads: number;
  readonly format: ResonanceFormat;
}

const longestYears = 1_000_000;
const mostClones = 100_000_000;

/** @throws InputError naming the option, what it got and what it takes. */
export function resonanceRequestOf(options: ResonanceOptions): ResonanceRequest {
  const body = naming("--body", () => bodyOf(required(options.body, "--body", "the body", "kamooalewa"))).id;
  const solutions = parseSolutions(options.solution, "--solution");
  refuseUnusedSolutions(solutions, [body]);
  const [fromYears, toYears] = yearsOf(options.years);
  const table = oneOf(options.table, tables, "--table");
  const format = oneOf(options.format, ["csv", "json"] as const, "--format");
  const clones = options.clones === undefined ? 0 : wholeNumber(options.clones, "--clones", 0, mostClones, "200");
  if (clones === 0) refuseWithoutClones(options);
  if (table === "extremes" && clones > 0) {
    throw new InputError({
      argument: "--table",
      value: table,
      reason: "it is made for one orbit",
      accepted: "intervals or angle with --clones",
    });
  }
  const seed = options.seed === undefined ? 1 : wholeNumber(options.seed, "--seed", 0, Number.MAX_SAFE_INTEGER, "7");
  const [shard, shards] = shardOf(options.shard ?? "1/1");
  const all = clones + 1;
  const threads =
    options.threads === undefined ? availableParallelism() : wholeNumber(options.threads, "--threads", 1, 1024, "4");
  return {
    body,
    solution: solutions[body],
    fromYears,
    toYears,
    table,
    clones,
    seed,
    sigma: options.sigma === undefined ? undefined : sigmaOf(options.sigma),
    firstClone: Math.floor(((shard - 1) * all) / shards),
    endClone: Math.floor((shard * all) / shards),
    threads,
    format,
  };
}

/** `-1000..1000` */
function yearsOf(text: string): [number, number] {
  const [, from, to] = /^\s*([-+]?\d+)\s*\.\.\s*([-+]?\d+)\s*$/.exec(text) ?? [];
  const [fromYears, toYears] = [Number(from), Number(to)];
  const isSpan = fromYears <= 0 && toYears >= 0 && toYears - fromYears >= 2;
  if (isSpan && fromYears >= -longestYears && toYears <= longestYears) return [fromYears + 0, toYears + 0];
  throw new InputError({
    argument: "--years",
    value: text,
    accepted: `whole years before and after 2026-01-01 with .. between, 0 among them, two at least and up to ${longestYears.toLocaleString("en")} either way`,
    example: "--years=-1000..1000",
  });
}

/** `3/10` */
function shardOf(text: string): [number, number] {
  const [, shard, shards] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(text) ?? [];
  const [k, n] = [Number(shard), Number(shards)];
  if (k >= 1 && k <= n && n <= mostClones) return [k, n];
  throw new InputError({
    argument: "--shard",
    value: text,
    accepted: "k/n, the k-th of n parts, k from 1 to n",
    example: "--shard 3/10",
  });
}

const sigmaNames = {
  a: "aAu",
  e: "e",
  i: "inclinationDeg",
  node: "nodeDeg",
  peri: "argperiDeg",
  m: "meanAnomalyDeg",
} as const satisfies Record<string, keyof ElementSigmas>;

/** `a=1e-8,e=1e-7,i=1e-5,node=1e-5,peri=1e-5,M=1e-5` */
function sigmaOf(text: string): ElementSigmas {
  const pairs = text.split(",").map((pair) => {
    const [key, value] = pair.split("=").map((part) => part.trim());
    const name = (sigmaNames as Record<string, keyof ElementSigmas | undefined>)[key.toLowerCase()];
    const sigma = Number(value);
    if (name !== undefined && value !== undefined && value !== "" && sigma >= 0 && sigma < 1)
      return [name, sigma] as const;
    throw new InputError({
      argument: "--sigma",
      value: pair,
      accepted: "1-sigma errors under 1 of elements at the epoch of the orbit: a (au), e, i, node, peri, M (degrees)",
      example: "--sigma a=1e-8,e=1e-7,M=1e-4",
    });
  });
  return Object.fromEntries(pairs);
}

function wholeNumber(text: string, argument: string, least: number, most: number, example: string): number {
  const number = Number(text);
  if (text.trim() !== "" && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new InputError({
    argument,
    value: text,
    accepted: `a whole number from ${least} to ${most.toLocaleString("en")}`,
    example: `${argument} ${example}`,
  });
}

function oneOf<T extends string>(text: string, names: readonly T[], argument: string): T {
  const found = names.find((name) => name === text.toLowerCase());
  if (found !== undefined) return found;
  throw new InputError({
    argument,
    value: text,
    accepted: names.join(", "),
    suggestion: nearestName(text, names),
  });
}

/** Options that only clones have would change nothing. */
function refuseWithoutClones({ seed, sigma, shard }: ResonanceOptions): void {
  for (const [name, value] of Object.entries({ seed, sigma, shard })) {
    if (value === undefined) continue;
    throw new InputError({
      argument: `--${name}`,
      value,
      reason: "there are no clones",
      accepted: `--${name} together with --clones`,
      example: "--clones 200 --seed 7",
    });
  }
}
