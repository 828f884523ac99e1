/**
 * A flight of the year 2026 with every kind of stretch there is, but no real one: under the Sun alone, thrust for thirty days,
 * a burn, then straight lines relative to Kamoʻoalewa. For tests of how a flight is stored, read and written.
 */
import { gmKm3S2, standardGravityMS2 } from "../../../ephemeris/constants";
import { addPair } from "../../../ephemeris/forces/newton";
import { massFlowKgS } from "../../../ephemeris/forces/thrust";
import { GaussRadau } from "../../../ephemeris/integrators/gaussRadau";
import { type Ephemeris, instantOf, writeBarycentric } from "../../../ephemeris/paths";
import type { ProbeFlight } from "../../../ephemeris/probe/flight";
import { appendPieces, PieceDraft, pieceCoefficients } from "../../../ephemeris/probe/pieces";
import { tdb } from "../fixtures";

export const dates = {
  launchTdb: tdb("2026-02-01"),
  thrustTdb: tdb("2026-03-01"),
  coastTdb: tdb("2026-03-31"),
  burnTdb: tdb("2026-06-07"),
  hoverTdb: tdb("2026-07-02"),
  endTdb: tdb("2026-10-01"),
};
const { launchTdb, thrustTdb, coastTdb, burnTdb, hoverTdb, endTdb } = dates;

const thrustN = 0.12;
const specificImpulseS = 3000;
const flowKgS = massFlowKgS(thrustN, specificImpulseS);
const thrustS = coastTdb - thrustTdb;
const launchMassKg = 2100;
const ionMassKg = launchMassKg - flowKgS * thrustS;
const ionMS = specificImpulseS * standardGravityMS2 * Math.log(launchMassKg / ionMassKg);
const burnMS = 700;
const burnMassKg = ionMassKg * Math.exp(-burnMS / (315 * standardGravityMS2));
const coasting = { thrustN: [0, 0, 0], throttle: 0, massFlowKgS: 0, specificImpulseS: 0 } as const;

export const flight: ProbeFlight = {
  hypothesis: "ion",
  legs: [
    { id: "outbound", label: "Outbound", basis: "reconstructed", fromTdb: launchTdb, toTdb: burnTdb },
    { id: "approach", label: "Approach", basis: "planned", fromTdb: burnTdb, toTdb: hoverTdb },
    { id: "proximity", label: "At the asteroid", basis: "illustrative", fromTdb: hoverTdb, toTdb: endTdb },
  ],
  arcs: [
    { ...coasting, fromTdb: launchTdb, toTdb: thrustTdb, massKg: launchMassKg, deltaVUsedMS: 0 },
    {
      fromTdb: thrustTdb,
      toTdb: coastTdb,
      thrustN: [0, 0.6 * thrustN, 0.8 * thrustN],
      throttle: 0.75,
      massKg: launchMassKg,
      massFlowKgS: flowKgS,
      specificImpulseS,
      deltaVUsedMS: 0,
    },
    { ...coasting, fromTdb: coastTdb, toTdb: burnTdb, massKg: ionMassKg, deltaVUsedMS: ionMS },
    { ...coasting, fromTdb: burnTdb, toTdb: endTdb, massKg: burnMassKg, deltaVUsedMS: ionMS + burnMS },
  ],
  impulses: [
    {
      tTdb: burnTdb,
      leg: "approach",
      label: "Rendezvous burn",
      deltaVKmS: [0, 0, burnMS / 1000],
      massBeforeKg: ionMassKg,
      massAfterKg: burnMassKg,
      basis: "reconstructed",
    },
  ],
};

/** 1-σ: 100 km at launch, 5 km on 31 March, unknown afterwards. */
const sigmaKnots = [
  { tTdb: launchTdb, sigmaKm: 100 },
  { tTdb: thrustTdb, sigmaKm: 20 },
  { tTdb: coastTdb, sigmaKm: 5 },
];

/** The states at the ends of the steps of the first leg, t x y z vx vy vz, as the integrator had them. */
export interface Flown {
  readonly ephemeris: Ephemeris;
  readonly steps: readonly (readonly number[])[];
}

/** `ephemeris` (2026, with Kamoʻoalewa) with the flight as tianwen-2. */
export function flown(ephemeris: Ephemeris): Flown {
  const draft = new PieceDraft("tianwen-2");
  const solo = new GaussRadau({
    dimension: 3,
    accelerate: (_, r, _v, out) => {
      out.fill(0);
      addPair(gmKm3S2.sun, r, 0, out, 0);
    },
  });
  const earth = new Float64Array(6);
  writeBarycentric(ephemeris, "earth", instantOf(launchTdb), earth);
  solo.start(launchTdb, earth.subarray(0, 3), earth.subarray(3));
  const steps = [[solo.tTdb, ...solo.position, ...solo.velocity]];
  while (solo.tTdb < burnTdb) {
    solo.advance(burnTdb);
    draft.addStep("ssb", solo);
    steps.push([solo.tTdb, ...solo.position, ...solo.velocity]);
  }
  draft.add("kamooalewa", burnTdb, hoverTdb, straight([30_000, 0, 0], [20, 0, 0]));
  draft.add("kamooalewa", hoverTdb, endTdb, straight([20, 0, 0], [0, 12, 16]));
  return { ephemeris: appendPieces({ ...ephemeris, probe: flight }, draft, sigmaKnots), steps };
}

/** A straight line from one place to another as a piece. */
function straight(from: readonly number[], to: readonly number[]): Float64Array {
  const coefficients = new Float64Array(3 * pieceCoefficients);
  for (let c = 0; c < 3; c++) {
    coefficients[c] = (from[c] + to[c]) / 2;
    coefficients[3 + c] = (to[c] - from[c]) / 2;
  }
  return coefficients;
}
