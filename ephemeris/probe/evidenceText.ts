/** Rows of evidence in words: what is stated, what the path has, how many agree. */
import { english, type Phrase, type Said } from "../phrase";
import type { EvidenceRow } from "./evidence";
import { quantityOf } from "./evidenceQuantity";

/** Without its unit: "43,000,000 ± 500,000", "> 3,000,000", "passes 590,000", "< 30" off; "-" where nothing is asked. */
export const statedText = (row: EvidenceRow): string => english(stated(row));

function stated({ relation, evidence, tolerance }: EvidenceRow): Said {
  const within = tolerance === null ? "" : ` ± ${groupedText(tolerance)}`;
  if (relation === "greater") return `> ${groupedText(evidence)}`;
  if (relation === "crosses") {
    return { text: /*i18n*/ "passes {number}", values: { number: groupedText(evidence) } };
  }
  if (relation === "deviation") return tolerance === null ? "-" : `< ${groupedText(tolerance)}`;
  return `${groupedText(evidence)}${within}`;
}

/** What the path has, without its unit. */
export const valueText = ({ value }: EvidenceRow): string => numberText(value);

export const residualText = ({ residual }: EvidenceRow): string => numberText(residual);

/** One row that the path contradicts or meets: "2025-10-01, distance, earth: 43,145,321 km, stated 43,000,000 ± 500,000 km". */
export const comparisonText = (row: EvidenceRow): string => english(comparison(row));

/** The same for readers of any language. */
export function comparison(row: EvidenceRow): Phrase {
  const { utc, unit, relation } = row;
  return {
    text:
      relation === "deviation"
        ? /*i18n*/ "{day}, {quantity}: {value} {unit}, allowed {stated} {unit}"
        : /*i18n*/ "{day}, {quantity}: {value} {unit}, stated {stated} {unit}",
    values: { day: utc.slice(0, 10), quantity: quantityOf(row), value: valueText(row), unit, stated: stated(row) },
  };
}

/** How many of the judged rows agree, those apart that had no part in how the path was made: only they are a test of it. */
export const agreementText = (rows: readonly EvidenceRow[]): string => english(agreement(rows));

/** The same for readers of any language. */
export function agreement(rows: readonly EvidenceRow[]): Phrase {
  const judged = rows.filter(({ verdict }) => verdict !== "info");
  const share = (some: readonly EvidenceRow[]): { readonly agree: number; readonly all: number } => ({
    agree: some.filter(({ verdict }) => verdict === "pass").length,
    all: some.length,
  });
  const independent = share(judged.filter(({ role }) => role === "independent"));
  const others = share(judged.filter(({ role }) => role !== "independent"));
  return {
    text: /*i18n*/ "{agree} of {all} independent numbers agree; fitted and planned: {othersAgree} of {others}",
    values: { agree: independent.agree, all: independent.all, othersAgree: others.agree, others: others.all },
  };
}

/** Whole numbers in groups of three, as the published ones are written. */
const groupedText = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 6 });

/** Whole from a thousand on, hundredths from one on, else three digits. */
function numberText(value: number): string {
  const size = Math.abs(value);
  return size >= 1000 ? groupedText(Math.floor(value + 0.5)) : size >= 1 ? value.toFixed(2) : value.toPrecision(3);
}
