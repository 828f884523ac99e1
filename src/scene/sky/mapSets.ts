/**
 * Which images a globe wears: one set for the first picture, a finer one fetched when the globe is near enough to show it.
 */
import type { MapFile } from "./maps";

/** Images by the name of the shader's uniform. */
export type MapSet = Readonly<Record<string, MapFile>>;

export interface Maps {
  readonly first: MapSet;
  readonly near: MapSet;
  /** Radius on the screen, device pixels, from which the fine set is worth its bytes: where a texel of the first is a pixel. */
  readonly nearPx: number;
}

const image = (name: string, mean: MapFile["mean"], rest?: Partial<MapFile>): MapFile => ({
  file: `textures/${name}.webp`,
  isColor: true,
  mipmaps: true,
  mean,
  ...rest,
});

const sea = [10, 25, 60] as const;
const dark = [0, 0, 4] as const;
const grey = [110, 110, 110] as const;
const half = [128, 128, 128] as const;
const numbers = { isColor: false };

export const mapsOf: Readonly<Record<string, Maps>> = {
  earth: {
    first: {
      dayMap: image("earth-day", sea),
      nightMap: image("earth-night", dark),
      cloudMap: image("earth-clouds", dark, numbers),
    },
    near: {
      dayMap: image("earth-day-4k", sea),
      nightMap: image("earth-night-4k", dark),
      cloudMap: image("earth-clouds-4k", dark, numbers),
    },
    nearPx: 330,
  },
  moon: {
    first: { dayMap: image("moon", grey) },
    near: {
      dayMap: image("moon-4k", grey),
      slopeMap: image("moon-slopes", half, { isColor: false, mipmaps: false }),
    },
    nearPx: 160,
  },
};
