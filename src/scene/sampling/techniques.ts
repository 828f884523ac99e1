/**
 * The three ways of taking a sample that are named for Tianwen-2, as illustrated sequences: what is said and how the craft
 * moves, by seconds since the start. Only that these three exist is published (confidence M); heights, times and every
 * movement are invented here. No descent, attempt or sample is reported in any source known. Pure.
 */
import type { TechniqueId } from "./samplingState";

/** How long a sequence takes, and until when the craft has taken up the asteroid's turning, s. */
export const lengthS = 180;
export const matchedS = 60;

/** Values at times, s; in between the way is eased. */
type Course = readonly (readonly [number, number])[];

export interface Step {
  readonly fromS: number;
  readonly title: string;
  readonly text: string;
}

export interface Technique {
  readonly id: TechniqueId;
  readonly name: string;
  readonly steps: readonly Step[];
  /** Height of the craft's centre over the ground, m. */
  readonly height: Course;
  /** Legs and arm: 0 folded, 1 out. */
  readonly legs: Course;
  readonly arm: Course;
  /** Height of the arm's sampler over the ground while it is out, m. */
  readonly sampler: Course;
}

/** Height of the craft's centre when the mouth of the touch-and-go mast, or the feet with their drills set, are on the ground. */
export const touchHeightM = 2.2;
export const anchoredHeightM = 3.08;

const matching: Step = {
  fromS: 0,
  title: /*i18n*/ "Matching the rotation",
  text: /*i18n*/ "The ground passes below as the asteroid turns once in 28 minutes. The craft speeds up sideways until the site stands still beneath it: the ground moves at only 3 cm/s, but on a circle.",
};

export const techniques: readonly Technique[] = [
  {
    id: "hover",
    name: /*i18n*/ "Hover with the arm",
    steps: [
      matching,
      {
        fromS: 60,
        title: /*i18n*/ "Hovering",
        text: /*i18n*/ "It comes down to a few metres and stays there on its small thrusters, riding round with the ground. Gravity, some millionths of a metre per second squared, cannot hold it on this circle: the thrusters push it inwards all the time.",
      },
      {
        fromS: 95,
        title: /*i18n*/ "The arm takes a sample",
        text: /*i18n*/ "The robot arm reaches down and collects loose grains, if there are any: on so fast a spinner they may be scarce.",
      },
      {
        fromS: 150,
        title: /*i18n*/ "Backing away",
        text: /*i18n*/ "The arm folds and the craft withdraws. It never touched the ground with anything else.",
      },
    ],
    height: [
      [0, 11],
      [80, 4.6],
      [95, 3.4],
      [150, 3.4],
      [180, 8],
    ],
    legs: [[0, 0]],
    arm: [
      [45, 0],
      [90, 1],
      [150, 1],
      [178, 0],
    ],
    sampler: [
      [90, 0.8],
      [108, 0.02],
      [138, 0.02],
      [150, 0.8],
    ],
  },
  {
    id: "touch",
    name: /*i18n*/ "Touch and go",
    steps: [
      matching,
      {
        fromS: 60,
        title: /*i18n*/ "Coming down",
        text: /*i18n*/ "Straight down over the site at some 8 cm/s, the mouth of the sampling mast first, still turning with the asteroid.",
      },
      {
        fromS: 112,
        title: /*i18n*/ "Contact, a few seconds",
        text: /*i18n*/ "The mouth rests on the ground only as long as it takes to stir up and catch material. What holds it there is its own slow fall: the asteroid hardly pulls.",
      },
      {
        fromS: 118,
        title: /*i18n*/ "And go",
        text: /*i18n*/ "Thrusters push it off at once. This is how Hayabusa2 and OSIRIS-REx took theirs.",
      },
    ],
    height: [
      [0, 12],
      [65, 6.2],
      [112, touchHeightM],
      [118, touchHeightM],
      [130, 3.4],
      [180, 13],
    ],
    legs: [[0, 0]],
    arm: [[0, 0]],
    sampler: [[0, 1]],
  },
  {
    id: "anchor",
    name: /*i18n*/ "Anchor and attach",
    steps: [
      matching,
      {
        fromS: 30,
        title: /*i18n*/ "Leg-arms out",
        text: /*i18n*/ "Leg-arms unfold: four in the technical paper and here, three in other texts. Each ends in a drill.",
      },
      {
        fromS: 105,
        title: /*i18n*/ "Drilling in",
        text: /*i18n*/ "At the equator the spin throws loose things off: outward 0.00014 m/s², gravity some twenty times less. To stay, the craft has to hold on, so ultrasonic drills anchor the feet.",
      },
      {
        fromS: 130,
        title: /*i18n*/ "Attached",
        text: /*i18n*/ "Now part of the asteroid, it is carried round by it, and works in peace: drill, brush or grinding wheel, with the arm to collect.",
      },
    ],
    height: [
      [0, 12],
      [65, 6.8],
      [105, 3.2],
      [126, anchoredHeightM],
    ],
    legs: [
      [25, 0],
      [62, 1],
    ],
    arm: [
      [130, 0],
      [158, 1],
    ],
    sampler: [
      [156, 0.6],
      [170, 0.02],
    ],
  },
];

/** The value of a course at `s` seconds: held before its first and after its last entry, zero speed at each. */
export function valueAt(course: Course, s: number): number {
  let k = 0;
  while (k < course.length - 1 && s >= course[k + 1][0]) k++;
  const [t, value] = course[k];
  if (s <= t || k === course.length - 1) return value;
  const [nextT, nextValue] = course[k + 1];
  const x = (s - t) / (nextT - t);
  return value + (nextValue - value) * x * x * (3 - 2 * x);
}

/** Index of the step shown at `s` seconds. */
export function stepAt({ steps }: Technique, s: number): number {
  let k = 0;
  while (k < steps.length - 1 && s >= steps[k + 1].fromS) k++;
  return k;
}

/**
 * How far the craft is ahead of its site in the asteroid's turning, rad, at `s` seconds. Its own rate rises from 0 to the
 * asteroid's `rateRadS` as 3x² − 2x³ over `matchedS`; the angle is the integral of what is missing, and 0 from then on.
 */
export function aheadRad(s: number, rateRadS: number): number {
  if (s >= matchedS) return 0;
  const x = Math.max(0, s / matchedS);
  return rateRadS * matchedS * (0.5 - x + x ** 3 - x ** 4 / 2);
}
