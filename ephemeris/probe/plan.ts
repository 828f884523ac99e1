/** Which solutions the probe is flown with: the baked ones, unless others are given. */
import cometLeg from "../data/probe/comet.json";
import outboundImpulse from "../data/probe/outbound-impulse.json";
import outboundIon from "../data/probe/outbound-ion.json";
import returnLeg from "../data/probe/return.json";
import type { Hypothesis } from "./flight";
import type { CometSolution, LegSolution, OutboundSolution, ReturnSolution } from "./solution";

/** What to fly. */
export interface ProbePlan {
  /** How the probe got to the telemetry of May 2026; default by its ion drive. */
  readonly hypothesis?: Hypothesis;
  readonly outbound?: OutboundSolution;
  readonly return?: ReturnSolution;
  /** null: not flown; the path ends where the capsule leaves. */
  readonly comet?: CometSolution | null;
}

export interface WholePlan {
  readonly outbound: OutboundSolution;
  readonly return: ReturnSolution;
  readonly comet: CometSolution | null;
}

const solutionIn = <T extends LegSolution>(file: { readonly solution: unknown }): T => file.solution as T;
const outbounds: Readonly<Record<Hypothesis, OutboundSolution>> = {
  ion: solutionIn(outboundIon),
  impulse: solutionIn(outboundImpulse),
};

/** The plan with what it leaves open filled in. */
export function wholePlan({ hypothesis, outbound, return: homecoming, comet }: ProbePlan): WholePlan {
  return {
    outbound: outbound ?? outbounds[hypothesis ?? "ion"],
    return: homecoming ?? solutionIn(returnLeg),
    comet: comet === undefined ? solutionIn(cometLeg) : comet,
  };
}

/** The baked flight of the other hypothesis, by which the uncertainty of this one is judged. */
export const otherOutbound = ({ hypothesis }: OutboundSolution): OutboundSolution =>
  outbounds[hypothesis === "ion" ? "impulse" : "ion"];
