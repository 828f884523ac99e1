/** The accuracy table, row by row: what `quasimoon check` prints must hold. */
import { describe, expect, test } from "vitest";
import { accuracyParts } from "../../ephemeris/accuracy/table";

describe.each(accuracyParts)("accuracy: $name", ({ rows }) => {
  test("every row is within its tolerance", async () => {
    const table = await rows();
    const lines = table.map(
      ({ quantity, reference, rms, max, tolerance, unit }) =>
        `${quantity} | ${reference} | rms ${rms.toPrecision(3)}, max ${max.toPrecision(3)}, tolerance ${tolerance ?? "–"} ${unit}`,
    );
    console.log(lines.join("\n"));
    expect(table.length).toBeGreaterThan(0);
    expect(table.filter(({ verdict }) => verdict === "fail").map(({ quantity }) => quantity)).toEqual([]);
  });
});
