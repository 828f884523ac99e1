/** Steps in words: `10s`, `5min`, `6h`, `1d`, `2wk`, `0.5 d`. */
import { InputError, nearestName } from "../../ephemeris/errors";
import { secondsPerDay } from "../../ephemeris/units";

const unitS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: secondsPerDay, wk: 7 * secondsPerDay };

const accepted = { text: /*i18n*/ "a positive number with a unit: s, min, h, d or wk" };
const example = "1d";

/** Seconds in a step. @throws InputError for anything but a positive finite number with a known unit. */
export function parseStep(text: string, argument = "--step"): number {
  const [, number, unit] = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-zµ]*)\s*$/i.exec(text) ?? [];
  if (number === undefined) throw new InputError({ argument, value: text, accepted, example });
  const factorS = Object.hasOwn(unitS, unit) ? unitS[unit] : undefined;
  if (factorS === undefined) {
    const suggestion = unit === "" ? `${number}d` : suggestedUnit(number, unit);
    throw new InputError({ argument, value: text, accepted, example, suggestion });
  }
  const stepS = Number(number) * factorS;
  if (stepS > 0 && Number.isFinite(stepS)) return stepS;
  throw new InputError({ argument, value: text, accepted, example });
}

const otherSpellings: Readonly<Record<string, string>> = {
  m: "min",
  sec: "s",
  second: "s",
  seconds: "s",
  minute: "min",
  minutes: "min",
  hr: "h",
  hour: "h",
  hours: "h",
  day: "d",
  days: "d",
  w: "wk",
  week: "wk",
  weeks: "wk",
};

function suggestedUnit(number: string, unit: string): string | undefined {
  const lower = unit.toLowerCase();
  const known = otherSpellings[lower] ?? nearestName(lower, Object.keys(unitS));
  return known === undefined ? undefined : `${number}${known}`;
}
