/**
 * How the figures are known, one topic a section of the read-outs: what is computed from what, the sources with their dates, and
 * the assumptions among them. The sources stand in ephemeris/data; here are only the words around them.
 */
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
import constants from "../../ephemeris/data/constants.json";
import display from "../../ephemeris/data/display-facts.json";
import approach from "../../ephemeris/data/probe/approach.json";
import proximity from "../../ephemeris/data/probe/proximity.json";
import distances from "../../ephemeris/data/probe/published-distances.json";
import spacecraft from "../../ephemeris/data/probe/spacecraft.json";
import shape from "../../ephemeris/data/probe/spacecraft-shape.json";
import spinFacts from "../../ephemeris/data/spin.json";
import { spinOf } from "../../ephemeris/orientation";
import { probeId } from "../../ephemeris/probe/flight";
import { telemetrySource } from "../../ephemeris/probe/telemetry";
import type { Source } from "../../ephemeris/types";

/** A source and, where the topic has several figures, the one it is for. */
export interface Ground {
  /** A message. */
  readonly of?: string;
  /** Its value with its unit. */
  readonly figure?: string;
  readonly source: Source;
}

export interface Topic {
  readonly id: string;
  /** A message, as is the text. */
  readonly title: string;
  readonly text: string;
  readonly grounds: readonly Ground[];
  /** Ids of claims that concern it. */
  readonly claims: readonly string[];
}

const asteroid = bodyOf("kamooalewa");
const turning = spinOf("kamooalewa");

interface Fact {
  readonly value: number;
  readonly what: string;
  readonly source: object;
}

/** Units as the names of facts end. */
const unitOf = (name: string): string =>
  [
    ["Kg", " kg"],
    ["M2", " m²"],
    ["ImpulseS", " s"],
    ["Au", " au"],
    ["M", " m"],
  ].find(([end]) => name.endsWith(end))?.[1] ?? "";

// JSON has no literal types: a confidence is a string to TypeScript. The tests check every one.
const sourceOf = (entry: { readonly source: object }): Source => entry.source as Source;
const groundOf = ([name, fact]: readonly [string, Fact]): Ground => ({
  of: fact.what,
  figure: `${fact.value}${unitOf(name)}`,
  source: sourceOf(fact),
});
const groundsOf = (facts: Readonly<Record<string, Fact>>): Ground[] => Object.entries(facts).map(groundOf);

/** Each source once, in order. */
function distinct(sources: readonly Source[]): Ground[] {
  const texts = new Map(sources.map((source) => [`${source.text} ${source.date}`, source]));
  return [...texts.values()].map((source) => ({ source }));
}

export const topics: readonly Topic[] = [
  {
    id: "distances",
    title: /*i18n*/ "Distances and speeds",
    text: /*i18n*/ "Computed in this window, not looked up: Sun, planets, Moon and the sixteen largest asteroids move under their mutual gravity from published states of 1 January 2026; Kamoʻoalewa moves among them, with the push of sunlight on it (A2) that JPL has fitted. “quasimoon check” compares the result with JPL’s. Distances are between centres, geometric, speeds relative to axes that do not rotate. Light time is the distance over the speed of light.",
    grounds: [
      { of: /*i18n*/ "Kamoʻoalewa", source: solutionOf(asteroid).source },
      { of: /*i18n*/ "Sun, planets, Moon", source: solutionOf(bodyOf("earth")).source },
      { of: /*i18n*/ "speed of light", source: sourceOf({ source: constants.sources.si }) },
      { of: /*i18n*/ "astronomical unit", source: sourceOf({ source: constants.sources["iau-2012-b2"] }) },
      { of: /*i18n*/ "lunar distance", source: sourceOf(display.lunarDistanceKm) },
    ],
    claims: ["within-100-lunar-distances", "second-moon", "in-the-asteroid-belt"],
  },
  {
    id: "uncertainty",
    title: /*i18n*/ "Uncertainty (± 1σ)",
    text: /*i18n*/ "Of Kamoʻoalewa: how far apart its published orbits are at that instant. Of Tianwen-2 on the way out: how far apart the two ways are in which it may have flown. Where nothing is given, nothing is published to derive it from.",
    grounds: asteroid.spreadOver.map((id) => {
      const { label, source } = solutionOf(asteroid, id);
      return { of: label, source };
    }),
    claims: [],
  },
  {
    id: "probe-path",
    title: /*i18n*/ "The path of Tianwen-2",
    text: /*i18n*/ "No ephemeris of the probe is published. The way out ends in the state decoded from the probe’s own radio signal of 25 May 2026 and takes the least propellant; the burn of 7 June is what turns that velocity into the one decoded on 8 June; the approach and what follows meet the published distances and are otherwise ours. Each leg says whether it is reconstructed, planned or illustrative. “quasimoon evidence” compares every published number with the path.",
    grounds: [
      { source: telemetrySource },
      ...distinct(distances.rows.map(sourceOf)),
      { of: /*i18n*/ "burns of the approach", source: sourceOf(approach.burns) },
      { of: /*i18n*/ "beside the asteroid", source: sourceOf(proximity) },
    ],
    claims: ["launch-in-2020", "orbital-insertion", "arrival-on-4-july", "capsule-before-april-2027"],
  },
  {
    id: "engine",
    title: /*i18n*/ "Thrust, mass and Δv",
    text: /*i18n*/ "That there are a chemical engine and ion engines is official. Their thrust, specific impulse, power, and all masses after launch are not published: they are our assumptions, and so are the figures that follow from them. In Trajectory you can try others.",
    grounds: [
      ...groundsOf(spacecraft.values),
      { of: /*i18n*/ "ion drive", source: sourceOf(spacecraft.ionDrive) },
      ...groundsOf({ cometPlateauAu: spacecraft.cometPlateauAu }),
    ],
    claims: [],
  },
  {
    id: "asteroid",
    title: /*i18n*/ "Kamoʻoalewa’s size and shape",
    text: /*i18n*/ "The mean diameter is measured; the drawn shape is not: it is illustrative within the measured size and axis ratio. The mass is not measured; gravity is derived from the diameter and the density of ordinary rock.",
    grounds: [
      { of: /*i18n*/ "mean diameter", source: sourceOf(spinFacts.meanDiameterM) },
      { of: /*i18n*/ "drawn lengths", source: sourceOf(display.kamooalewaLengthsM) },
      { of: /*i18n*/ "GM", source: sourceOf(approach.asteroidGmM3S2) },
      { of: /*i18n*/ "constant of gravity", source: sourceOf(spinFacts.gravitationalConstant) },
    ],
    claims: ["size", "origin"],
  },
  {
    id: "spin",
    title: /*i18n*/ "Kamoʻoalewa’s rotation",
    text: /*i18n*/ "Pole and period are measured, though solutions for the pole disagree. No prime meridian is defined and the period is not known well enough to carry a phase over years: which side faces us at an instant is illustrative.",
    grounds: [
      { of: /*i18n*/ "pole and period used", source: turning.source },
      ...turning.alternates.map(({ source }) => ({ of: /*i18n*/ "another pole", source })),
    ],
    claims: ["pole"],
  },
  {
    id: "spacecraft",
    title: /*i18n*/ "What Tianwen-2 looks like",
    text: /*i18n*/ "Wings, span, capsule and a body of more than 2 m each way are published; how the parts sit on it and the other sizes are assumptions, so that it can be drawn.",
    grounds: [
      { of: bodyOf(probeId).name, source: bodyOf(probeId).source },
      ...groundsOf(shape.lengths),
      ...groundsOf(shape.counts),
    ],
    claims: ["lander-and-rover", "number-of-legs"],
  },
];
