/** A body taken over from another ephemeris: the same numbers, everything else untouched; refused where the blocks differ. */
import { expect, test } from "vitest";
import { buildEphemeris, stateOf } from "../../ephemeris/ephemeris";
import { withBodyOf } from "../../ephemeris/otherBody";
import { tdbFromIso } from "../../ephemeris/time";

const span = { fromTdb: tdbFromIso("2026-01-01T00:00:00Z"), toTdb: tdbFromIso("2026-06-01T00:00:00Z") };

test("bit for bit the other's path, and its own bodies as before", () => {
  const own = buildEphemeris({ bodies: ["kamooalewa"], ...span });
  const other = buildEphemeris({ bodies: ["cardea"], ...span });
  const both = withBodyOf(own, other, "cardea");
  for (const share of [0, 0.3, 0.77, 1]) {
    const tTdb = span.fromTdb + share * (span.toTdb - span.fromTdb);
    expect(stateOf(both, "cardea", tTdb).positionKm).toEqual(stateOf(other, "cardea", tTdb).positionKm);
    expect(stateOf(both, "kamooalewa", tTdb)).toEqual(stateOf(own, "kamooalewa", tTdb));
  }
  expect(both.basis.cardea).toBe(other.basis.cardea);
});

test("a body that is missing, twice there or not over all blocks is refused", () => {
  const own = buildEphemeris({ bodies: ["kamooalewa"], ...span });
  const short = buildEphemeris({ bodies: ["cardea"], ...span });
  const long = buildEphemeris({ fromTdb: span.fromTdb, toTdb: span.toTdb + 1e8 });
  expect(() => withBodyOf(own, own, "cardea")).toThrow("taken over");
  expect(() => withBodyOf(own, own, "kamooalewa")).toThrow("taken over");
  expect(() => withBodyOf(long, short, "cardea")).toThrow("taken over");
});
