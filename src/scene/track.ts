/**
 * The path of one body in one centre and frame, sampled on a fixed grid of times and kept: scrubbing appends what is new
 * and recomputes nothing. Positions are km, from `stateOf` only.
 */
import { type Ephemeris, newState, stateOf } from "../../ephemeris/ephemeris";
import type { Frame } from "../../ephemeris/frames";

const state = newState();

export class Track {
  readonly stepS: number;
  readonly count: number;
  /** Three numbers a sample; valid from sample `first` to before `end`. */
  readonly positionsKm: Float64Array;
  first = 0;
  end = 0;
  private readonly ephemeris: Ephemeris;
  private readonly body: string;
  private readonly options: { readonly center: string; readonly frame: Frame };

  constructor(ephemeris: Ephemeris, body: string, center: string, frame: Frame, stepS: number) {
    this.ephemeris = ephemeris;
    this.body = body;
    this.options = { center, frame };
    this.stepS = stepS;
    this.count = Math.floor((ephemeris.toTdb - ephemeris.fromTdb) / stepS) + 1;
    this.positionsKm = new Float64Array(3 * this.count);
  }

  /** The grid sample at or before `tTdb`, inside the span. */
  sampleBefore(tTdb: number): number {
    return Math.min(this.count - 1, Math.max(0, Math.floor((tTdb - this.ephemeris.fromTdb) / this.stepS)));
  }

  timeOf(sample: number): number {
    return this.ephemeris.fromTdb + sample * this.stepS;
  }

  /** Makes samples `from` … `to` (inclusive) valid, computing only those that are not. */
  ensure(from: number, to: number): void {
    if (this.first === this.end) this.first = this.end = from;
    for (let k = this.first - 1; k >= from; k--) this.compute(k);
    for (let k = this.end; k <= to; k++) this.compute(k);
    this.first = Math.min(this.first, from);
    this.end = Math.max(this.end, to + 1);
  }

  private compute(sample: number): void {
    stateOf(this.ephemeris, this.body, this.timeOf(sample), this.options, state);
    this.positionsKm.set(state.positionKm, 3 * sample);
  }
}
