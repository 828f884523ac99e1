/** Why a leg does not arrive, and what would help: the words for a solution that is not feasible. */
import type { LegSolution } from "./solution";

/** Undefined for a leg that arrives. */
export function shortfallText(solution: LegSolution): string | undefined {
  const { isFeasible, drive, coasts, missKm, missMS } = solution;
  if (isFeasible) return undefined;
  const ends = `The best flight found ends ${numberText(missKm)} km and ${numberText(missMS)} m/s away from where it must be`;
  if (solution.leg === "outbound" && solution.hypothesis === "impulse") {
    return `Does not arrive by one burn of up to 3 km/s on this day. ${ends}. What would help: a burn between September and November 2025, or another launch.`;
  }
  const engine = `${drive.thrustMN} mN with full power out to ${drive.plateauAu} au${drive.dutyCycle < 1 ? `, ${drive.dutyCycle} of the time` : ""}${coasts.length > 0 ? ", off where asked" : ""}`;
  return `No way found with ${engine}. ${ends}${closing(solution)}. What would help: ${help(solution).join(", ")}.`;
}

function closing(solution: LegSolution): string {
  if (solution.leg !== "comet" || solution.closesAtMN === undefined) return "";
  return `; the search still closed with about ${Math.round(solution.closesAtMN)} mN`;
}

function help({ leg, drive, coasts }: LegSolution): string[] {
  return [
    "more thrust",
    ...(leg === "comet" ? ["full power farther from the Sun (a wider plateau)"] : []),
    ...(drive.dutyCycle < 1 ? ["a longer duty cycle"] : []),
    ...(coasts.length > 0 ? ["shorter coasts"] : []),
    "a lighter probe",
    ...(leg === "return" ? ["a faster entry", "other dates"] : leg === "comet" ? ["a later arrival"] : []),
  ];
}

const numberText = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
