/**
 * What the app shows: the span its ephemeris is built for and the bodies in it. TDB seconds past J2000.
 */
import { capsuleId, probeId } from "../ephemeris/probe/flight";
import { tdbFromIso } from "../ephemeris/time";
import type { Span } from "../ephemeris/types";

/** 2025-01-01 to 2036-01-01 UTC: the mission from before its launch to after its arrival at the comet. */
export const missionSpan: Span = {
  fromTdb: tdbFromIso("2025-01-01T00:00:00Z"),
  toTdb: tdbFromIso("2036-01-01T00:00:00Z"),
};

/** Massless bodies asked for; Sun, planets and Moon are always there; the probe, its capsule and the comet are added afterwards. */
export const requestedBodies: readonly string[] = ["kamooalewa"];

/** The comet that the probe goes on to. */
export const cometId = "311p";

/** Bodies that are drawn, can be followed and exported; the order is that of menus. */
export const shownBodies: readonly string[] = [
  "sun",
  "mercury",
  "venus",
  "earth",
  "moon",
  "kamooalewa",
  probeId,
  capsuleId,
  "mars",
  "jupiter",
  "saturn",
  "uranus",
  "neptune",
  cometId,
];
