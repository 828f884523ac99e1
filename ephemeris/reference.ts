/**
 * Reference states to check a propagation against: small extracts of JPL ephemerides that travel with the package.
 * Loaded only when asked for, so that an application which never checks does not carry them.
 */
import { auKm } from "./constants";
import { InputError, nearestName } from "./errors";
import { tdbFromJd } from "./timeScales";
import type { Source, Vector3 } from "./types";
import { secondsPerDay } from "./units";

/** Geometric state of `body` relative to `center`, both body ids; ICRF axes. */
export interface ReferenceState {
  readonly jdTdb: number;
  /** TDB seconds past J2000. */
  readonly tTdb: number;
  readonly body: string;
  readonly center: string;
  readonly positionKm: Vector3;
  readonly velocityKmS: Vector3;
}

export interface Reference {
  readonly source: Source;
  /** What the set covers and how good it is. */
  readonly note: string;
  /** Body by body, each in order of time. */
  readonly states: readonly ReferenceState[];
}

interface ReferenceFile {
  readonly note: string;
  readonly source: object;
  readonly units: string;
  readonly series: readonly { readonly body: string; readonly center: string; readonly rows: readonly number[][] }[];
}

/**
 * - `de440`: Sun, planets, Earth (centre ssb) and Moon (centre earth), 2000–2050.
 * - `de441`: Earth (centre sun) and Moon (centre earth), 1900–2100, about a kilometre good.
 * - `kamooalewa-horizons`: Kamoʻoalewa (centre sun), 2010–2050.
 * - `asteroids-horizons`: eight asteroids (centre ssb); first row = start, then 30, 90 and 365 days later.
 */
const files = {
  de440: () => import("./data/reference/de440.json"),
  de441: () => import("./data/reference/de441.json"),
  "kamooalewa-horizons": () => import("./data/reference/kamooalewa-horizons.json"),
  "asteroids-horizons": () => import("./data/reference/asteroids-horizons.json"),
};

export type ReferenceName = keyof typeof files;

export const referenceNames = Object.keys(files) as readonly ReferenceName[];

/** @throws InputError for a name that is not in `referenceNames`. */
export async function referenceOf(name: ReferenceName): Promise<Reference> {
  if (!Object.hasOwn(files, name)) {
    throw new InputError({
      argument: "reference",
      value: name,
      accepted: referenceNames.join(", "),
      suggestion: nearestName(name, referenceNames),
    });
  }
  const file: ReferenceFile = (await files[name]()).default;
  const lengthKm = file.units === "au" ? auKm : 1;
  const speedKmS = file.units === "au" ? auKm / secondsPerDay : 1;
  const states = file.series.flatMap(({ body, center, rows }) =>
    rows.map(
      ([jdTdb, x, y, z, vx, vy, vz]): ReferenceState => ({
        jdTdb,
        tTdb: tdbFromJd(jdTdb),
        body,
        center,
        positionKm: [x * lengthKm, y * lengthKm, z * lengthKm],
        velocityKmS: [vx * speedKmS, vy * speedKmS, vz * speedKmS],
      }),
    ),
  );
  return { source: file.source as Source, note: file.note, states };
}

/** The states of `referenceOf(name)` alone. */
export async function referenceStates(name: ReferenceName): Promise<readonly ReferenceState[]> {
  return (await referenceOf(name)).states;
}
