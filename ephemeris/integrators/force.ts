/** What an integrator knows of the world: y″ = f(t, y, y′), component by component, and how a run may end early. */
import { english, type Phrase } from "../phrase";
import { isoFromTdb } from "../timeText";

/**
 * A second-order system y″ = f(t, y, y′). Units are the caller's; in this project km, km/s, km/s², TDB seconds.
 * `accelerate` writes all components of `acceleration` and keeps none of the arrays.
 */
export interface SecondOrderSystem {
  readonly dimension: number;
  accelerate(tTdb: number, position: Float64Array, velocity: Float64Array, acceleration: Float64Array): void;
}

/** A run that could not go on: what happened and when. What was computed before stays valid. */
export class PropagationError extends Error {
  /** Last instant (TDB seconds past J2000) for which the result is good. */
  readonly goodToTdb: number;
  /** The message as data, for readers of any language. */
  readonly phrase: Phrase;

  constructor(reason: string | Phrase, goodToTdb: number) {
    const phrase = {
      text: /*i18n*/ "Propagation stopped: {reason} Good up to {time}.",
      values: { reason, time: instantText(goodToTdb) },
    };
    super(english(phrase));
    this.name = "PropagationError";
    this.phrase = phrase;
    this.goodToTdb = goodToTdb;
  }
}

/** An instant as people read it, to the second. */
export const instantText = (tTdb: number): string =>
  Number.isFinite(tTdb) ? isoFromTdb(tTdb, { scale: "tdb", digits: 0 }) : String(tTdb);

/** Throws when a component is not finite: a collision of point masses or a wrong force. */
export function assertFinite(values: Float64Array, tTdb: number, goodToTdb: number): void {
  for (let i = 0; i < values.length; i++) {
    if (!(values[i] - values[i] === 0)) {
      throw new PropagationError(`component ${i} is ${values[i]} at ${instantText(tTdb)}.`, goodToTdb);
    }
  }
}
