/**
 * The commanded motion beside the asteroid: from waypoint to waypoint at rest in the frame that turns with the Sun, each
 * coordinate along the polynomial of least jerk (Flash & Hogan 1985), so that acceleration never jumps.
 */
import { outOfFrame } from "../axes";
import { spinOf } from "../orientation";
import type { Ephemeris } from "../paths";
import { asinOf, atan2Of, cosOf, sinCosInto, sinOf } from "../trigonometry";
import { radPerDegree, secondsPerDay } from "../units";
import type { Waypoint } from "./proximityPlan";
import type { Knot } from "./quintic";
import { asteroidId } from "./relativeMotion";
import { newSunwardAxes, writeSunwardAxes } from "./sunwardAxes";

const turnRad = 2 * Math.PI;

/** A waypoint in spherical coordinates, angles running on over full turns. */
interface Place {
  readonly tTdb: number;
  readonly rangeKm: number;
  readonly azimuthRad: number;
  readonly elevationRad: number;
}

export class CommandedPath {
  readonly fromTdb: number;
  readonly toTdb: number;
  private readonly ephemeris: Ephemeris;
  private readonly places: readonly Place[];
  private readonly axes = newSunwardAxes();
  private readonly pair = new Float64Array(2);
  /** s, ds/dt and d²s/dt² of the present stretch. */
  private readonly share = new Float64Array(3);

  /** `ephemeris` holds the asteroid and the Sun over all `waypoints`, which are in order of time. */
  constructor(ephemeris: Ephemeris, waypoints: readonly Waypoint[]) {
    this.ephemeris = ephemeris;
    const places: Place[] = [];
    for (const waypoint of waypoints) places.push(this.placeOf(waypoint, places.at(-1)));
    this.places = places;
    this.fromTdb = places[0].tTdb;
    this.toTdb = places[places.length - 1].tTdb;
  }

  /**
   * Instants that cut the path into pieces which a quintic follows, and whose even thrust leaves it by less than 1 %
   * of the range: 24 from one waypoint to the next where it moves, 48 for a full turn, none longer than half a day or so.
   */
  knotTimes(): number[] {
    const times = [this.fromTdb];
    this.places.slice(1).forEach((place, k) => {
      const before = this.places[k];
      const lengthS = place.tTdb - before.tTdb;
      const angle = Math.max(
        Math.abs(place.azimuthRad - before.azimuthRad),
        Math.abs(place.elevationRad - before.elevationRad),
      );
      const isMoving = place.rangeKm !== before.rangeKm || angle > 0;
      const pieces = Math.max(
        isMoving ? 24 : 4,
        Math.floor((48 * angle) / turnRad + 0.5),
        Math.floor(lengthS / (0.5 * secondsPerDay)),
      );
      for (let i = 1; i < pieces; i++) times.push(before.tTdb + (i * lengthS) / pieces);
      times.push(place.tTdb);
    });
    return times;
  }

  /** Writes the motion at `tTdb` relative to the asteroid: km, km/s, km/s², ICRF axes. */
  writeKnot(tTdb: number, { position, velocity, acceleration }: Knot): void {
    this.writeInFrame(tTdb, position, velocity, acceleration);
    const { axes } = this;
    const { omegaRadS: w, alphaRadS2: alpha } = axes;
    writeSunwardAxes(axes, this.ephemeris, tTdb);
    // In ICRF: a = a' + 2 ω × v' + ω × (ω × p) + α × p = a' + ω × (v' + v) + α × p, v = v' + ω × p; all in ICRF components.
    const slow = velocity.slice();
    outOfFrame(axes, acceleration, new Float64Array(3));
    outOfFrame(axes, slow, new Float64Array(3));
    outOfFrame(axes, position, velocity);
    const [x, y, z] = position;
    const sum = [velocity[0] + slow[0], velocity[1] + slow[1], velocity[2] + slow[2]];
    acceleration[0] += w[1] * sum[2] - w[2] * sum[1] + (alpha[1] * z - alpha[2] * y);
    acceleration[1] += w[2] * sum[0] - w[0] * sum[2] + (alpha[2] * x - alpha[0] * z);
    acceleration[2] += w[0] * sum[1] - w[1] * sum[0] + (alpha[0] * y - alpha[1] * x);
  }

  /** The same in the frame, where only range and angles change. */
  private writeInFrame(tTdb: number, position: Float64Array, velocity: Float64Array, acceleration: Float64Array): void {
    const { places, share } = this;
    let k = places.length - 2;
    while (k > 0 && places[k].tTdb > tTdb) k--;
    const [from, to] = [places[k], places[k + 1]];
    this.writeShare((tTdb - from.tTdb) / (to.tTdb - from.tTdb), to.tTdb - from.tTdb);
    const [s, rate, bend] = share;
    const rangeBy = to.rangeKm - from.rangeKm;
    const azimuthBy = to.azimuthRad - from.azimuthRad;
    const elevationBy = to.elevationRad - from.elevationRad;
    const r = from.rangeKm + s * rangeBy;
    const [sinA, cosA] = this.sinCos(from.azimuthRad + s * azimuthBy);
    const [sinE, cosE] = this.sinCos(from.elevationRad + s * elevationBy);
    const [rDot, aDot, eDot] = [rate * rangeBy, rate * azimuthBy, rate * elevationBy];
    const [rBend, aBend, eBend] = [bend * rangeBy, bend * azimuthBy, bend * elevationBy];
    // Spherical unit vectors: outwards, towards azimuth, towards elevation.
    const out = [cosE * cosA, cosE * sinA, sinE];
    const east = [-sinA, cosA, 0];
    const north = [-sinE * cosA, -sinE * sinA, cosE];
    const outBy = rBend - r * (eDot * eDot + aDot * aDot * cosE * cosE);
    const eastBy = r * aBend * cosE + 2 * rDot * aDot * cosE - 2 * r * eDot * aDot * sinE;
    const northBy = r * eBend + 2 * rDot * eDot + r * aDot * aDot * sinE * cosE;
    for (let c = 0; c < 3; c++) {
      position[c] = r * out[c];
      velocity[c] = rDot * out[c] + r * aDot * cosE * east[c] + r * eDot * north[c];
      acceleration[c] = outBy * out[c] + eastBy * east[c] + northBy * north[c];
    }
  }

  /** Least jerk from rest to rest: s = 10x³ − 15x⁴ + 6x⁵ and its derivatives by time. */
  private writeShare(x: number, lengthS: number): void {
    const { share } = this;
    share[0] = x * x * x * (10 + x * (6 * x - 15));
    share[1] = (30 * x * x * (1 - x) * (1 - x)) / lengthS;
    share[2] = (60 * x * (1 - x) * (1 - 2 * x)) / (lengthS * lengthS);
  }

  private sinCos(angleRad: number): [number, number] {
    sinCosInto(angleRad, this.pair);
    return [this.pair[0], this.pair[1]];
  }

  /** The shorter way from the place before, and the full turns asked for besides. */
  private placeOf(waypoint: Waypoint, before: Place | undefined): Place {
    const { tTdb, rangeKm, turns, polarTurns } = waypoint;
    const [azimuth, elevation] = this.directionOf(waypoint);
    if (before === undefined) return { tTdb, rangeKm, azimuthRad: azimuth, elevationRad: elevation };
    const onwards = (angle: number, from: number, more: number) =>
      angle + turnRad * (Math.floor((from - angle) / turnRad + 0.5) + more);
    return {
      tTdb,
      rangeKm,
      azimuthRad: onwards(azimuth, before.azimuthRad, turns),
      elevationRad: onwards(elevation, before.elevationRad, polarTurns),
    };
  }

  /** Azimuth and elevation, rad. */
  private directionOf({ tTdb, towards }: Waypoint): readonly [number, number] {
    if (towards !== "sunlit-pole") return [towards.azimuthDeg * radPerDegree, towards.elevationDeg * radPerDegree];
    const { axes } = this;
    const { poleRaRad, poleDecRad } = spinOf(asteroidId);
    const cosDec = cosOf(poleDecRad);
    const pole = [cosDec * cosOf(poleRaRad), cosDec * sinOf(poleRaRad), sinOf(poleDecRad)];
    writeSunwardAxes(axes, this.ephemeris, tTdb);
    const m = axes.rows;
    const inFrame = [0, 3, 6].map((row) => m[row] * pole[0] + m[row + 1] * pole[1] + m[row + 2] * pole[2]);
    const side = inFrame[0] < 0 ? -1 : 1;
    return [atan2Of(side * inFrame[1], side * inFrame[0]), asinOf(side * inFrame[2])];
  }
}
