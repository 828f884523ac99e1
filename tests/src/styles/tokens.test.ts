/**
 * The colours of the page: every text and sign is readable where it stands, in both themes, whatever the picture shows below a
 * panel (black sky or a white rock); and nothing but the tokens names a colour.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Rgb = readonly [number, number, number];
type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(new URL("../../../src/styles/tokens.css", import.meta.url), "utf8");

/** The custom properties of the block that starts with `selector`. */
function tokensOf(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("\n}", start));
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const dark = tokensOf(":root");
const themes = [
  ["dark", dark],
  ["light", new Map([...dark, ...tokensOf(':root[data-theme="light"]')])],
] as const;

/** Red, green, blue 0–255 and how opaque. */
function parse(color: string): readonly [Rgb, number] {
  const hex = /^#([0-9a-f]{6})$/.exec(color)?.[1];
  if (hex !== undefined)
    return [[0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb, 1];
  const [r, g, b, alpha] = (/^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(color) ?? []).slice(1).map(Number);
  if (alpha === undefined) throw new Error(`a colour that this test cannot read: ${color}`);
  return [[r, g, b], alpha / 100];
}

/** Layers from the bottom up as one colour. */
const over = (layers: readonly string[]): Rgb =>
  layers.reduce<Rgb>(
    (below, layer) => {
      const [rgb, alpha] = parse(layer);
      return rgb.map((x, i) => alpha * x + (1 - alpha) * below[i]) as unknown as Rgb;
    },
    [0, 0, 0],
  );

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((x) => (x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(ink: string, layers: readonly string[]): number {
  const [one, other] = [luminance(over([...layers, ink])), luminance(over(layers))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const texts = ["ink", "ink-soft", "link", "problem", "claim-wrong", "claim-outdated", "claim-contested"];
const signs = [
  ...["accent", "chosen-line", "field-line", "basis-tracked", "basis-reconstructed", "basis-planned", "basis-own"],
  ...["basis-illustrative", "plot-1", "plot-2", "plot-3", "plot-4", "plot-5", "plot-burn", "plot-telemetry"],
];
/** Where text stands, from the top down: within a button, a chosen button, on a panel, sheet, page. */
const surfaces = [
  ...["panel", "sheet", "paper", "field", "raise panel", "chosen panel", "raise sheet", "chosen sheet", "track panel"],
  "accent-soft panel",
].map((names) => names.split(" "));

describe.each(themes)("%s theme", (_, tokens) => {
  const value = (name: string): string => {
    const found = tokens.get(`--${name}`);
    if (found === undefined) throw new Error(`there is no --${name}`);
    return found;
  };
  /** Contrast on a surface over the worse of black sky and white rock. */
  const worst = (ink: string, names: readonly string[]): number =>
    Math.min(...["#000000", "#ffffff"].map((behind) => contrast(value(ink), [behind, ...names.map(value).reverse()])));

  test.each(texts)("%s is readable as text on every surface (4.5)", (ink) => {
    for (const surface of surfaces) expect(worst(ink, surface), surface.join()).toBeGreaterThanOrEqual(4.5);
  });

  test.each(signs)("%s is seen on panel, sheet and field (3)", (ink) => {
    for (const surface of [["panel"], ["sheet"], ["field"]])
      expect(worst(ink, surface), surface.join()).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ["on-accent", "accent-fill", 4.5],
    ["on-sky", "sky", 7],
    ["on-sky-soft", "sky", 4.5],
    ["figure-western", "sky", 4.5],
    ["figure-chinese", "sky", 4.5],
    ["on-sky-link", "sky", 3],
    ["sky-burn", "sky", 3],
    ["accent", "sky", 3],
    ["phase-asteroid", "panel", 1.5],
    ["phase-comet", "panel", 1.5],
    ...[1, 2, 3, 4, 5].map((n) => ["on-plot", `plot-${n}`, 4.5] as const),
  ] as const)("%s on %s: %d", (ink, surface, least) => {
    expect(worst(ink, [surface])).toBeGreaterThanOrEqual(least);
  });
});

test("black ink on white paper, whatever the theme", () => {
  expect(contrast(dark.get("--paper-ink") ?? "", ["#ffffff"])).toBe(21);
});

/** Sources that draw panels; the scene's colours are those of the sky and of bodies. */
const folders = ["styles", "panels", "plots", "timeline"];
const literal = /#[0-9a-f]{3,8}\b(?![\w-])|\brgba?\(|\bhsla?\(/i;

test.each(folders)("src/%s names no colour but by its token", (folder) => {
  const place = new URL(`../../../src/${folder}/`, import.meta.url);
  const literals = readdirSync(place)
    .filter((name) => name !== "tokens.css")
    .flatMap((name) =>
      readFileSync(new URL(name, place), "utf8")
        .split("\n")
        .filter((line) => literal.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
  expect(literals).toEqual([]);
});
