/**
 * Numbers as people read them: a length in the unit chosen, a speed, a light time, an uncertainty. Pure.
 * The full digits stay beside every formatted value (`data-km`), so rounding here loses nothing.
 */
import { auKm, cKmS } from "../ephemeris/constants";
import facts from "../ephemeris/data/display-facts.json";
import { i18n, spokenLanguage } from "./language/i18n";
import { languageOf } from "./language/languages";

/** Units a reader can choose for lengths. */
export type LengthUnit = "km" | "ld" | "au";

export const lunarDistanceKm = facts.lunarDistanceKm.value;

const grouped: readonly Intl.NumberFormat[] = Array.from(
  { length: 10 },
  (_, digits) => new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

export const lengthUnits: readonly { readonly id: LengthUnit; readonly label: string }[] = [
  { id: "km", label: "km" },
  { id: "ld", label: "LD" },
  { id: "au", label: "au" },
];

/** What a unit is: "astronomical units". */
export function unitName(id: LengthUnit): string {
  if (id === "km") return i18n.t("kilometres");
  if (id === "au") return i18n.t("astronomical units");
  return i18n.t("lunar distances of {km} km", { km: grouped[0].format(lunarDistanceKm) });
}

export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

/** `value` with thousands separators and exactly `digits` decimals; a real minus sign. */
export function fixed(value: number, digits: number): string {
  return grouped[digits].format(value).replace("-", "−");
}

/** A length to about a kilometre (LD to 4, au to 8 decimals); below 10 km it is shown in metres whatever the unit. */
export function lengthOf(km: number, unit: LengthUnit): Quantity {
  if (Math.abs(km) < 10) return { value: fixed(km * 1000, Math.abs(km) < 0.1 ? 1 : 0), unit: "m" };
  if (unit === "au") return { value: fixed(km / auKm, 8), unit: "au" };
  if (unit === "ld") return { value: fixed(km / lunarDistanceKm, 4), unit: "LD" };
  return { value: fixed(km, Math.abs(km) < 1000 ? 1 : 0), unit: "km" };
}

const threeDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/**
 * A length from a million km on: "16.05 million km"; where numbers are counted in ten thousands, in those up to a hundred million.
 * @param digits decimals of a million km; default: three significant digits.
 */
export function millionKmText(km: number, digits?: number): string {
  const inTenThousands = languageOf(spokenLanguage()).countsBy === 1e4;
  const power = !inTenThousands ? 6 : km < 1e8 ? 4 : 8;
  const share = km / 10 ** power;
  const n = digits === undefined ? threeDigits.format(share) : fixed(share, Math.max(0, digits + power - 6));
  // "4170 万", as Chinese texts write it.
  const count = inTenThousands ? n.replace(",", "") : n;
  return i18n.t("{power, select, 8 {{n} million km} other {{n} million km}}", { n: count, power });
}

/** A length for labels and scales: three significant digits, the unit that keeps it short. */
export function roughLength(km: number): string {
  const three = (x: number): string => String(Number(x.toPrecision(3)));
  if (km < 1) return `${three(km * 1000)} m`;
  if (km < 1e6) return `${grouped[0].format(Number(km.toPrecision(3)))} km`;
  if (km < 1e8) return millionKmText(km);
  return `${three(km / auKm)} au`;
}

/** A speed in km/s to a millimetre per second. */
export function speedOf(kmS: number): Quantity {
  return { value: fixed(kmS, 6), unit: "km/s" };
}

/** A speed below 1 km/s, where six decimals of it would hide the number: m/s, below 0.1 m/s mm/s. */
export function smallSpeedOf(kmS: number): Quantity {
  const metresPerSecond = 1000 * kmS;
  if (metresPerSecond < 0.1)
    return { value: fixed(1000 * metresPerSecond, metresPerSecond < 0.01 ? 3 : 1), unit: "mm/s" };
  return { value: fixed(metresPerSecond, metresPerSecond < 10 ? 2 : metresPerSecond < 100 ? 1 : 0), unit: "m/s" };
}

/** Light time over `km`: "2 min 19.3 s", or seconds alone below a minute. */
export function lightTimeOf(km: number): Quantity {
  const s = km / cKmS;
  if (s < 60) return { value: fixed(s, s < 10 ? 6 : 3), unit: "s" };
  const tenths = Math.round(s * 10);
  const minutes = Math.floor(tenths / 600);
  return { value: `${minutes} min ${fixed((tenths - minutes * 600) / 10, 1)}`, unit: "s" };
}

/** An uncertainty to two significant digits. */
export function sigmaOf(km: number): Quantity {
  if (km < 1) return { value: String(Number((km * 1000).toPrecision(2))), unit: "m" };
  return { value: grouped[0].format(Number(km.toPrecision(2))), unit: "km" };
}
