/**
 * Poles and flattening of the planets that have no turning axes of their own, and Saturn's rings.
 */
import data from "../../../ephemeris/data/globe-shapes.json";
import { writeSpinAxes } from "../../../ephemeris/spinAxes";
import { radPerDegree } from "../../../ephemeris/units";

interface Shape {
  /** Body-fixed axes in ICRF, row-major, the x axis at the node of the equator: no surface is drawn that would turn. */
  readonly rows: Float64Array;
  /** Polar over equatorial radius. */
  readonly polarRatio: number;
}

const shapes = new Map<string, Shape>(
  Object.entries(data.poles).map(([body, { raDeg, decDeg, equatorialKm, polarKm }]) => {
    const rows = new Float64Array(9);
    writeSpinAxes(rows, raDeg * radPerDegree, decDeg * radPerDegree, 0);
    return [body, { rows, polarRatio: polarKm / equatorialKm }];
  }),
);

/** Pole and flattening of a planet; undefined for bodies that turn by the ephemeris, which are drawn as spheres. */
export function shapeOf(body: string): Shape | undefined {
  return shapes.get(body);
}

/** Saturn's rings from the inside out, km from its centre. */
export const ringBands = data.rings.bands;
