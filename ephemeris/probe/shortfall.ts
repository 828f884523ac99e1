/** Why a leg does not arrive, and what would help: the words for a solution that is not feasible. */
import { english, type Phrase } from "../phrase";
import type { LegSolution } from "./solution";

/** In English; undefined for a leg that arrives. */
export function shortfallText(solution: LegSolution): string | undefined {
  const sentences = shortfall(solution);
  return sentences && english(sentences);
}

/** For readers of any language. */
export function shortfall(solution: LegSolution): readonly Phrase[] | undefined {
  const { isFeasible, drive, coasts } = solution;
  if (isFeasible) return undefined;
  if (solution.leg === "outbound" && solution.hypothesis === "impulse") {
    return [
      { text: /*i18n*/ "Does not arrive by one burn of up to 3 km/s on this day." },
      missOf(solution),
      { text: /*i18n*/ "What would help: a burn between September and November 2025, or another launch." },
    ];
  }
  const asked = { rests: drive.dutyCycle < 1 ? "yes" : "no", coasts: coasts.length > 0 ? "yes" : "no" };
  const { thrustMN, plateauAu, dutyCycle } = drive;
  return [
    {
      text: /*i18n*/ "No way found with {thrustMN} mN with full power out to {plateauAu} au{rests, select, yes {, {dutyCycle} of the time} other {}}{coasts, select, yes {, off where asked} other {}}.",
      values: { thrustMN, plateauAu, dutyCycle, ...asked },
    },
    missOf(solution),
    { text: help[solution.leg], values: asked },
  ];
}

function missOf(solution: LegSolution): Phrase {
  const values = { missKm: numberText(solution.missKm), missMS: numberText(solution.missMS) };
  if (solution.leg !== "comet" || solution.closesAtMN === undefined) {
    return {
      text: /*i18n*/ "The best flight found ends {missKm} km and {missMS} m/s away from where it must be.",
      values,
    };
  }
  return {
    text: /*i18n*/ "The best flight found ends {missKm} km and {missMS} m/s away from where it must be; the search still closed with about {closesAtMN} mN.",
    values: { ...values, closesAtMN: Math.round(solution.closesAtMN) },
  };
}

const help: Readonly<Record<LegSolution["leg"], string>> = {
  outbound:
    /*i18n*/ "What would help: more thrust{rests, select, yes {, a longer duty cycle} other {}}{coasts, select, yes {, shorter coasts} other {}}, a lighter probe.",
  return:
    /*i18n*/ "What would help: more thrust{rests, select, yes {, a longer duty cycle} other {}}{coasts, select, yes {, shorter coasts} other {}}, a lighter probe, a faster entry, other dates.",
  comet:
    /*i18n*/ "What would help: more thrust, full power farther from the Sun (a wider plateau){rests, select, yes {, a longer duty cycle} other {}}{coasts, select, yes {, shorter coasts} other {}}, a lighter probe, a later arrival.",
};

const numberText = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
