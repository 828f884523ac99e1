/** A leg solved again as a link says it: what was asked comes back, and what cannot be asked is refused by name. */
import { describe, expect, test } from "vitest";
import { fieldsText, formOfText } from "../../../src/panels/flightFields";
import { initialForm, type SolvedLeg, solveRequestOf } from "../../../src/panels/trajectoryForm";

describe("fields of a leg", () => {
  // leg, what was changed, the text of the link
  test.each<[SolvedLeg, Record<string, string>, string]>([
    ["outbound", {}, "default"],
    ["outbound", { thrustMN: "90", massKg: " 2,000 " }, "thrustMN:90,massKg:2000"],
    [
      "outbound",
      { hypothesis: "impulse", burnTdb: "2025-11-01T00:00Z" },
      "hypothesis:impulse,burnTdb:2025-11-01T00:00Z",
    ],
    ["return", { departureTdb: "2027-04-20T08:00+08:00" }, "departureTdb:2027-04-20T08:00+08:00"],
    ["comet", { massKg: "1200", goal: "propellant" }, "massKg:1200,goal:propellant"],
  ])("%s %j: %s asks the same of the solver", (leg, changed, text) => {
    const form = { ...initialForm(leg), ...changed };
    expect(fieldsText(leg, form)).toBe(text);
    expect(solveRequestOf(leg, formOfText(leg, text))).toEqual(solveRequestOf(leg, form));
    expect(fieldsText(leg, formOfText(leg, text))).toBe(text);
  });

  test.each<[SolvedLeg, string, string]>([
    ["outbound", "thrustMN:much", "Thrust at 1 au as a number in mN"],
    ["outbound", "warp:9", "warp:9"],
    ["outbound", "__proto__:9", "__proto__"],
    ["outbound", "thrustMN", "thrustMN"],
    ["comet", "arrivalTdb:soon", "arrivalTdb"],
  ])("%s=%s is refused: %s", (leg, text, said) => {
    expect(() => formOfText(leg, text)).toThrow(said);
  });
});
