/** The address: it describes every view, reads back, and survives what people, chat programs and attackers do to links. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { english } from "../../../ephemeris/phrase";
import { rateLadder } from "../../../src/clock";
import { drawerIds } from "../../../src/drawers";
import { farthestCameraKm, framings, nearestCameraKm } from "../../../src/framings";
import { linkKeys } from "../../../src/link/keys";
import { decodeLink, defaultLink, encodeLink, type Link } from "../../../src/link/link";
import { longestLink } from "../../../src/link/reading";
import { periodLimitsS, sizeLimitsM } from "../../../src/link/spinLink";
import { missionSpan, shownBodies } from "../../../src/missionSpan";
import { defaultView, framed } from "../../../src/view";
import { anyLink } from "./anyLink";

const within = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance;
const inside = (x: number, [from, to]: readonly [number, number]): boolean => x >= from && x <= to;
const framingIds: readonly string[] = framings.map(({ id }) => id);
const rates = rateLadder.map(({ rate }) => rate);

/** What the app could stumble over; empty when there is nothing. */
function faultsOf({ spin, ...link }: Link): string[] {
  const held: Record<string, boolean> = {
    tTdb: inside(link.tTdb, [missionSpan.fromTdb, missionSpan.toTdb]),
    framing: framingIds.includes(link.framing),
    follow: shownBodies.includes(link.follow),
    rate: rates.includes(Math.abs(link.rate)),
    elevationDeg: inside(link.elevationDeg, [-90, 90]),
    angles: [link.azimuthDeg, link.rollDeg, link.lensDeg].every(Number.isFinite),
    distanceKm: inside(link.distanceKm, [nearestCameraKm, farthestCameraKm]),
    panel: link.panel === undefined || drawerIds.includes(link.panel),
    rockSizeM: inside(spin.rockSizeM, sizeLimitsM),
    periodS: inside(spin.periodS, periodLimitsS),
    turnsAhead: inside(spin.turnsAhead, [0, 1]),
  };
  return Object.keys(held).filter((name) => !held[name]);
}

/** What of a link came back otherwise, beyond the digits that are written. */
function differencesOf(link: Link, back: Link): string[] {
  const { tTdb, azimuthDeg, elevationDeg, rollDeg, distanceKm, layers, spin, ...exact } = link;
  const turns = back.spin.turnsAhead - spin.turnsAhead;
  const same: Record<string, boolean> = {
    tTdb: within(back.tTdb, tTdb, 5.1e-4),
    azimuthDeg: within(back.azimuthDeg, azimuthDeg, 0.00501),
    elevationDeg: within(back.elevationDeg, elevationDeg, 0.00501),
    rollDeg: within(back.rollDeg, rollDeg, 0.00501),
    distanceKm: within(back.distanceKm / distanceKm, 1, 5e-6),
    layers: [...layers].sort().join() === [...back.layers].sort().join(),
    riding: back.spin.riding === spin.riding,
    pebble: back.spin.pebble?.site === spin.pebble?.site,
    releasedTdb: within(back.spin.pebble?.releasedTdb ?? 0, spin.pebble?.releasedTdb ?? 0, 5.1e-4),
    rockSizeM: within(back.spin.rockSizeM, spin.rockSizeM, 0.0501),
    periodS: within(back.spin.periodS, spin.periodS, 0.00501),
    // A turn more or less is the same.
    turnsAhead: within(turns, Math.round(turns), 5.1e-6),
  };
  for (const key of Object.keys(exact) as (keyof typeof exact)[])
    same[key] = JSON.stringify(back[key]) === JSON.stringify(exact[key]);
  return Object.keys(same).filter((name) => !same[name]);
}

const runs = { numRuns: 10_000 };

describe("round trip", () => {
  test("10,000 views return: time to 0.5 ms, angles to 0.005°, lengths to 6 digits, the rest exactly, again the same", () => {
    let longest = 0;
    fc.assert(
      fc.property(anyLink, (link) => {
        const text = encodeLink(link);
        longest = Math.max(longest, text.length);
        const { link: back, problems } = decodeLink(`#${text}`);
        const wrong = [...problems.map(english), ...differencesOf(link, back)];
        if (wrong.length > 0 || encodeLink(back) !== text) throw new Error(`${wrong}: ${text} → ${encodeLink(back)}`);
      }),
      runs,
    );
    expect(longest).toBeLessThan(longestLink / 2);
  }, 180_000);

  test("a link without a version, as all were once, is read as one of version 1", () => {
    const old =
      "t=2026-07-02T12:00:00.000Z&see=approach&follow=kamooalewa&az=63.59&el=9.82&km=0.055&rate=86400&units=km";
    expect(decodeLink(old)).toEqual(decodeLink(`${old}&v=1`));
    expect(decodeLink(old).problems).toEqual([]);
  });
});

/** What happens to links: bits flip, ends are cut off, parts come twice, numbers grow, signs of other alphabets and broken escapes. */
const anyHarm: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(15)).map(([at, bit]) => (text: string) => {
    const i = at % text.length;
    return text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ (1 << bit)) + text.slice(i + 1);
  }),
  fc.nat().map((at) => (text: string) => text.slice(0, at % text.length)),
  fc.tuple(fc.constantFrom(...Object.keys(linkKeys)), fc.string()).map(
    ([key, value]) =>
      (text: string) =>
        `${text}&${key}=${value}`,
  ),
  fc
    .tuple(
      fc.nat(),
      fc.constantFrom("1e999", "-1e308", "9".repeat(400), "NaN", "0x7f", "-0", " ", "", "x".repeat(9000)),
    )
    .map(([at, value]) => (text: string) => {
      const parts = text.split("&");
      const i = at % parts.length;
      parts[i] = `${parts[i].split("=")[0]}=${value}`;
      return parts.join("&");
    }),
  fc.tuple(fc.nat(), fc.string({ unit: "binary" })).map(
    ([at, part]) =>
      (text: string) =>
        text.slice(0, at % text.length) + part + text.slice(at % text.length),
  ),
  fc
    .tuple(
      fc.nat(),
      fc.constantFrom("%", "%E0%A4%A", "%00", "%ud800", "\u202e", "\ud800", "&&&==", "__proto__=1&constructor=2"),
    )
    .map(
      ([at, part]) =>
        (text: string) =>
          text.slice(0, at % text.length) + part + text.slice(at % text.length),
    ),
);

describe("links as they come", () => {
  test("10,000 harmed links never throw: each gives a view that can be shown and written, and few words", () => {
    let harmless = 0;
    fc.assert(
      fc.property(anyLink, fc.array(anyHarm, { minLength: 1, maxLength: 4 }), (link, harms) => {
        const harmed = harms.reduce((text, harm) => (text === "" ? "#" : harm(text)), encodeLink(link));
        const { link: read, problems } = decodeLink(harmed);
        const wrong = [...faultsOf(read), ...decodeLink(encodeLink(read)).problems.map(english)];
        const said = problems.map(english).join();
        if (wrong.length > 0 || said.length > 4000) throw new Error(`${wrong}: ${harmed} says ${said}`);
        harmless += Number(problems.length === 0);
      }),
      runs,
    );
    // Most harm is noticed; what is not is another number or a shorter link.
    expect(harmless).toBeLessThan(6000);
  }, 180_000);

  test.each(["", "#"])("“%s” is the default view", (address) => {
    expect(decodeLink(address)).toEqual({ link: defaultLink, event: undefined, isOnlyLesson: false, problems: [] });
  });

  test("a framing alone opens as that framing does", () => {
    expect(decodeLink("#see=close").link).toEqual({ ...defaultLink, ...framed(defaultView, "close") });
  });

  test.each([
    ["t=yesterday", "cannot be read"],
    ["t=1999-01-01", "outside"],
    ["see=lop", "did you mean “loop”"],
    ["follow=kamoalewa", "did you mean “kamooalewa”"],
    ["km=far", "not a number"],
    ["km=", "not a number"],
    ["units=mile", "unknown"],
    ["scale=bejing", "did you mean “beijing”"],
    ["theme=ligth", "did you mean “light”"],
    ["layers=-orbit", "layer “-orbit” is unknown"],
    ["pin=clos", "did you mean “close”"],
    ["moment=comte", "did you mean “comet”"],
    ["panel=polts", "did you mean “plots”"],
    ["lang=xx-klingon", "unknown"],
    ["play=yes", "neither 1 nor 0"],
    ["tour=lop", "did you mean “loop”"],
    ["v=7", "version 7"],
    ["v=new", "not a number"],
    ["rate=100000", "no step of the clock"],
    ["size=3", "outside 21 … 100, 21 is taken"],
    ["period=1", "outside 600 … 36000"],
    ["pebble=ende", "did you mean “end”"],
    ["hypothesis=ions", "did you mean “ion”"],
    ["outbound=<script>", "no list of fields"],
    ["lab=moon", "no body “moon”"],
    ["lab=cruithne,q:1", "cannot read “q:1”"],
    ["lab=cruithne,e:much", "cannot read “e:much”"],
    ["lesson=the-spin-barier.2", "did you mean “the-spin-barrier”"],
    ["lesson=<b>", "lesson “<b>” is unknown"],
    ["lesson=the-spin-barrier.0", "no step “0”, step 1 is taken"],
    ["lesson=the-spin-barrier.two", "no step “two”"],
    ["present=yes", "neither 1 nor 0"],
    [`comet=${"thrustMN:9,".repeat(40)}`, "no list of fields"],
    ["see=loop&see=close", "more than once"],
    ["colour=red", "means nothing"],
    ["%E0%A4%A", "means nothing"],
    ["colour\u202e=red", "“colour” means nothing"],
    [`see=loop&${"x".repeat(longestLink)}=1`, "its start was read"],
  ])("%s → says “%s” and still gives a view that can be shown", (address, said) => {
    const { link, problems } = decodeLink(`#${address}`);
    expect(problems.map(english).join()).toContain(said);
    expect(faultsOf(link)).toEqual([]);
    expect(decodeLink(encodeLink(link)).problems).toEqual([]);
  });

  test.each([
    ["see=lop", { framing: "loop" }],
    ["follow=kamoalewa", { follow: "kamooalewa" }],
    ["see=close&see=solar", { framing: "close" }],
    ["el=1000", { elevationDeg: 90 }],
    ["km=1e-9", { distanceKm: nearestCameraKm }],
    ["km=1e999", { distanceKm: farthestCameraKm }],
    ["rate=-100000", { rate: -86400 }],
    ["t=JD2461041.5", { tTdb: (2461041.5 - 2451545) * 86400 }],
    ["lab=cruithne,e:7,i:-3", { experiment: { body: "cruithne", changes: { e: 0.9, inclinationDeg: 0 } } }],
    ["t=2040-01-01", { tTdb: missionSpan.toTdb }],
  ])("%s becomes the nearest that can be shown", (address, expected) => {
    expect(decodeLink(address).link).toMatchObject(expected);
  });
});

describe("the README’s table", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const rows = readme.split("\n").filter((line) => line.startsWith("| `"));
  const named = (key: string): boolean => rows.some((row) => row.split("|")[1].includes(`\`${key}\``));

  test.each(Object.entries(linkKeys))("has %s, and %s can be read", (key, example) => {
    expect(named(key)).toBe(true);
    expect(decodeLink(`${key}=${example}`).problems).toEqual([]);
  });
});
