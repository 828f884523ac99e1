/** The tour as a link says it: `tour=1` runs once, `tour=loop` for ever. Pure. */
import type { TourMode } from "../tour/tourStore";
import type { Reading } from "./reading";

const words = ["1", "loop", "0"] as const;

export const tourParts = (mode: TourMode | undefined): string[] =>
  mode === undefined ? [] : [`tour=${mode === "loop" ? "loop" : "1"}`];

export function readTour(reading: Reading): TourMode | undefined {
  const word = reading.choice("tour", words, "0");
  return word === "0" ? undefined : word === "1" ? "once" : "loop";
}
