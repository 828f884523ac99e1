/** Ephemerides and starting points that several test files share; each is built on first use, once a test file. */
import { buildEphemeris } from "../../ephemeris/build";
import { fullModel, type Model, newtonianModel } from "../../ephemeris/model";
import type { Ephemeris } from "../../ephemeris/paths";
import { initialState } from "../../ephemeris/planets";
import { tdbFromIso } from "../../ephemeris/time";

const made = new Map<string, Ephemeris>();
function once(key: string, make: () => Ephemeris): Ephemeris {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

export const tdb = (date: string): number => tdbFromIso(date, "tdb");

/** Full physics, 2026 with 2025 PN7 (one orbit solution of 2026, so nothing before is flown). */
export const year2026 = (): Ephemeris =>
  once("2026", () => buildEphemeris({ bodies: ["2025-pn7"], fromTdb: tdb("2026-01-01"), toTdb: tdb("2027-01-01") }));

/** Full physics, 2025–2036, the mission, with Kamoʻoalewa. */
export const mission = (): Ephemeris =>
  once("mission", () =>
    buildEphemeris({ bodies: ["kamooalewa"], fromTdb: tdb("2025-01-01"), toTdb: tdb("2036-01-01") }),
  );

/** Planets only, 2025–2027, point masses. */
export const newtonian = (): Ephemeris =>
  once("newtonian", () =>
    buildEphemeris({ model: newtonianModel, fromTdb: tdb("2025-07-01"), toTdb: tdb("2027-01-01") }),
  );

/** The state the propagation starts from, JD 2461041.5. */
export const startOf = (model: Model = fullModel) => initialState(model);
