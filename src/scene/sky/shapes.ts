/**
 * Poles, turning and flattening of the planets whose axes the ephemeris does not have, and Saturn's rings.
 */
import data from "../../../ephemeris/data/globe-shapes.json";
import { writeSpinAxes } from "../../../ephemeris/spinAxes";
import { radPerDegree, secondsPerDay } from "../../../ephemeris/units";

interface Shape {
  /** Body-fixed axes in ICRF at the last instant asked for, row-major; where no turning is given the x axis is at the node of the equator. */
  readonly rows: Float64Array;
  /** Polar over equatorial radius. */
  readonly polarRatio: number;
  readonly poleRaRad: number;
  readonly poleDecRad: number;
  /** Prime meridian at J2000 and its rate; 0 where no surface is drawn that would turn. */
  readonly meridianRad: number;
  readonly radPerS: number;
}

type Pole = { raDeg: number; decDeg: number; equatorialKm: number; polarKm: number } & Partial<
  Record<"meridianDeg" | "degPerDay", number>
>;

const shapes = new Map<string, Shape>(
  Object.entries<Pole>(data.poles).map(
    ([body, { raDeg, decDeg, equatorialKm, polarKm, meridianDeg = 0, degPerDay = 0 }]) => [
      body,
      {
        rows: new Float64Array(9),
        polarRatio: polarKm / equatorialKm,
        poleRaRad: raDeg * radPerDegree,
        poleDecRad: decDeg * radPerDegree,
        meridianRad: meridianDeg * radPerDegree,
        radPerS: (degPerDay * radPerDegree) / secondsPerDay,
      },
    ],
  ),
);

/** Body-fixed axes in ICRF, row-major, at TDB seconds past J2000; undefined for a body without. The array is the body's own, used again. */
export function axesAt(body: string, tTdb: number): Float64Array | undefined {
  const shape = shapes.get(body);
  if (shape === undefined) return undefined;
  const { rows, poleRaRad, poleDecRad, meridianRad, radPerS } = shape;
  const turns = (meridianRad + radPerS * tTdb) / (2 * Math.PI);
  writeSpinAxes(rows, poleRaRad, poleDecRad, 2 * Math.PI * (turns - Math.floor(turns)));
  return rows;
}

/** Flattening of a planet; undefined for bodies that turn by the ephemeris, which are drawn as spheres. */
export function shapeOf(body: string): Pick<Shape, "polarRatio"> | undefined {
  return shapes.get(body);
}

/** Saturn's rings from the inside out, km from its centre. */
export const ringBands = data.rings.bands;
