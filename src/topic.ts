/**
 * Whose figures go with a view. Pure.
 */
import { probeId } from "../ephemeris/probe/flight";
import type { View } from "./view";

export type ReadOutTopic = "quasi-moon" | "probe";

/** The probe's when it is followed or approaches, else the quasi-moon's. */
export function topicOf({ follow, framing }: Pick<View, "follow" | "framing">): ReadOutTopic {
  return follow === probeId || framing === "approach" ? "probe" : "quasi-moon";
}
