/** The end of every solution: the leg flown as the probe flies it, corrected until it arrives, and what it cost. */
import type { Ephemeris } from "../paths";
import type { Vector3 } from "../types";
import { type Controls, flyControls } from "./controls";
import { type LegId, probeId } from "./flight";
import { closeLeg, cutToBounds } from "./optimiser/closure";
import type { Shooting } from "./optimiser/shooting";
import type { Bounds } from "./optimiser/solver";
import { squareOf } from "./optimiser/vectors";
import { FlightRecorder, type RecorderStart } from "./recorder";

export interface OpenLeg {
  readonly id: LegId;
  readonly shooting: Shooting;
  readonly bounds: Bounds;
  /** State and mass at the start, and what is flown from there, for the impulses and free variables at hand. */
  readonly start: () => RecorderStart;
  readonly controls: () => Controls;
  readonly toTdb: number;
  /** False: the optimiser found no way; the leg is flown by what it has, within what the engine allows. */
  readonly isInReach: boolean;
  /** A miss that counts as arriving. */
  readonly arrivedKm: number;
  readonly arrivedMS: number;
}

/** What all solutions say of their end. */
export interface FlownLeg extends Controls {
  readonly isFeasible: boolean;
  readonly missKm: number;
  readonly missMS: number;
  readonly endPositionKm: Vector3;
  readonly deltaVMS: number;
}

/** Flies and closes; `onProgress` hears the share done. `leftKg` is the mass at the end. */
export function closedLeg(
  ephemeris: Ephemeris,
  { id, shooting, bounds, start, controls, toTdb, isInReach, arrivedKm, arrivedMS }: OpenLeg,
  onProgress?: (share: number) => void,
): { readonly flown: FlownLeg; readonly leftKg: number } {
  let recorder: FlightRecorder | undefined;
  let passes = 0;
  const flyFully = (): FlightRecorder => {
    // Passes gain a factor of ten to a hundred each, so three or four are the rule.
    onProgress?.(passes / (1 + passes));
    passes++;
    recorder = new FlightRecorder(ephemeris, probeId, start());
    recorder.beginLeg(id, id, "planned");
    flyControls(recorder, controls(), toTdb);
    return recorder;
  };
  const endOf = ({ position, velocity }: FlightRecorder): number[] => [...position, ...velocity];
  if (isInReach) closeLeg(shooting, bounds, () => endOf(flyFully()));
  else {
    cutToBounds(shooting, bounds);
    shooting.compareEnd(endOf(flyFully()));
  }
  const { deltaVUsedMS, massKg, position } = recorder ?? flyFully();
  const missKm = Math.sqrt(squareOf(shooting.miss));
  const missMS = 1000 * Math.sqrt(squareOf(shooting.miss, 3));
  const isFeasible = isInReach && missKm <= arrivedKm && missMS <= arrivedMS;
  const endPositionKm: Vector3 = [position[0], position[1], position[2]];
  const flown = { ...controls(), isFeasible, missKm, missMS, endPositionKm, deltaVMS: deltaVUsedMS };
  return { flown, leftKg: massKg };
}
