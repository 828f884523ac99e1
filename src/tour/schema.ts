/**
 * What the tour is made of: `tour.json` (data, the same in all languages) and one text a language. Tests hold every file to these types.
 */
import type { TechniqueId } from "../scene/sampling/samplingState";

export interface StopData {
  readonly id: string;
  readonly seconds: number;
  /** What is shown: the part of an address after `#`. Units, time scale, theme and language stay the viewer's. */
  readonly view: string;
  /** A sequence of sampling that is staged, from so many seconds after its start; `stillS`: the one instant where less motion is preferred. */
  readonly staged?: { readonly technique: TechniqueId; readonly fromS: number; readonly stillS: number };
  /** Where what the caption says is from. */
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
}

export interface TourData {
  readonly stops: readonly StopData[];
}

export interface TourText {
  readonly title: string;
  /** By the stop's id, one or two short sentences that can be read while it lasts. */
  readonly captions: Readonly<Record<string, string>>;
}
