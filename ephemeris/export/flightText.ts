/** The probe's flight in the header of a file: what each leg rests on, and what is assumed of the engines. */
import { bodyOf } from "../bodies";
import { type Hypothesis, type ProbeFlight, probeId, type ThrustArc } from "../probe/flight";
import { isoFromTdb } from "../time";

const hypotheses: Readonly<Record<Hypothesis, string>> = {
  ion: "by its ion drive",
  impulse: "by one burn of its main engine",
};

export function flightText({ hypothesis, own = [], legs, arcs, impulses }: ProbeFlight): string[] {
  const { note, source } = bodyOf(probeId);
  const byLeg = legs.map(({ id, label, basis, fromTdb }) => `${id} (${label}) from ${dayText(fromTdb)} ${basis}`);
  const burns = impulses.map(({ tTdb, label, basis }) => `${label} ${dayText(tTdb)} ${basis}`);
  return [
    `path of ${probeId}: ${note} How it flew out is not published: assumed ${hypotheses[hypothesis]}. ${source.text}`,
    ...(own.length === 0
      ? []
      : [`WHAT-IF: ${own.join(", ")} flown by own solutions; not what Quasimoon takes the probe to have flown`]),
    `basis of ${probeId} by leg: ${byLeg.join("; ")}`,
    ...(burns.length === 0 ? [] : [`burns taken as instantaneous: ${burns.join("; ")}`]),
    ...engineText(arcs.filter(({ throttle }) => throttle > 0)),
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
