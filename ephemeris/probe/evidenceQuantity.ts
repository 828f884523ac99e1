/** What a row of evidence compares, for readers of any language: the rows themselves tell it in English. */
import type { Phrase } from "../phrase";
import type { EvidenceRow } from "./evidence";

/** As data/probe has them, by the English words. */
const named = [
  /*i18n*/ "distance",
  /*i18n*/ "distance at which the transfer ends (plan)",
  /*i18n*/ "distance (expected from mission papers)",
  /*i18n*/ "path length since launch",
  /*i18n*/ "relative speed",
  /*i18n*/ "burn",
  /*i18n*/ "off the one position decoded",
  /*i18n*/ "off the one velocity decoded",
];
const bodies = [/*i18n*/ "earth", /*i18n*/ "moon", /*i18n*/ "kamooalewa"];

const deviations: Readonly<Record<string, string>> = {
  "position, rms": /*i18n*/ "off {count} decoded position values, rms",
  "position, largest": /*i18n*/ "off {count} decoded position values, largest",
  "velocity, rms": /*i18n*/ "off {count} decoded velocity values, rms",
  "velocity, largest": /*i18n*/ "off {count} decoded velocity values, largest",
};

/** In English what `quantity` says. */
export function quantityOf({ quantity }: EvidenceRow): Phrase {
  const of = /^(.+), (\w+)$/.exec(quantity);
  if (of !== null && named.includes(of[1]) && bodies.includes(of[2])) {
    return { text: /*i18n*/ "{quantity}, {body}", values: { quantity: { text: of[1] }, body: { text: of[2] } } };
  }
  const off = /^off (\d+) decoded (\w+) values(, \w+)$/.exec(quantity);
  const deviation = off === null ? undefined : deviations[off[2] + off[3]];
  return deviation === undefined || off === null ? { text: quantity } : { text: deviation, values: { count: off[1] } };
}
