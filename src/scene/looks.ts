/**
 * How bodies look: colours that tell them apart on a dark sky. Colours are chosen, not measured.
 */

export interface Look {
  /** Of the mark, the orbit and the label. */
  readonly color: string;
  /** Of the lit surface where there is no map. */
  readonly surface: string;
  /** Minnaert's k of air and clouds: the larger, the darker the limb. 0: a surface without air. */
  readonly minnaert: number;
}

const looks: Readonly<Record<string, Look>> = {
  sun: { color: "#ffd27a", surface: "#ffe9c4", minnaert: 0 },
  mercury: { color: "#b9a894", surface: "#9a8d80", minnaert: 0 },
  venus: { color: "#e8cf9c", surface: "#efe2c4", minnaert: 0.9 },
  earth: { color: "#6fb1ff", surface: "#ffffff", minnaert: 0 },
  moon: { color: "#c9ced6", surface: "#ffffff", minnaert: 0 },
  kamooalewa: { color: "#ffb454", surface: "#97938c", minnaert: 0 },
  "tianwen-2": { color: "#a8f5e4", surface: "#c9ced6", minnaert: 0 },
  mars: { color: "#e5805a", surface: "#a67a55", minnaert: 0.7 },
  jupiter: { color: "#d9b48a", surface: "#b3a487", minnaert: 0.95 },
  saturn: { color: "#e3cf9d", surface: "#d9c7a0", minnaert: 0.95 },
  uranus: { color: "#9fdbe0", surface: "#b5dde0", minnaert: 0.9 },
  neptune: { color: "#6f8dff", surface: "#86a9dd", minnaert: 0.9 },
};

/** The look of a shown body; a plain grey for one that has none. */
export function lookOf(body: string): Look {
  return looks[body] ?? { color: "#a0a4ab", surface: "#808080", minnaert: 0 };
}
