/** What somebody asks to have exported: the same request from the command line and from the app. */
import { auKm } from "../constants";
import { InputError, nearestName } from "../errors";
import type { Frame } from "../frames";
import type { TimeScale } from "../time";
import { secondsPerDay } from "../units";
import { type ColumnGroup, extraColumnsOf } from "./extraColumns";
import type { TimeGrid } from "./timeGrid";

/** `km`: km and km/s. `au`: au and au/day. */
export type Units = "km" | "au";

export interface ExportRequest {
  /** Body ids; for each time one row a body, in this order. */
  readonly bodies: readonly string[];
  readonly center: string;
  readonly frame: Frame;
  readonly times: TimeGrid;
  /** The scale in which the times were given, for the header. */
  readonly timeScale: TimeScale;
  readonly units: Units;
  /** False: geometric states. True: where the body was when its light left for the centre. */
  readonly lightTime: boolean;
  /** Columns beside those of every file; default none. */
  readonly columns?: readonly ColumnGroup[];
}

/** How a unit system reads in column names, and how many km or km/s its units hold. */
export interface UnitSystem {
  readonly length: string;
  readonly speed: string;
  readonly label: string;
  readonly lengthKm: number;
  readonly speedKmS: number;
}

export const unitSystems: Readonly<Record<Units, UnitSystem>> = {
  km: { length: "km", speed: "km_s", label: "km, km/s", lengthKm: 1, speedKmS: 1 },
  au: { length: "au", speed: "au_d", label: "au, au/day", lengthKm: auKm, speedKmS: auKm / secondsPerDay },
};

/** @throws InputError with the nearest unit. */
export function parseUnits(text: string, argument = "units"): Units {
  const names = Object.keys(unitSystems) as Units[];
  const units = names.find((name) => name === text.toLowerCase());
  if (units !== undefined) return units;
  throw new InputError({
    argument,
    value: text,
    accepted: "km (km and km/s) or au (au and au/day)",
    example: "km",
    suggestion: nearestName(text, names),
  });
}

/** Column names, in order; the ones of the units take their names. */
export function columnsOf({ units, columns = [] }: ExportRequest): string[] {
  const { length, speed } = unitSystems[units];
  return [
    "jd_tdb",
    "utc",
    "body",
    "center",
    "frame",
    `x_${length}`,
    `y_${length}`,
    `z_${length}`,
    `vx_${speed}`,
    `vy_${speed}`,
    `vz_${speed}`,
    `range_${length}`,
    "light_time_s",
    "basis",
    ...extraColumnsOf(columns, length),
  ];
}
