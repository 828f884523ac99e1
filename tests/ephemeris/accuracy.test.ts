/** The accuracy table, row by row: what `quasimoon check` prints must hold. */
import { describe, expect, test } from "vitest";
import { accuracyParts } from "../../ephemeris/accuracy/table";

/** What the table must hold, part by part: quantity, tolerance of the largest deviation, unit. A row may not vanish or loosen. */
const wanted: Readonly<Record<string, readonly [quantity: string, tolerance: number | null, unit: string][]>> = {
  Kamoʻoalewa: [["Kamoʻoalewa, heliocentric, 2010–2050", 1.5, "km"]],
  asteroids: [
    ["8 massless asteroids, barycentric, after 30 d", 10, "m"],
    ["8 massless asteroids, barycentric, after 90 d", 50, "m"],
    ["8 massless asteroids, barycentric, after 365 d", 500, "m"],
  ],
  "planets, fitted start": planetRowsOf("fitted start", [0.02, 0.05, 0.3]),
  "planets, published start": planetRowsOf("published start", [0.05, 0.5, 1.5]),
  "two centuries": [
    ["Earth, heliocentric, 1900–2100", 12, "km"],
    ["Moon, geocentric, 1900–2100", 0.6, "km"],
  ],
  "conservation laws": [
    ["Energy, Newtonian, 100 yr", 1e-14, "relative"],
    ["Angular momentum, Newtonian, 100 yr", 1e-14, "relative"],
    ["Kamoʻoalewa, 100 yr forwards and back, Newtonian", 1, "m"],
  ],
  "Chebyshev fits": [
    ["Chebyshev fit, Sun and planets", 1, "cm"],
    ["Chebyshev fit, Moon", 10, "cm"],
    ["Chebyshev fit, Kamoʻoalewa", 1, "cm"],
    ["Size, Sun, planets and Moon, 100 yr", 10, "MB"],
  ],
};

function planetRowsOf(start: string, earthKm: readonly [number, number, number]): [string, number | null, string][] {
  return [
    [`Earth, heliocentric, ±1 yr, ${start}`, earthKm[0], "km"],
    [`Earth, heliocentric, ±10 yr, ${start}`, earthKm[1], "km"],
    [`Earth, heliocentric, ±24 yr, ${start}`, earthKm[2], "km"],
    [`Moon, geocentric, ±1 yr, ${start}`, 5, "m"],
    [`Moon, geocentric, ±4 yr, ${start}`, 10, "m"],
    [`Moon, geocentric, ±25 yr, ${start}`, 60, "m"],
    [`Mercury, heliocentric, ±24 yr, ${start}`, 5, "km"],
    [`Venus, heliocentric, ±24 yr, ${start}`, 5, "km"],
    [`Mars, heliocentric, ±24 yr, ${start}`, 5, "km"],
    [`Jupiter, heliocentric, ±24 yr, ${start}`, 20, "km"],
    [`Saturn, heliocentric, ±24 yr, ${start}`, null, "km"],
    [`Uranus, heliocentric, ±24 yr, ${start}`, null, "km"],
    [`Neptune, heliocentric, ±24 yr, ${start}`, null, "km"],
    [`Pluto, heliocentric, ±24 yr, ${start}`, null, "km"],
    [`Sun, barycentric, ±24 yr, ${start}`, null, "km"],
  ];
}

describe.each(accuracyParts)("accuracy: $name", ({ name, rows }) => {
  test("every row is within its tolerance", async () => {
    const table = await rows();
    const lines = table.map(
      ({ quantity, reference, rms, max, tolerance, unit }) =>
        `${quantity} | ${reference} | rms ${rms.toPrecision(3)}, max ${max.toPrecision(3)}, tolerance ${tolerance ?? "–"} ${unit}`,
    );
    console.log(lines.join("\n"));
    expect(table.map(({ quantity, tolerance, unit }) => [quantity, tolerance, unit])).toEqual(wanted[name]);
    expect(table.filter(({ verdict }) => verdict === "fail").map(({ quantity }) => quantity)).toEqual([]);
  });
});
