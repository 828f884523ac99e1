/** The Trajectory drawer's fields as a question for the solver, and what is said when one cannot be read. */
import { describe, expect, test } from "vitest";
import { tdbFromIso } from "../../ephemeris/time";
import { askedFields, initialForm, solveRequestOf, trajectoryLegs } from "../../src/panels/trajectoryForm";

describe("the question", () => {
  test("outbound as it stands: the assumed drive, the launch of 28 May 2025", () => {
    expect(solveRequestOf("outbound", initialForm("outbound"))).toEqual({
      leg: "outbound",
      hypothesis: "ion",
      massKg: 2100,
      launchTdb: tdbFromIso("2025-05-28T17:49:00Z"),
      drive: { thrustMN: 120, specificImpulseS: 3000, plateauAu: 1, dutyCycle: 1 },
    });
  });

  test("one burn: no ion drive is asked for, a date is", () => {
    const form = { ...initialForm("outbound"), hypothesis: "impulse" };
    expect(askedFields("outbound", form).map(({ key }) => key)).toEqual([
      "hypothesis",
      "massKg",
      "launchTdb",
      "burnTdb",
    ]);
    expect(solveRequestOf("outbound", form)).toMatchObject({ drive: {}, burnTdb: tdbFromIso("2025-10-30T12:00:00Z") });
  });

  test("an empty mass is left to the flight", () => {
    expect(solveRequestOf("comet", initialForm("comet"))).not.toHaveProperty("massKg");
  });

  test("every leg's fields are different and start with something that can be asked", () => {
    for (const { leg, fields } of trajectoryLegs) {
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
      expect(() => solveRequestOf(leg, initialForm(leg))).not.toThrow();
    }
  });
});

test.each([
  ["outbound", "thrustMN", "much", "a number in mN"],
  ["outbound", "thrustMN", "", "a number in mN"],
  ["outbound", "massKg", "2,1 t", "a number in kg"],
  ["return", "departureTdb", "soon", "departureTdb"],
  ["comet", "massKg", "heavy", "1450"],
  ["comet", "arrivalTdb", "2035-02-30", "arrivalTdb"],
] as const)("%s, %s “%s” → names the field and says “%s”", (leg, key, text, said) => {
  const form = { ...initialForm(leg), [key]: text };
  expect(() => solveRequestOf(leg, form)).toThrow(said);
  expect(() => solveRequestOf(leg, form)).toThrow(key);
});
