/** Messages name the argument, the value, what is accepted, the nearest name and an example; nothing far-fetched is suggested. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError, nearestName } from "../../ephemeris/errors";
import { assertFinite, PropagationError } from "../../ephemeris/integrators/force";

describe("InputError", () => {
  const problem = {
    argument: "frame",
    value: "eclipic",
    accepted: "icrf, ecliptic",
    example: "icrf",
    suggestion: "ecliptic",
  };
  test.each([
    [problem, 'frame: "eclipic" is not accepted. Did you mean "ecliptic"? Accepted: icrf, ecliptic. Example: icrf'],
    [
      { ...problem, suggestion: undefined },
      'frame: "eclipic" is not accepted. Accepted: icrf, ecliptic. Example: icrf',
    ],
    [{ argument: "tTdb", value: Number.NaN, accepted: "a time" }, "tTdb: NaN is not accepted. Accepted: a time."],
    [{ argument: "body", value: undefined, accepted: "a body" }, "body is missing. Give a body."],
    [
      { argument: "--out", value: "", reason: "it is empty", accepted: "a path" },
      '--out: "" is not accepted: it is empty. Accepted: a path.',
    ],
  ])("%j", (given, message) => {
    const error = new InputError(given);
    expect(error.message).toBe(message);
    expect(error.problem).toBe(given);
    expect(error.name).toBe("InputError");
  });
});

describe("nearestName", () => {
  const names = ["kamooalewa", "moon", "mars", "earth"];
  test.each([
    ["kamoalewa", "kamooalewa"],
    ["KAMOOALEWA", "kamooalewa"],
    ["mooon", "moon"],
    ["erth", "earth"],
    ["zzzzzzzz", undefined],
    ["", undefined],
  ])('"%s" → %s', (value, name) => expect(nearestName(value, names)).toBe(name));

  test("no candidates, no suggestion", () => expect(nearestName("moon", [])).toBeUndefined());
  test("a name itself is its nearest", () => {
    for (const name of names) expect(nearestName(name, names)).toBe(name);
  });
});

describe("PropagationError", () => {
  test("names why and the last good instant", () => {
    const error = new PropagationError("it fell into the Sun.", 123.5);
    expect(error.goodToTdb).toBe(123.5);
    expect(error.message).toBe("Propagation stopped: it fell into the Sun. Good up to 2000-01-01T12:02:04 TDB.");
  });

  test("assertFinite passes all finite numbers and stops at anything else", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        fc.nat(),
        fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
        (values, at, bad) => {
          expect(() => assertFinite(Float64Array.from(values), 10, 5)).not.toThrow();
          const place = at % values.length;
          const damaged = Float64Array.from(values);
          damaged[place] = bad;
          expect(() => assertFinite(damaged, 10, 5)).toThrow(
            `component ${place} is ${bad} at 2000-01-01T12:00:10 TDB.`,
          );
        },
      ),
    );
  });
});
