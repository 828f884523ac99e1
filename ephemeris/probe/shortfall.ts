/** Why a leg does not arrive, and what would help: the words for a solution that is not feasible. */
import type { LegSolution } from "./solution";

/** Undefined for a leg that arrives. */
export function shortfallText({ isFeasible, leg, drive, missKm, missMS }: LegSolution): string | undefined {
  if (isFeasible) return undefined;
  const { thrustMN, plateauAu } = drive;
  const help =
    leg === "comet"
      ? "more thrust, full power farther from the Sun (a wider plateau), a lighter probe or a later arrival"
      : leg === "return"
        ? "more thrust, a lighter probe, a faster entry, or other dates"
        : "more thrust or a lighter probe";
  return `Does not arrive: ${thrustMN} mN with full power out to ${plateauAu} au ends ${numberText(missKm)} km and ${numberText(missMS)} m/s away from where it must be. What would help: ${help}.`;
}

const numberText = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
