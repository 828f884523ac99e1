/**
 * The probe under way: where it is, what it weighs, what it has spent. Every leg moves it on from where the leg before
 * left it, so that legs join by construction, and all of it is recorded: pieces of path, arcs of thrust, impulses, legs.
 */
import { standardGravityMS2 } from "../constants";
import { lnOf } from "../exponential";
import { massAfterKg, massFlowKgS } from "../forces/thrust";
import { PropagationError } from "../integrators/force";
import { GaussRadau } from "../integrators/gaussRadau";
import { type Ephemeris, instantOf, writeBarycentric } from "../paths";
import { Perturbers } from "../perturbers";
import type { Basis, Vector3 } from "../types";
import { secondsPerDay } from "../units";
import type { FlightImpulse, FlightLeg, Hypothesis, LegId, ProbeFlight, ThrustArc } from "./flight";
import { PieceDraft } from "./pieces";
import { PoweredSystem } from "./powered";

/** Relative size of the last term of the acceleration polynomial: reaches metres a year, centimetres beside Earth. */
const tolerance = 1e-9;
const coasting: Vector3 = [0, 0, 0];

export interface RecorderStart {
  readonly tTdb: number;
  /** Barycentric, ICRF. */
  readonly positionKm: ArrayLike<number>;
  readonly velocityKmS: ArrayLike<number>;
  readonly massKg: number;
}

/** The state a solved leg starts from, as it is kept with it. */
export function departingState({ positionKm: r, velocityKmS: v, massKg }: RecorderStart) {
  const positionKm: Vector3 = [r[0], r[1], r[2]];
  const velocityKmS: Vector3 = [v[0], v[1], v[2]];
  return { positionKm, velocityKmS, massKg };
}

export class FlightRecorder {
  readonly ephemeris: Ephemeris;
  readonly draft: PieceDraft;
  tTdb: number;
  /** Barycentric, km and km/s, ICRF. */
  readonly position = new Float64Array(3);
  readonly velocity = new Float64Array(3);
  massKg: number;
  /** Velocity change used since the start, m/s. */
  deltaVUsedMS = 0;
  private readonly perturbers: Perturbers;
  private readonly system: PoweredSystem;
  private readonly legs: (Omit<FlightLeg, "toTdb"> & { toTdb: number })[] = [];
  private readonly arcs: ThrustArc[] = [];
  private readonly impulses: FlightImpulse[] = [];

  /** `ephemeris` holds the planets and Kamoʻoalewa over the whole flight. */
  constructor(ephemeris: Ephemeris, id: string, { tTdb, positionKm, velocityKmS, massKg }: RecorderStart) {
    this.ephemeris = ephemeris;
    this.draft = new PieceDraft(id);
    this.perturbers = new Perturbers(ephemeris);
    this.system = new PoweredSystem(this.perturbers);
    this.tTdb = tTdb;
    this.position.set(positionKm);
    this.velocity.set(velocityKmS);
    this.massKg = massKg;
  }

  /** Begins a leg here and ends the one before. */
  beginLeg(id: LegId, label: string, basis: Basis): void {
    this.legs.push({ id, label, basis, fromTdb: this.tTdb, toTdb: this.tTdb });
  }

  /** Without engines to `toTdb`. @throws PropagationError when it strikes something. */
  coast(toTdb: number): void {
    this.thrust(toTdb, coasting, 0, 0);
  }

  /** Under an even force to `toTdb`, through the full propagator. @throws PropagationError when it strikes something. */
  thrust(toTdb: number, thrustN: Vector3, throttle: number, specificImpulseS: number): void {
    if (toTdb === this.tTdb) return;
    const strengthN = Math.sqrt(thrustN[0] * thrustN[0] + thrustN[1] * thrustN[1] + thrustN[2] * thrustN[2]);
    const { system, position, velocity, tTdb, massKg, deltaVUsedMS } = this;
    const flowKgS = strengthN === 0 ? 0 : massFlowKgS(strengthN, specificImpulseS);
    system.thrustN = thrustN;
    system.fromTdb = tTdb;
    system.massKg = massKg;
    system.massFlowKgS = flowKgS;
    const solo = new GaussRadau(system, { tolerance, firstStepS: secondsPerDay });
    solo.start(tTdb, position, velocity);
    while (solo.tTdb < toTdb) {
      solo.advance(toTdb);
      this.perturbers.load(solo.tTdb);
      const body = this.perturbers.struck(solo.position, 0);
      if (body !== undefined) {
        const strikes = { text: /*i18n*/ "{probe} strikes {body}.", values: { probe: this.draft.id, body } };
        throw new PropagationError(strikes, solo.lastStartTdb);
      }
      this.draft.addStep("ssb", solo);
    }
    this.arcs.push({
      fromTdb: tTdb,
      toTdb,
      thrustN,
      throttle,
      massKg,
      massFlowKgS: flowKgS,
      specificImpulseS,
      deltaVUsedMS,
    });
    const leftKg = massKg - flowKgS * (toTdb - tTdb);
    const spentMS = strengthN === 0 ? 0 : specificImpulseS * standardGravityMS2 * lnOf(massKg / leftKg);
    this.moveTo(toTdb, solo.position, solo.velocity, leftKg, deltaVUsedMS + spentMS);
  }

  /** Changes the velocity at once; the mass falls by the rocket equation. */
  impulse(deltaVKmS: Vector3, specificImpulseS: number, label: string, basis: Basis = this.leg.basis): void {
    const { velocity, massKg, tTdb } = this;
    const [x, y, z] = deltaVKmS;
    const strengthMS = 1000 * Math.sqrt(x * x + y * y + z * z);
    this.massKg = massAfterKg(massKg, strengthMS, specificImpulseS);
    for (let c = 0; c < 3; c++) velocity[c] += deltaVKmS[c];
    this.deltaVUsedMS += strengthMS;
    this.impulses.push({
      tTdb,
      leg: this.leg.id,
      label,
      deltaVKmS,
      massBeforeKg: massKg,
      massAfterKg: this.massKg,
      basis,
    });
  }

  /** Lets go of mass without a change of velocity: what a model cannot account for otherwise, under a label. */
  shed(toMassKg: number, label: string): void {
    const { id: leg, basis } = this.leg;
    const deltaVKmS: Vector3 = [0, 0, 0];
    const massBeforeKg = this.massKg;
    this.massKg = toMassKg;
    this.impulses.push({ tTdb: this.tTdb, leg, label, deltaVKmS, massBeforeKg, massAfterKg: toMassKg, basis });
  }

  /** State relative to a body of the ephemeris at the present instant, x y z vx vy vz. */
  relativeState(center: string, out: Float64Array): void {
    writeBarycentric(this.ephemeris, center, instantOf(this.tTdb), out);
    for (let c = 0; c < 3; c++) {
      out[c] = this.position[c] - out[c];
      out[c + 3] = this.velocity[c] - out[c + 3];
    }
  }

  /** Records an arc that a leg has flown by itself; it gives the pieces to `draft`. */
  addArc(arc: ThrustArc): void {
    this.arcs.push(arc);
  }

  /** Where a leg that integrates by itself has come to; barycentric. */
  moveTo(
    tTdb: number,
    position: ArrayLike<number>,
    velocity: ArrayLike<number>,
    massKg: number,
    deltaVUsedMS: number,
  ): void {
    this.tTdb = tTdb;
    this.position.set(position);
    this.velocity.set(velocity);
    this.massKg = massKg;
    this.deltaVUsedMS = deltaVUsedMS;
    this.leg.toTdb = tTdb;
  }

  flight(hypothesis: Hypothesis): ProbeFlight {
    return { hypothesis, legs: this.legs, arcs: this.arcs, impulses: this.impulses };
  }

  private get leg() {
    return this.legs[this.legs.length - 1];
  }
}
