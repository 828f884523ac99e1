/**
 * The catalogue: who exists, what it weighs, how large it is, and where its orbit starts. Adding a body is one entry in data/bodies.json.
 */
import { type BodyEntry, bodyFromEntry } from "./bodyEntry";
import catalogue from "./data/bodies.json";
import { InputError, nearestName } from "./errors";
import { NameIndex } from "./names";
import type { Basis, Source, Vector3 } from "./types";

export type BodyKind =
  | "star"
  | "planet"
  | "dwarf-planet"
  | "moon"
  | "asteroid"
  | "quasi-moon"
  | "co-orbital"
  | "comet"
  | "barycentre"
  | "probe";

/** Published 1-σ of single elements, correlations not published. */
export interface ElementSigmas {
  readonly aAu?: number;
  readonly e?: number;
  readonly inclinationDeg?: number;
  readonly nodeDeg?: number;
  readonly argperiDeg?: number;
  readonly meanAnomalyDeg?: number;
}

/** One published orbit of a body, as a state to start a propagation from. */
export interface OrbitSolution {
  readonly id: string;
  readonly label: string;
  readonly center: "ssb" | "sun";
  /** TDB seconds past J2000. */
  readonly epochTdb: number;
  /** ICRF axes, relative to `center`. */
  readonly positionKm: Vector3;
  readonly velocityKmS: Vector3;
  /** Transverse non-gravitational acceleration at 1 au, au/d², falling as 1/r². 0 where none is published; `assumptions` then says so. */
  readonly a2AuD2: number;
  /** "low": a copy with few digits, good to show where the body goes, not where it is. */
  readonly precision: "full" | "low";
  readonly sigma?: ElementSigmas;
  readonly assumptions?: string;
  readonly source: Source;
}

export interface Body {
  /** Lower-case ASCII slug. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Minor-planet number. */
  readonly number?: number;
  /**
   * NAIF id. Planets have the id of their system (1 … 9), for that is what their states are; numbered minor planets
   * 2000000 + number. null where no number is assigned yet (unnumbered asteroids, 311P, probes): none is invented.
   */
  readonly naifId: number | null;
  readonly kind: BodyKind;
  /** km³/s²; 0 where unknown or too small to act: such a body is massless. */
  readonly gmKm3S2: number;
  /** `radius.km`, or null where no measured size is carried. */
  readonly radiusKm: number | null;
  readonly radius?: { readonly km: number; readonly what: string; readonly source: Source };
  /** "tracked": the default orbit is a fit to observations in full precision; "reconstructed": only a low-precision copy of such a fit is carried. */
  readonly basis: Basis;
  /** What the user should know about the state. */
  readonly note?: string;
  /** First = default. Empty for `ssb`, and for probes, which fly under power. */
  readonly solutions: readonly OrbitSolution[];
  /** Ids of the solutions whose distance from the chosen one is the body's 1-σ uncertainty; empty where fewer than two are comparable. */
  readonly spreadOver: readonly string[];
  readonly source: Source;
}

export const bodies: readonly Body[] = (catalogue.bodies as readonly BodyEntry[]).map(bodyFromEntry);

const index = new NameIndex<Body>();
for (const body of bodies) {
  for (const name of [body.id, body.name, ...body.aliases, ...(body.naifId === null ? [] : [`${body.naifId}`])]) {
    index.add(name, body);
  }
}

/**
 * The body of an id, name, designation, number or NAIF id, in any spelling: "kamooalewa", "Kamoʻoalewa", "2016 HO3", "469219", "2469219".
 * A bare integer below 1000 is a NAIF id ("4" is Mars); minor planets of that range need brackets: "(4)" is Vesta.
 * @throws InputError with the nearest id.
 */
export function bodyOf(name: string): Body {
  return index.entryOf(
    name,
    "body",
    /*i18n*/ "a body of the catalogue, by id, name, designation or NAIF id",
    "kamooalewa",
  );
}

/**
 * A solution of a body's orbit by its id; without id the default.
 * @throws InputError for an unknown id, and for `ssb` and probes, which have no published orbit.
 */
export function solutionOf(body: Body, id?: string): OrbitSolution {
  const found = id === undefined ? body.solutions[0] : body.solutions.find((solution) => solution.id === id);
  if (found !== undefined) return found;
  const ids = body.solutions.map((solution) => solution.id);
  throw new InputError({
    argument: `solution of ${body.id}`,
    value: id ?? "the default",
    accepted: ids.length === 0 ? { text: /*i18n*/ "nothing, no orbit of it is published" } : ids.join(", "),
    suggestion: id === undefined ? undefined : nearestName(id, ids),
  });
}
