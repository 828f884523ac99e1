/** `stateOf`: the only way anybody gets a position. Scene, plots, read-outs and files all ask here. */
import { intoFrame, newAxes, writeEclipticAxes, writeRtnAxes } from "./axes";
import { basisAt, weaker } from "./basis";
import { bodyOf } from "./bodies";
import { cKmS } from "./constants";
import { InputError, nearestName } from "./errors";
import { type Frame, parseFrame } from "./frames";
import { spinOf, writeFixedAxes } from "./orientation";
import { type Ephemeris, hasBody, hasPieces, instantOf, writeBarycentric, writeSigma } from "./paths";
import type { Phrase } from "./phrase";
import { reasonOutside } from "./probe/reasons";
import { isoFromTdb } from "./time";
import type { Basis } from "./types";

export interface StateOptions {
  /** Body id the state is relative to; default `ssb`, the solar-system barycentre. */
  readonly center?: string;
  /** Axes; default `icrf`. Rotating frames turn the velocity too (v' = R (v − ω × r)). */
  readonly frame?: Frame;
  /** `true`: the body where its light left it to reach the centre at the asked time. Default `false`: geometric. */
  readonly lightTime?: boolean;
}

/** A state. Reuse one as the `out` of `stateOf` and nothing is allocated. */
export interface State {
  /** x y z, km. */
  readonly positionKm: Float64Array;
  /** vx vy vz, km/s. */
  readonly velocityKmS: Float64Array;
  /** The weakest basis of body, centre and, for `fixed:` frames, the axes. */
  basis: Basis;
  /** 1-σ position uncertainty, km; NaN where none is known. */
  sigmaKm: number;
  /** Distance over the speed of light, s. */
  lightTimeS: number;
}

/** An empty state to be filled by `stateOf`. */
export function newState(): State {
  return {
    positionKm: new Float64Array(3),
    velocityKmS: new Float64Array(3),
    basis: "tracked",
    sigmaKm: Number.NaN,
    lightTimeS: Number.NaN,
  };
}

const noOptions: StateOptions = {};
const instant = instantOf(0);
const departure = instantOf(0);
const sigmas = new Float64Array(2);
const target = new Float64Array(6);
const origin = new Float64Array(6);
const wide = new Float64Array(9);
/** What the body of an `rtn:` frame orbits: the Sun, for the Moon Earth. */
const centre = new Float64Array(9);
const orbitPosition = new Float64Array(3);
const orbitVelocity = new Float64Array(3);
const orbitAcceleration = new Float64Array(3);
const axes = newAxes();
const ecliptic = newAxes();
writeEclipticAxes(ecliptic);

/** What a frame needs: its kind and its body, read once from the name. */
interface FrameRecipe {
  readonly kind: "ecliptic" | "rtn" | "fixed";
  readonly body: string;
  /** What the axes rest on: a prime meridian may be illustrative where the orbit is tracked. */
  readonly basis: Basis;
}
const frameRecipes = new Map<string, FrameRecipe>();

/**
 * State of `body` (id or any of its names) at `tTdb` (TDB seconds past J2000) relative to `options.center`, in `options.frame`:
 * km, km/s. Geometric unless `options.lightTime`. With `out` given, nothing is allocated.
 * @throws InputError for a time outside the ephemeris (the message names its span), and for a body, centre or frame it does not have.
 */
export function stateOf(
  ephemeris: Ephemeris,
  body: string,
  tTdb: number,
  options: StateOptions = noOptions,
  out: State = newState(),
): State {
  if (!(tTdb >= ephemeris.fromTdb && tTdb <= ephemeris.toTdb)) throw outside(ephemeris, tTdb);
  const id = hasBody(ephemeris, body) ? body : idIn(ephemeris, body, "body");
  const asked = options.center ?? "ssb";
  const center = hasBody(ephemeris, asked) ? asked : idIn(ephemeris, asked, "center");
  instant[0] = tTdb;
  departure[0] = tTdb;
  writeBarycentric(ephemeris, center, instant, origin);
  writeBarycentric(ephemeris, id, instant, target);
  if (options.lightTime === true && id !== center) retard(ephemeris, id);
  const { positionKm: p, velocityKmS: v } = out;
  let square = 0;
  for (let c = 0; c < 3; c++) {
    p[c] = target[c] - origin[c];
    v[c] = target[c + 3] - origin[c + 3];
    square += p[c] * p[c];
  }
  if (!(square >= 0)) throw missing(ephemeris, id, center, tTdb);
  if (options.frame !== undefined && options.frame !== "icrf") {
    intoFrame(axesOf(ephemeris, options.frame), p, v);
  }
  out.lightTimeS = Math.sqrt(square) / cKmS;
  out.basis = weaker(basisAt(ephemeris, id, departure), basisAt(ephemeris, center, instant));
  if (options.frame !== undefined && options.frame !== "icrf") {
    out.basis = weaker(out.basis, recipeOf(options.frame).basis);
  }
  writeSigma(ephemeris, id, instant, sigmas, 0);
  writeSigma(ephemeris, center, instant, sigmas, 1);
  if (id === center) sigmas.fill(0);
  else if (isUnknown(ephemeris, id, 0) || isUnknown(ephemeris, center, 1)) sigmas[0] = Number.NaN;
  else combine(sigmas);
  out.sigmaKm = sigmas[0];
  return out;
}

/** Two independent uncertainties as one, in the first cell; one not carried (a planet's) counts as none beside a known one. */
function combine(sigmas: Float64Array): void {
  const own = sigmas[0];
  const center = sigmas[1];
  if (Number.isNaN(center)) return;
  sigmas[0] = Number.isNaN(own) ? center : Math.sqrt(own * own + center * center);
}

/** A planet without uncertainty is known better than anything beside it; a probe without one may be anywhere about its path. */
const isUnknown = (ephemeris: Ephemeris, id: string, at: 0 | 1): boolean =>
  Number.isNaN(sigmas[at]) && hasPieces(ephemeris, id);

/**
 * Moves `target` back to where the light left: τ = |r(t − τ) − origin| / c by iteration (each gains a factor v/c ≈ 1e-4),
 * and its velocity by 1 − dτ/dt, so that velocity stays the derivative of position.
 */
function retard(ephemeris: Ephemeris, id: string): void {
  let x = 0;
  let y = 0;
  let z = 0;
  let range = 0;
  let before = -1;
  for (let i = 0; i < 8; i++) {
    x = target[0] - origin[0];
    y = target[1] - origin[1];
    z = target[2] - origin[2];
    range = Math.sqrt(x * x + y * y + z * z);
    if (Math.abs(range - before) <= 1e-9) break;
    before = range;
    departure[0] = instant[0] - range / cKmS;
    writeBarycentric(ephemeris, id, departure, target);
  }
  if (range === 0) return;
  const rate = (x * (target[3] - origin[3]) + y * (target[4] - origin[4]) + z * (target[5] - origin[5])) / range;
  const along = (x * target[3] + y * target[4] + z * target[5]) / range;
  const factor = 1 - rate / (cKmS + along);
  for (let c = 3; c < 6; c++) target[c] *= factor;
}

function axesOf(ephemeris: Ephemeris, frame: Frame): typeof axes {
  const recipe = recipeOf(frame);
  if (recipe.kind === "ecliptic") return ecliptic;
  if (recipe.kind === "fixed") {
    writeFixedAxes(axes, recipe.body, instant[0]);
    return axes;
  }
  const id = hasBody(ephemeris, recipe.body) ? recipe.body : idIn(ephemeris, recipe.body, "frame");
  writeBarycentric(ephemeris, id, instant, wide);
  writeBarycentric(ephemeris, id === "moon" ? "earth" : "sun", instant, centre);
  for (let c = 0; c < 3; c++) {
    orbitPosition[c] = wide[c] - centre[c];
    orbitVelocity[c] = wide[c + 3] - centre[c + 3];
    orbitAcceleration[c] = wide[c + 6] - centre[c + 6];
  }
  writeRtnAxes(axes, orbitPosition, orbitVelocity, orbitAcceleration);
  return axes;
}

const recipeOf = (frame: string): FrameRecipe => frameRecipes.get(frame) ?? readFrame(frame);

function readFrame(frame: string): FrameRecipe {
  const parsed = parseFrame(frame);
  const body = parsed === "sun-earth" ? "earth" : parsed.slice(parsed.indexOf(":") + 1);
  const kind = parsed === "ecliptic" ? "ecliptic" : parsed.startsWith("fixed:") ? "fixed" : "rtn";
  const recipe: FrameRecipe = { kind, body, basis: kind === "fixed" ? spinOf(body).basis : "tracked" };
  frameRecipes.set(frame, recipe);
  return recipe;
}

/** The id behind any name of a body, when the ephemeris has it; a body of somebody's own has its id alone. */
function idIn(ephemeris: Ephemeris, name: string, argument: string): string {
  if (hasBody(ephemeris, name)) return name;
  const { id } = bodyOf(name);
  if (hasBody(ephemeris, id)) return id;
  throw new InputError({
    argument,
    value: name,
    accepted: {
      text: /*i18n*/ "a body of this ephemeris ({bodies}); build one that includes {id}",
      values: { bodies: ephemeris.bodies.join(", "), id },
    },
    suggestion: nearestName(name, ephemeris.bodies),
  });
}

const spanOf = ({ fromTdb, toTdb }: Ephemeris): Phrase => ({
  text: /*i18n*/ "{from} to {to} ({fromTdb} to {toTdb} s past J2000)",
  values: { from: isoFromTdb(fromTdb, { scale: "tdb" }), to: isoFromTdb(toTdb, { scale: "tdb" }), fromTdb, toTdb },
});

function outside(ephemeris: Ephemeris, tTdb: number): InputError {
  return new InputError({
    argument: "tTdb",
    value: tTdb,
    accepted: { text: /*i18n*/ "a time within this ephemeris, {span}", values: { span: spanOf(ephemeris) } },
  });
}

function missing(ephemeris: Ephemeris, id: string, center: string, tTdb: number): InputError {
  const stops = [
    ...ephemeris.stops
      .filter((stop) => stop.id === id || stop.id === center)
      .map(({ phrase, reason }) => phrase ?? { text: reason }),
    ...[id, center].map((body) => reasonOutside(ephemeris, body, tTdb)).filter((reason) => reason !== undefined),
  ];
  return new InputError({
    argument: "tTdb",
    value: tTdb,
    accepted:
      stops.length === 0
        ? {
            text: /*i18n*/ "a time at which {id} and {center} exist, and after which their light can still have left within {span}",
            values: { id, center, span: spanOf(ephemeris) },
          }
        : { text: /*i18n*/ "a time at which {id} and {center} exist: {stops}", values: { id, center, stops } },
  });
}
