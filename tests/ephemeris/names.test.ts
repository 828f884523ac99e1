/** One spelling for every way people write a name. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodies, bodyOf } from "../../ephemeris/bodies";
import { InputError } from "../../ephemeris/errors";
import { NameIndex, spellingOf } from "../../ephemeris/names";

test.each([
  ["Kamoʻoalewa", "kamooalewa"],
  ["Kamo'oalewa", "kamooalewa"],
  ["Kamo‘oalewa", "kamooalewa"],
  ["2016 HO3", "2016ho3"],
  ["2016-ho3", "2016ho3"],
  ["2016_HO3", "2016ho3"],
  ["Káli–Ōta", "kaliota"],
  ["311P/PANSTARRS", "311ppanstarrs"],
  ["(1) Ceres", "(1)ceres"],
])("%s → %s", (name, spelling) => expect(spellingOf(name)).toBe(spelling));

test("a spelling is its own spelling", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(spellingOf(spellingOf(name))).toBe(spellingOf(name));
    }),
  );
});

test("every body is found by id, name and alias, in upper and lower case, with spaces for hyphens", () => {
  for (const body of bodies) {
    for (const name of [body.id, body.name, ...body.aliases]) {
      for (const written of [name, name.toUpperCase(), name.toLowerCase(), name.replaceAll("-", " "), ` ${name} `]) {
        expect(bodyOf(written).id).toBe(body.id);
      }
    }
  }
});

describe("NameIndex", () => {
  const index = new NameIndex<{ id: string }>();
  const entry = { id: "one" };
  index.add("One Thing", entry);
  test("the same entry may have a spelling twice, another entry may not", () => {
    expect(() => index.add("one-thing", entry)).not.toThrow();
    expect(() => index.add("ONE THING", { id: "two" })).toThrow('"ONE THING" names both one and two');
  });
  test("an unknown name is refused with the nearest id", () => {
    expect(() => index.entryOf("one thng", "body", "a thing", "one")).toThrow(InputError);
    expect(() => index.entryOf("one thng", "body", "a thing", "one")).toThrow(
      'body: "one thng" is not accepted. Did you mean "one"? Accepted: a thing. Example: one',
    );
  });
});
