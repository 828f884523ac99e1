/** What the probe does and weighs at an instant: leg, thrust, mass, velocity change used. Its place is asked of `stateOf`. */
import { standardGravityMS2 } from "../constants";
import { InputError } from "../errors";
import { lnOf } from "../exponential";
import type { Ephemeris } from "../paths";
import { isoFromTdb } from "../time";
import type { Basis } from "../types";
import type { LegId, ProbeFlight } from "./flight";

/** Reuse one as the `out` of `probeStateOf` and nothing is allocated. */
export interface ProbeState {
  leg: LegId;
  legLabel: string;
  basis: Basis;
  /** Force of the engine, N; 0 when coasting. */
  thrustN: number;
  /** Share of what the ion engine can give at the middle of the arc; 0 where none runs. */
  throttle: number;
  /** Unit vector of the force, ICRF; zeros when coasting. */
  readonly thrustDirection: Float64Array;
  massKg: number;
  /** Velocity change of all engines since launch, m/s. */
  deltaVUsedMS: number;
}

/** An empty state to be filled by `probeStateOf`. */
export function newProbeState(): ProbeState {
  return {
    leg: "outbound",
    legLabel: "",
    basis: "illustrative",
    thrustN: Number.NaN,
    throttle: Number.NaN,
    thrustDirection: new Float64Array(3),
    massKg: Number.NaN,
    deltaVUsedMS: Number.NaN,
  };
}

/**
 * The probe's state of operation at `tTdb` (TDB seconds past J2000). In an arc mass falls evenly, and the velocity change used
 * grows by the rocket equation, Isp g₀ ln(m₀/m). At the border of two legs or arcs the later one answers: a burn is over at its instant.
 * @throws InputError when the ephemeris has no probe, and outside its flight.
 */
export function probeStateOf(ephemeris: Ephemeris, tTdb: number, out: ProbeState = newProbeState()): ProbeState {
  const { probe } = ephemeris;
  if (probe === undefined) throw withoutProbe(ephemeris);
  const { legs, arcs } = probe;
  if (!(tTdb >= legs[0].fromTdb && tTdb <= legs[legs.length - 1].toTdb)) throw outside(probe, tTdb);
  let last = legs.length - 1;
  while (last > 0 && tTdb < legs[last].fromTdb) last--;
  const leg = legs[last];
  let low = 0;
  let high = arcs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (arcs[middle].fromTdb <= tTdb) low = middle;
    else high = middle;
  }
  const arc = arcs[low];
  const force = arc.thrustN;
  const thrustN = Math.sqrt(force[0] * force[0] + force[1] * force[1] + force[2] * force[2]);
  const massKg = arc.massKg - arc.massFlowKgS * (tTdb - arc.fromTdb);
  const exhaustMS = arc.specificImpulseS * standardGravityMS2;
  out.leg = leg.id;
  out.legLabel = leg.label;
  out.basis = leg.basis;
  out.thrustN = thrustN;
  out.throttle = arc.throttle;
  for (let c = 0; c < 3; c++) out.thrustDirection[c] = thrustN === 0 ? 0 : force[c] / thrustN;
  out.massKg = massKg;
  out.deltaVUsedMS = arc.deltaVUsedMS + (exhaustMS === 0 ? 0 : exhaustMS * lnOf(arc.massKg / massKg));
  return out;
}

function withoutProbe({ bodies }: Ephemeris): InputError {
  return new InputError({
    argument: "ephemeris",
    value: bodies.join(", "),
    accepted: { text: /*i18n*/ "one that includes tianwen-2" },
    example: 'buildEphemeris({ bodies: ["tianwen-2"], … })',
  });
}

function outside({ legs }: ProbeFlight, tTdb: number): InputError {
  const [from, to] = [legs[0].fromTdb, legs[legs.length - 1].toTdb].map((end) => isoFromTdb(end).slice(0, 19));
  const accepted = {
    text: /*i18n*/ "a time of the flight, {first} to {last}",
    values: { first: `${from}Z`, last: `${to}Z` },
  };
  return new InputError({ argument: "tTdb", value: tTdb, accepted });
}
