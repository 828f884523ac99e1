/**
 * The quantities that are plotted: the units they are computed, drawn and saved in, and how one value is written. Pure.
 */
import { auKm } from "../../ephemeris/constants";
import facts from "../../ephemeris/data/display-facts.json";
import { fixed, type LengthUnit, lengthOf, type Quantity, smallSpeedOf, speedOf } from "../quantities";

export type PlotQuantity = "length" | "speed" | "delta-v" | "angle" | "semi-axis" | "number" | "force" | "mass";

interface Unit {
  /** On the axis; a drawn value is the computed one divided by `per`. */
  readonly label: string;
  readonly per: number;
  /** At the end of a column's name in a file; a saved value is the computed one divided by `columnPer`. */
  readonly column: string;
  readonly columnPer: number;
}

const unit = (label: string, per = 1, column = label, columnPer = per): Unit => ({ label, per, column, columnPer });

const lengths: Readonly<Record<LengthUnit, Unit>> = {
  km: unit("km"),
  ld: unit(/*i18n*/ "lunar distances", facts.lunarDistanceKm.value, "lunar_distances"),
  au: unit("au", auKm),
};

const others: Readonly<Record<Exclude<PlotQuantity, "length">, Unit>> = {
  speed: unit("km/s", 1, "km_s"),
  "delta-v": unit("m/s", 1, "m_s"),
  angle: unit("°", 1, "deg"),
  "semi-axis": unit("au"),
  number: unit(""),
  force: unit("mN", 1e-3, "N", 1),
  mass: unit("kg"),
};

export function unitOf(quantity: PlotQuantity, units: LengthUnit): Unit {
  return quantity === "length" ? lengths[units] : others[quantity];
}

/** As the read-outs write speeds, which have no sign: below 1 km/s in the unit that shows it. */
function signedSpeedOf(kmS: number): Quantity {
  if (Math.abs(kmS) >= 1) return speedOf(kmS);
  const { value, unit: small } = smallSpeedOf(Math.abs(kmS));
  return { value: kmS < 0 ? `−${value}` : value, unit: small };
}

/** A value as the read-outs write it; "–" where there is none. */
export function shownValue(value: number, quantity: PlotQuantity, units: LengthUnit): Quantity {
  if (!Number.isFinite(value)) return { value: "–", unit: "" };
  switch (quantity) {
    case "length":
      return lengthOf(value, units);
    case "speed":
      return signedSpeedOf(value);
    case "delta-v":
      return { value: fixed(value, 1), unit: "m/s" };
    case "angle":
      return { value: fixed(value, 5), unit: "°" };
    case "semi-axis":
      return { value: fixed(value, 8), unit: "au" };
    case "number":
      return { value: fixed(value, 8), unit: "" };
    case "force":
      return { value: fixed(1000 * value, 1), unit: "mN" };
    case "mass":
      return { value: fixed(value, 1), unit: "kg" };
  }
}

const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 3 });
const plain = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 7, useGrouping: false });

/** A number on an axis: short, with a real minus sign. */
export const axisText = (value: number): string =>
  (Math.abs(value) >= 1e4 ? compact : plain).format(value).replace("-", "−");
