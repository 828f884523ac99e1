/** Any view that the app can show, for property tests. */
import fc from "fast-check";
import { rateLadder } from "../../../src/clock";
import { clockScales } from "../../../src/clockScales";
import { drawerIds } from "../../../src/drawers";
import { farthestCameraKm, framings, nearestCameraKm } from "../../../src/framings";
import {
  companions,
  type Experiment,
  orbitFields,
  publishedOrbit,
  withChange,
} from "../../../src/laboratory/orbitForm";
import { languages } from "../../../src/language/languages";
import { layers, type Shown } from "../../../src/layers";
import { lessonIds, mostSteps } from "../../../src/lessons/place";
import type { SharedFlight } from "../../../src/link/flightLink";
import type { Link } from "../../../src/link/link";
import { periodLimitsS, type SharedSpin, sizeLimitsM } from "../../../src/link/spinLink";
import { missionSpan, shownBodies } from "../../../src/missionSpan";
import { fieldsText } from "../../../src/panels/flightFields";
import { initialForm, type SolvedLeg } from "../../../src/panels/trajectoryForm";
import { measuredPeriodS, pebbleSites } from "../../../src/spin";

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const anyInstant = between(missionSpan.fromTdb + 1, missionSpan.toTdb - 1);
const anyOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const idsOf = <T extends string>(list: readonly { readonly id: T }[]): T[] => list.map(({ id }) => id);

const anyHypotheticalTurn = fc.record({
  periodS: between(periodLimitsS[0], periodLimitsS[1]).filter((s) => Math.abs(s - measuredPeriodS) > 1),
  turnsAhead: between(-1e5, 1e5),
});

const anySpin: fc.Arbitrary<SharedSpin> = fc
  .record({
    riding: fc.boolean(),
    rockSizeM: between(sizeLimitsM[0], sizeLimitsM[1]),
    turn: fc.oneof(fc.constant({ periodS: measuredPeriodS, turnsAhead: 0 }), anyHypotheticalTurn),
    pebble: fc.option(fc.record({ site: anyOf(idsOf(pebbleSites)), releasedTdb: anyInstant }), { nil: undefined }),
  })
  .map(({ turn, ...rest }) => ({ ...rest, ...turn }));

/** Fields of a leg with some numbers changed, written as people write them. */
const anyFields = (leg: SolvedLeg, changes: fc.Arbitrary<Record<string, string>>) =>
  fc.option(
    changes.map((changed) => fieldsText(leg, { ...initialForm(leg), ...changed })),
    { nil: undefined },
  );
const anyDrive = {
  thrustMN: anyOf(["90", "120.5", "1.8e2"]),
  plateauAu: anyOf(["1", "1.5"]),
};

const anyFlight: fc.Arbitrary<SharedFlight> = fc
  .record({
    hypothesis: anyOf(["ion", "impulse"] as const),
    outbound: anyFields(
      "outbound",
      fc.record({ ...anyDrive, launchTdb: anyOf(["2025-05-28T17:49Z", "JD2460824.25"]) }),
    ),
    return: anyFields("return", fc.record({ ...anyDrive, departureTdb: anyOf(["2027-04-20T08:00+08:00"]) })),
    comet: anyFields("comet", fc.record({ goal: anyOf(["energy", "propellant"]), massKg: anyOf(["", "1200"]) })),
  })
  .map(({ hypothesis, ...legs }) => ({
    hypothesis,
    solved: Object.fromEntries(Object.entries(legs).filter(([, fields]) => fields !== undefined)),
  }));

const anyExperiment: fc.Arbitrary<Experiment> = fc
  .tuple(anyOf(idsOf(companions)), fc.subarray([...orbitFields]), between(0, 1))
  .map(([body, fields, share]) =>
    fields.reduce<Experiment>((experiment, { key, times, limits }) => {
      const value = (limits[0] + share * (limits[1] - limits[0])) / times;
      return withChange(experiment, key, Number(value.toPrecision(10)));
    }, publishedOrbit(body)),
  );

export const anyLink: fc.Arbitrary<Link> = fc.record({
  tTdb: anyInstant,
  framing: anyOf(idsOf(framings)),
  follow: anyOf(shownBodies),
  azimuthDeg: between(-360, 360),
  elevationDeg: between(-90, 90),
  rollDeg: between(-180, 180),
  lensDeg: anyOf([4, 40]),
  distanceKm: between(nearestCameraKm, farthestCameraKm),
  rate: anyOf(rateLadder.flatMap(({ rate }) => [rate, -rate])),
  playing: fc.boolean(),
  units: anyOf(["km", "ld", "au"] as const),
  scale: anyOf(idsOf(clockScales)),
  theme: anyOf(["dark", "light"] as const),
  language: anyOf(idsOf(languages)),
  layers: fc.subarray(idsOf(layers)).map((ids): Shown => new Set(ids)),
  pinned: fc.option(anyOf([...idsOf(framings), "camera" as const, "moon-camera" as const]), { nil: undefined }),
  panel: fc.option(anyOf(drawerIds), { nil: undefined }),
  hidden: fc.boolean(),
  tour: anyOf([undefined, "once", "loop"] as const),
  spin: anySpin,
  flight: anyFlight,
  experiment: anyExperiment,
  lesson: fc.option(fc.record({ lesson: anyOf(lessonIds), step: fc.integer({ min: 1, max: mostSteps }) }), {
    nil: undefined,
  }),
  presenting: fc.boolean(),
});
