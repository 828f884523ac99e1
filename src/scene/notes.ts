/**
 * Short texts at places of the picture that are no body and no mark: the rungs of the range ladder, the axes of the frame,
 * where the probe would be by the way not chosen. Their places are written each frame by what draws them; the labels do the rest.
 */
import type { Hypothesis } from "../../ephemeris/probe/flight";
import { rangeLadderKm } from "../framings";
import { i18n } from "../language/i18n";
import { hypothesisWords } from "../otherWay";
import { roughLength } from "../quantities";

export const axisNames = ["x", "y", "z"] as const;
const hypotheses = ["ion", "impulse"] as const satisfies readonly Hypothesis[];

/** In order of importance; texts in the language shown. */
export const notes: readonly { readonly id: string; readonly text: () => string }[] = [
  ...axisNames.map((name) => ({ id: `note-${name}`, text: () => name })),
  ...rangeLadderKm.map((km) => ({ id: `note-${km}-km`, text: () => roughLength(km) })),
  ...hypotheses.map((hypothesis) => ({
    id: `note-${hypothesis}`,
    text: () => i18n.t("if by {way}", { way: i18n.t(hypothesisWords[hypothesis]) }),
  })),
];

/** Index of the first rung among the notes. */
export const firstRung = axisNames.length;

/** Index of the note where the probe would be by a hypothesis. */
export const noteOfWay = (hypothesis: Hypothesis): number =>
  firstRung + rangeLadderKm.length + hypotheses.indexOf(hypothesis);

export const notePlaces = {
  /** Three numbers a note, km, scene coordinates. */
  positionsKm: new Float64Array(3 * notes.length),
  /** 1 where a note is there. */
  shown: new Uint8Array(notes.length),
};
