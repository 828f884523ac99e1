/**
 * The scale bar's length: the longest round one (1, 2 or 5 times a power of ten) of the chosen unit that has room.
 */
import { auKm } from "../../ephemeris/constants";
import { spokenLanguage } from "../language/i18n";
import { type LengthUnit, lunarDistanceKm, millionKmText } from "../quantities";

const widestPx = 130;

export interface Scale {
  readonly lengthKm: number;
  readonly text: string;
}

const number = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/** The largest 1, 2 or 5 times a power of ten that is not above `x`. */
export function roundBelow(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x) + 1e-9);
  const share = x / power;
  return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * power;
}

/** The bar for a picture in which `kmPerPx` km belong to a CSS pixel at the distance of what is followed. */
export function scaleOf(kmPerPx: number, unit: LengthUnit): Scale {
  const mostKm = widestPx * kmPerPx;
  const [unitKm, name] =
    mostKm < 1
      ? [1e-3, "m"]
      : unit === "au" && mostKm > 1e-3 * auKm
        ? [auKm, "au"]
        : unit === "ld" && mostKm > 1e-2 * lunarDistanceKm
          ? [lunarDistanceKm, "LD"]
          : [1, "km"];
  const value = roundBelow(mostKm / unitKm);
  const lengthKm = value * unitKm;
  const inMillions = name === "km" && mostKm >= 2e6;
  return { lengthKm, text: inMillions ? millionKmText(lengthKm) : `${number.format(value)} ${name}` };
}

const shown = { bar: null as HTMLElement | null, words: null as HTMLElement | null, unit: "km" as LengthUnit };
let writtenKmPerPx = Number.NaN;
let writtenLanguage = spokenLanguage();

/** Where the bar is written from now on, and in which unit. */
export function showScale(bar: HTMLElement | null, words: HTMLElement | null, unit: LengthUnit): void {
  Object.assign(shown, { bar, words, unit });
  writtenKmPerPx = Number.NaN;
}

/** Writes the bar when the scale or the language has changed. */
export function writeScale(kmPerPx: number): void {
  const { bar, words, unit } = shown;
  if (bar === null || words === null) return;
  const language = spokenLanguage();
  if (language === writtenLanguage && Math.abs(kmPerPx / writtenKmPerPx - 1) < 1e-4) return;
  writtenKmPerPx = kmPerPx;
  writtenLanguage = language;
  const { lengthKm, text } = scaleOf(kmPerPx, unit);
  bar.style.inlineSize = `${(lengthKm / kmPerPx).toFixed(1)}px`;
  if (words.textContent !== text) words.textContent = text;
}
