/**
 * What a lesson is made of: one folder a lesson, with `lesson.json` (data, the same in all languages) and one text a language.
 * Tests hold every file to these types.
 */
import type { CoOrbitalClass } from "../../ephemeris/resonance/classes";
import type { DrawerId } from "../drawers";
import type { FramingId } from "../framings";
import type { OrbitKey } from "../laboratory/orbitForm";
import type { LayerId } from "../layers";
import type { SolvedLeg } from "../panels/trajectoryForm";
import type { LengthUnit } from "../quantities";
import type { LessonId } from "./place";

/** What is asked in a step. It ticks itself off when it is done; each must be undone in the step's own view. */
export type Task =
  /** One of the `options` of the text; wrong ones are answered and may be tried again. Counted from 0. */
  | { readonly kind: "choose"; readonly answer: number }
  /** The clock has moved this many days since the step began, by playing or by hand; negative: backwards. */
  | { readonly kind: "time-moved"; readonly days: number }
  /** The clock stands between two instants, ISO 8601 UTC. */
  | { readonly kind: "time-between"; readonly fromUtc: string; readonly toUtc: string }
  | { readonly kind: "framing"; readonly framing: FramingId }
  | { readonly kind: "follow"; readonly body: string }
  /** The camera is at least or at most this far from what it follows. */
  | { readonly kind: "camera-beyond"; readonly km: number }
  | { readonly kind: "camera-within"; readonly km: number }
  /** The camera has been turned by this much since the step began. */
  | { readonly kind: "camera-turned"; readonly deg: number }
  | { readonly kind: "panel"; readonly panel: DrawerId }
  | { readonly kind: "layer"; readonly layer: LayerId; readonly shown: boolean }
  | { readonly kind: "units"; readonly units: LengthUnit }
  /** A mission event was gone to. */
  | { readonly kind: "event"; readonly event: string }
  /** The laboratory starts from this body, as published. */
  | { readonly kind: "lab-body"; readonly body: string }
  /** An element was set to between `min` and `max`, in the units of OrbitForm. */
  | { readonly kind: "lab-orbit"; readonly key: OrbitKey; readonly min: number; readonly max: number }
  /** The orbit in the laboratory, changed by the learner, has one of these classes on 2026-01-01. */
  | { readonly kind: "lab-class"; readonly classes: readonly CoOrbitalClass[] }
  /** The laboratory's clock stands between two years: it reaches beyond the mission. */
  | { readonly kind: "lab-year"; readonly from: number; readonly to: number }
  | { readonly kind: "spin-size"; readonly minM: number; readonly maxM: number }
  | { readonly kind: "spin-period"; readonly minS: number; readonly maxS: number }
  /** A pebble was let go and has been followed until it flew off (`left`) or lies on the ground. */
  | { readonly kind: "pebble"; readonly left: boolean }
  | { readonly kind: "riding" }
  /** The leg was solved again with a thrust between `minMN` and `maxMN`, and a way was found or not. */
  | {
      readonly kind: "solved";
      readonly leg: SolvedLeg;
      readonly minMN: number;
      readonly maxMN: number;
      readonly isFeasible: boolean;
    };

export interface Source {
  readonly text: string;
  readonly url?: string;
}

export interface StepData {
  /** Within its lesson; in links the step is counted from 1. */
  readonly id: string;
  /** What the step opens with: the part of an address after `#`, without `lang`, `theme` and `lesson`. */
  readonly view: string;
  readonly task: Task;
  /** Where what the step says is from. */
  readonly sources: readonly Source[];
}

export interface LessonData {
  /** Its folder’s name, and one of `lessonIds` in place.ts: a lesson called otherwise changes that list. */
  readonly id: LessonId;
  /** For a class that works through it, discussion included. */
  readonly minutes: number;
  readonly steps: readonly StepData[];
}

export interface StepText {
  readonly title: string;
  /** Two or three sentences. `{figure}`: a number that is computed when it is shown, one of src/lessons/figures.ts; so in `task`, `hint`, `done` and `options` too. */
  readonly text: string;
  /** What to do, one sentence that begins with a verb. */
  readonly task: string;
  /** How to do it, for whoever has not found it after a while: where on the screen, which key. */
  readonly hint: string;
  /** What was seen or shown by it, one or two sentences. */
  readonly done: string;
  /** Of a task to choose: what can be chosen, and what each answers when chosen. */
  readonly options?: readonly { readonly text: string; readonly reply: string }[];
}

/** For the teacher; the sheet is printed on at most two A4 pages, so everything is short. */
export interface TeacherText {
  /** What learners can do or say afterwards, 3 or 4. */
  readonly goals: readonly string[];
  /** School subjects and topics it serves. */
  readonly subjects: string;
  /** What is needed and what to know before. */
  readonly before: string;
  /** The plan, whose minutes add up to the lesson's. */
  readonly plan: readonly { readonly minutes: number; readonly text: string }[];
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly misconceptions: readonly { readonly belief: string; readonly instead: string }[];
}

export interface LessonText {
  readonly title: string;
  /** One sentence for the list of lessons. */
  readonly summary: string;
  /** By the step's id. */
  readonly steps: Readonly<Record<string, StepText>>;
  readonly teacher: TeacherText;
}
