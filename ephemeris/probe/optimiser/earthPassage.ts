/** Ends of legs beside Earth: what the full propagator makes of a state near Earth some days before or after, and how it answers. */
import { type Ephemeris, instantOf, writeBarycentric } from "../../paths";
import { Perturbers } from "../../perturbers";
import { atan2Of } from "../../trigonometry";
import { radPerDegree, secondsPerDay } from "../../units";
import { type GeocentricState, type Hyperbola, hyperbolaOf } from "../hyperbola";
import { PoweredSystem } from "../powered";
import { ArcField } from "./field";
import type { Boundary } from "./shooting";
import { ArcFlyer } from "./transition";
import { cross, dot, norm } from "./vectors";

/** What a swing-by does. */
export interface Passage {
  readonly swingByAltitudeKm: number;
  readonly excessInKmS: number;
  readonly excessOutKmS: number;
  readonly bendDeg: number;
}

/** Flies ballistic passages of Earth with all forces, and their partial derivatives. */
export class EarthPassage {
  private readonly ephemeris: Ephemeris;
  private readonly flyer: ArcFlyer;

  constructor(ephemeris: Ephemeris, massKg: number) {
    this.ephemeris = ephemeris;
    const exact = new PoweredSystem(new Perturbers(ephemeris));
    exact.massKg = massKg;
    const field = new ArcField(ephemeris, [], exact);
    field.massKg = massKg;
    this.flyer = new ArcFlyer(field);
  }

  /** Carries `state` (barycentric) from one instant to the other in place; returns ∂(end)/∂(start), 6×6, valid until the next call. */
  fly(state: Float64Array, fromTdb: number, toTdb: number): Float64Array {
    this.flyer.fly(state, fromTdb, toTdb, 0);
    return this.flyer.matrix;
  }

  /** The hyperbola about Earth on which a barycentric state lies. */
  hyperbolaAt(state: Float64Array, tTdb: number): Hyperbola {
    const earth = new Float64Array(6);
    writeBarycentric(this.ephemeris, "earth", instantOf(tTdb), earth);
    const relative = state.map((value, k) => value - earth[k]);
    return hyperbolaOf({
      positionKm: [relative[0], relative[1], relative[2]],
      velocityKmS: [relative[3], relative[4], relative[5]],
    });
  }

  /** How a barycentric state passes Earth about `perigeeTdb`: excess a day before and a day after, bend, least altitude. */
  passageOf(state: Float64Array, tTdb: number, perigeeTdb: number): Passage {
    const moving = state.slice();
    let reachedTdb = tTdb;
    const hyperbolaLater = (laterS: number): Hyperbola => {
      this.fly(moving, reachedTdb, perigeeTdb + laterS);
      reachedTdb = perigeeTdb + laterS;
      return this.hyperbolaAt(moving, reachedTdb);
    };
    const before = hyperbolaLater(-secondsPerDay).excessIn;
    const { altitudeKm } = hyperbolaLater(-3600);
    const after = hyperbolaLater(secondsPerDay).excessOut;
    const sine = norm(cross(before, after));
    return {
      swingByAltitudeKm: altitudeKm,
      excessInKmS: norm(before),
      excessOutKmS: norm(after),
      bendDeg: atan2Of(sine, dot(before, after)) / radPerDegree,
    };
  }

  /** A geocentric state as a barycentric one. */
  writeBarycentric({ positionKm, velocityKmS }: GeocentricState, tTdb: number, out: Float64Array): void {
    writeBarycentric(this.ephemeris, "earth", instantOf(tTdb), out);
    for (let c = 0; c < 3; c++) {
      out[c] += positionKm[c];
      out[c + 3] += velocityKmS[c];
    }
  }
}

/** Step of the central differences of a closed form of three variables of order one. */
const step = 1e-5;

/**
 * An end that is `stateAt` of three free variables at `earthTdb`, beside Earth, carried to `legTdb`. The closed form is
 * differentiated by central differences (good to 1e-9), the flight by its transition matrix, which leaves out Earth's oblateness:
 * good to 2e-3 from a perigee of 200 km, and the next iteration takes up the rest.
 */
export function passageBoundary(
  passage: EarthPassage,
  free: Float64Array,
  stateAt: (free: ArrayLike<number>) => GeocentricState,
  earthTdb: number,
  legTdb: number,
): Boundary {
  const columns = new Float64Array(18);
  return {
    free,
    evaluate(values, state, partials) {
      const moved = Array.from(values);
      for (let f = 0; f < 3; f++) {
        moved[f] = values[f] + step;
        const plus = stateAt(moved);
        moved[f] = values[f] - step;
        const minus = stateAt(moved);
        moved[f] = values[f];
        for (let c = 0; c < 3; c++) {
          columns[3 * c + f] = (plus.positionKm[c] - minus.positionKm[c]) / (2 * step);
          columns[3 * (c + 3) + f] = (plus.velocityKmS[c] - minus.velocityKmS[c]) / (2 * step);
        }
      }
      passage.writeBarycentric(stateAt(moved), earthTdb, state);
      const matrix = passage.fly(state, earthTdb, legTdb);
      for (let k = 0; k < 6; k++) {
        for (let f = 0; f < 3; f++) {
          let sum = 0;
          for (let m = 0; m < 6; m++) sum += matrix[6 * k + m] * columns[3 * m + f];
          partials[3 * k + f] = sum;
        }
      }
    },
  };
}
