/**
 * How bodies look: colours that tell them apart on a dark sky, and which maps they have. Colours are chosen, not measured.
 */

export interface Look {
  /** Of the mark, the orbit and the label. */
  readonly color: string;
  /** Of the lit surface where there is no map. */
  readonly surface: string;
  readonly dayMap?: string;
  readonly nightMap?: string;
  /** Colour of the air at the rim. */
  readonly air?: string;
  /** Half-width of the terminator as the cosine of the Sun's height: air and a large Sun soften it. */
  readonly softness: number;
}

const looks: Readonly<Record<string, Look>> = {
  sun: { color: "#ffd27a", surface: "#ffe9c4", softness: 1 },
  mercury: { color: "#b9a894", surface: "#9a8d80", softness: 0.01 },
  venus: { color: "#e8cf9c", surface: "#e6d3a8", softness: 0.12 },
  earth: {
    color: "#6fb1ff",
    surface: "#ffffff",
    dayMap: "textures/earth-day.webp",
    nightMap: "textures/earth-night.webp",
    air: "#5aa0ff",
    softness: 0.1,
  },
  moon: { color: "#c9ced6", surface: "#ffffff", dayMap: "textures/moon.webp", softness: 0.01 },
  kamooalewa: { color: "#ffb454", surface: "#97938c", softness: 0.01 },
  "tianwen-2": { color: "#a8f5e4", surface: "#c9ced6", softness: 0.01 },
  mars: { color: "#e5805a", surface: "#b5653f", softness: 0.04 },
  jupiter: { color: "#d9b48a", surface: "#c9ab86", softness: 0.08 },
  saturn: { color: "#e3cf9d", surface: "#d5c08f", softness: 0.08 },
  uranus: { color: "#9fdbe0", surface: "#a5d5da", softness: 0.08 },
  neptune: { color: "#6f8dff", surface: "#5f7fd8", softness: 0.08 },
};

/** The look of a shown body; a plain grey for one that has none. */
export function lookOf(body: string): Look {
  return looks[body] ?? { color: "#a0a4ab", surface: "#808080", softness: 0.01 };
}
