/** Whether what a step asks for is done: what is shown now, against what was shown when the step began. Pure. */
import type { LegSolution } from "../../ephemeris/probe/solution";
import type { CoOrbitalClass } from "../../ephemeris/resonance/classes";
import { parseTime } from "../../ephemeris/time";
import { secondsPerDay } from "../../ephemeris/units";
import type { DrawerId } from "../drawers";
import type { Experiment } from "../laboratory/orbitForm";
import { isOwn } from "../laboratory/orbitForm";
import { yearOf } from "../laboratory/words";
import type { View } from "../view";
import type { Task } from "./schema";

/** All of the app that tasks ask about. */
export interface Snapshot
  extends Pick<
    View,
    "tTdb" | "framing" | "follow" | "azimuthDeg" | "elevationDeg" | "distanceKm" | "layers" | "units"
  > {
  readonly drawer: DrawerId | undefined;
  /** Id of the mission event last gone to. */
  readonly event: string | undefined;
  /** The leg last solved again. */
  readonly solution: LegSolution | undefined;
  readonly experiment: Experiment;
  /** What the experiment's orbit is on 2026-01-01; undefined until it has been followed to the end. */
  readonly labClass: CoOrbitalClass | undefined;
  /** The laboratory's clock. */
  readonly labTdb: number;
  readonly rockSizeM: number;
  readonly periodS: number;
  readonly riding: boolean;
  /** What has become of the pebble; undefined where none was let go. */
  readonly pebble: "left" | "lies" | "moves" | undefined;
}

/** Floating-point room for what was set by a slider or typed. */
const isBetween = (x: number, min: number, max: number): boolean => {
  const room = 1e-9 * Math.max(Math.abs(min), Math.abs(max));
  return x >= min - room && x <= max + room;
};

const radPerDeg = Math.PI / 180;

/** The angle between two lines of sight. */
function turnedDeg(a: Snapshot, b: Snapshot): number {
  const [upA, upB] = [a.elevationDeg * radPerDeg, b.elevationDeg * radPerDeg];
  const sideways = (b.azimuthDeg - a.azimuthDeg) * radPerDeg;
  const half = Math.sin((upB - upA) / 2) ** 2 + Math.cos(upA) * Math.cos(upB) * Math.sin(sideways / 2) ** 2;
  return (2 * Math.asin(Math.min(1, Math.sqrt(half)))) / radPerDeg;
}

/**
 * Whether a task is done.
 * @param chosen the option chosen in this step, counted from 0.
 */
export function isDone(task: Task, start: Snapshot, now: Snapshot, chosen: number | undefined): boolean {
  switch (task.kind) {
    case "choose":
      return chosen === task.answer;
    case "time-moved": {
      const days = (now.tTdb - start.tTdb) / secondsPerDay;
      return task.days < 0 ? days <= task.days : days >= task.days;
    }
    case "time-between":
      return isBetween(now.tTdb, parseTime(task.fromUtc, "utc"), parseTime(task.toUtc, "utc"));
    case "framing":
      return now.framing === task.framing;
    case "follow":
      return now.follow === task.body;
    case "camera-beyond":
      return now.distanceKm >= task.km;
    case "camera-within":
      return now.distanceKm <= task.km;
    case "camera-turned":
      return turnedDeg(start, now) >= task.deg;
    case "panel":
      return now.drawer === task.panel;
    case "layer":
      return now.layers.has(task.layer) === task.shown;
    case "units":
      return now.units === task.units;
    case "event":
      return now.event === task.event;
    case "lab-body":
      return now.experiment.body === task.body && !isOwn(now.experiment);
    case "lab-orbit": {
      const value = now.experiment.changes[task.key];
      return value !== undefined && isBetween(value, task.min, task.max);
    }
    case "lab-class":
      return isOwn(now.experiment) && now.labClass !== undefined && task.classes.includes(now.labClass);
    case "lab-year":
      return isBetween(yearOf(now.labTdb), task.from, task.to);
    case "spin-size":
      return isBetween(now.rockSizeM, task.minM, task.maxM);
    case "spin-period":
      return isBetween(now.periodS, task.minS, task.maxS);
    case "pebble":
      return now.pebble === (task.left ? "left" : "lies");
    case "riding":
      return now.riding;
    case "solved":
      return isSolvedAs(task, start.solution, now.solution);
  }
}

function isSolvedAs(
  { leg, minMN, maxMN, isFeasible }: Extract<Task, { kind: "solved" }>,
  before: LegSolution | undefined,
  solution: LegSolution | undefined,
): boolean {
  if (solution === undefined || solution === before || solution.leg !== leg) return false;
  return solution.isFeasible === isFeasible && isBetween(solution.drive.thrustMN, minMN, maxMN);
}
