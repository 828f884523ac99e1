/** The probe's flight in the header of a file: what each leg rests on, and what is assumed of the engines. */
import { bodyOf } from "../bodies";
import { type Hypothesis, type ProbeFlight, probeId, type ThrustArc } from "../probe/flight";
import { isoFromTdb } from "../time";
import type { Span } from "../types";

const hypotheses: Readonly<Record<Hypothesis, string>> = {
  ion: "by its ion drive",
  impulse: "by one burn of its main engine",
};

/** Lines on the part of the flight that falls into `span`: what lies outside may not be in the ephemeris of somebody else. */
export function flightText({ hypothesis, own = [], ...flight }: ProbeFlight, span: Span): string[] {
  const { note, source } = bodyOf(probeId);
  const isWithin = ({ fromTdb, toTdb }: Span): boolean => fromTdb <= span.toTdb && toTdb >= span.fromTdb;
  const legs = flight.legs.filter(isWithin);
  const impulses = flight.impulses.filter(({ tTdb }) => isWithin({ fromTdb: tTdb, toTdb: tTdb }));
  const byLeg = legs.map(({ id, label, basis, fromTdb }) => `${id} (${label}) from ${dayText(fromTdb)} ${basis}`);
  const burns = impulses.map(({ tTdb, label, basis }) => `${label} ${dayText(tTdb)} ${basis}`);
  return [
    `path of ${probeId}: ${note} How it flew out is not published: assumed ${hypotheses[hypothesis]}. ${source.text}`,
    ...(own.length === 0
      ? []
      : [`WHAT-IF: ${own.join(", ")} flown by own solutions; not what Quasimoon takes the probe to have flown`]),
    `basis of ${probeId} by leg: ${byLeg.join("; ")}`,
    ...(burns.length === 0 ? [] : [`burns taken as instantaneous: ${burns.join("; ")}`]),
    ...engineText(flight.arcs.filter((arc) => arc.throttle > 0 && isWithin(arc))),
  ];
}

/** The most that the ion drive is asked for, for each specific impulse it is flown with. */
function engineText(arcs: readonly ThrustArc[]): string[] {
  const impulses = [...new Set(arcs.map(({ specificImpulseS }) => specificImpulseS))];
  return impulses.map((impulseS) => {
    const forces = arcs
      .filter((arc) => arc.specificImpulseS === impulseS)
      .map(({ thrustN: [x, y, z] }) => x * x + y * y + z * z);
    const mostMN = 1000 * Math.sqrt(forces.reduce((most, force) => Math.max(most, force), 0));
    return `ion drive: at most ${mostMN.toFixed(1)} mN used, at a specific impulse of ${impulseS} s; assumed, neither is published`;
  });
}

const dayText = (tTdb: number): string => isoFromTdb(tTdb).slice(0, 10);
