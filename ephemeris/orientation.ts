/**
 * How bodies are turned: spin axis, period and body-fixed axes of Earth, Moon, Sun and Kamoʻoalewa.
 */
import { type Axes, newAxes, outOfFrame, writeEclipticAxes } from "./axes";
import data from "./data/orientation.json";
import { writeEarthPole, writeMoonAxes } from "./earthMoonAxes";
import { InputError, nearestName } from "./errors";
import { writeSpinAxes } from "./spinAxes";
import { utcFromTdb } from "./timeScales";
import { asinOf, atan2Of, sinCosInto } from "./trigonometry";
import type { Basis, Source } from "./types";
import { radPerDegree, secondsPerDay } from "./units";

/** Direction of a north pole (the end about which the body turns right-handed), ICRF. */
export interface Pole {
  readonly poleRaRad: number;
  readonly poleDecRad: number;
}

export interface Spin extends Pole {
  /** Sidereal period, s. */
  readonly periodS: number;
  /** Angle of the prime meridian from the ascending node of the body's equator on the ICRF equator at J2000, in turns. */
  readonly turnsAtJ2000: number;
  readonly basis: Basis;
  readonly note: string;
  readonly source: Source;
  /** Published poles that disagree. */
  readonly alternates: readonly (Pole & { readonly source: Source })[];
}

interface PoleEntry {
  readonly frame: string;
  readonly longitudeDeg: number;
  readonly latitudeDeg: number;
}

interface SpinEntry {
  readonly pole: PoleEntry;
  readonly turnsAtJ2000: number;
  readonly turnsPerDay?: number;
  readonly periodH?: number;
  readonly basis: string;
  readonly note: string;
  readonly source: object;
  readonly alternates: readonly { readonly pole: PoleEntry; readonly source: object }[];
}

const pair = new Float64Array(2);

function poleFromEntry({ frame, longitudeDeg, latitudeDeg }: PoleEntry): Pole {
  if (frame === "icrf") return { poleRaRad: longitudeDeg * radPerDegree, poleDecRad: latitudeDeg * radPerDegree };
  sinCosInto(longitudeDeg * radPerDegree, pair);
  const [sinLongitude, cosLongitude] = pair;
  sinCosInto(latitudeDeg * radPerDegree, pair);
  const [sinLatitude, cosLatitude] = pair;
  const direction = Float64Array.of(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
  const ecliptic = newAxes();
  writeEclipticAxes(ecliptic);
  outOfFrame(ecliptic, direction, new Float64Array(3));
  return { poleRaRad: atan2Of(direction[1], direction[0]), poleDecRad: asinOf(direction[2]) };
}

function spinFromEntry(entry: SpinEntry): Spin {
  return {
    ...poleFromEntry(entry.pole),
    periodS: entry.periodH !== undefined ? entry.periodH * 3600 : secondsPerDay / (entry.turnsPerDay as number),
    turnsAtJ2000: entry.turnsAtJ2000,
    basis: entry.basis as Basis,
    note: entry.note,
    source: entry.source as Source,
    alternates: entry.alternates.map(({ pole, source }) => ({ ...poleFromEntry(pole), source: source as Source })),
  };
}

const spins = new Map<string, Spin>(Object.entries(data).map(([body, entry]) => [body, spinFromEntry(entry)]));

/** Ids of the bodies whose axes are known. */
export const fixedBodies: readonly string[] = [...spins.keys()];

/** Spin axis, period and what they rest on. @throws InputError for a body without known axes, listing those that have them. */
export function spinOf(body: string): Spin {
  const spin = spins.get(body);
  if (spin !== undefined) return spin;
  const suggestion = nearestName(body, fixedBodies);
  throw new InputError({
    argument: "body",
    value: body,
    accepted: fixedBodies.join(", "),
    example: "earth",
    suggestion,
  });
}

const earth = spinOf("earth");
const turn = 2 * Math.PI;
const pole = new Float64Array(3);

/**
 * Earth: true pole of date and Earth rotation angle from the celestial intermediate origin (IERS Conventions 2010, equations 5.10, 5.15),
 * the CIO locator s (below 0.1″) and polar motion (below 0.6″) left out; UT1 taken as UTC. The day number of UTC is split off
 * before the multiplication, so that the angle keeps its digits.
 */
function writeEarthRows(rows: Float64Array, tTdb: number): void {
  writeEarthPole(tTdb, pole);
  const x = pole[0];
  const y = pole[1];
  const z = pole[2];
  const days = utcFromTdb(tTdb) / secondsPerDay;
  const wholeDays = Math.floor(days);
  const excess = secondsPerDay / earth.periodS - 1;
  const turns = earth.turnsAtJ2000 + excess * days + (days - wholeDays);
  sinCosInto((turns - Math.floor(turns)) * turn, pair);
  const sinAngle = pair[0];
  const cosAngle = pair[1];
  const a = 1 / (1 + z);
  // The celestial intermediate origin and the direction 90° east of it, ICRF components.
  const originX = 1 - a * x * x;
  const originY = -a * x * y;
  const eastY = 1 - a * y * y;
  rows[0] = cosAngle * originX + sinAngle * originY;
  rows[1] = cosAngle * originY + sinAngle * eastY;
  rows[2] = -cosAngle * x - sinAngle * y;
  rows[3] = cosAngle * originY - sinAngle * originX;
  rows[4] = cosAngle * eastY - sinAngle * originY;
  rows[5] = sinAngle * x - cosAngle * y;
  rows.set(pole, 6);
}

/** Rotation about the body's z axis with its period. */
function writeSpinRate(axes: Axes, periodS: number): void {
  for (let k = 0; k < 3; k++) axes.omegaRadS[k] = (axes.rows[6 + k] * turn) / periodS;
}

const before = new Float64Array(9);
const after = new Float64Array(9);
const differenceS = 120;

/** The Moon librates, so its rate is differenced: 2 ω = Σ e × ė over the three axes e; within 2e-8 of itself. */
function writeMoonRate(axes: Axes, tTdb: number): void {
  writeMoonAxes(tTdb - differenceS, before);
  writeMoonAxes(tTdb + differenceS, after);
  const { rows, omegaRadS } = axes;
  omegaRadS.fill(0);
  for (let k = 0; k < 9; k += 3) {
    const dx = after[k] - before[k];
    const dy = after[k + 1] - before[k + 1];
    const dz = after[k + 2] - before[k + 2];
    omegaRadS[0] += (rows[k + 1] * dz - rows[k + 2] * dy) / (4 * differenceS);
    omegaRadS[1] += (rows[k + 2] * dx - rows[k] * dz) / (4 * differenceS);
    omegaRadS[2] += (rows[k] * dy - rows[k + 1] * dx) / (4 * differenceS);
  }
}

/**
 * Writes the body-fixed axes of `body` (an id: earth, moon, sun, kamooalewa) at `tTdb`: x to the prime meridian, z to the north pole.
 * Earth, Moon and Sun follow the IAU and IERS models, the same as astronomy-engine's; see `spinOf(body).note` for what is assumed.
 * @throws InputError for a body without known axes.
 */
export function writeFixedAxes(axes: Axes, body: string, tTdb: number): void {
  if (body === "moon") {
    writeMoonAxes(tTdb, axes.rows);
    writeMoonRate(axes, tTdb);
    return;
  }
  const spin = spinOf(body);
  if (body === "earth") {
    writeEarthRows(axes.rows, tTdb);
  } else {
    const turns = spin.turnsAtJ2000 + tTdb / spin.periodS;
    writeSpinAxes(axes.rows, spin.poleRaRad, spin.poleDecRad, (turns - Math.floor(turns)) * turn);
  }
  writeSpinRate(axes, spin.periodS);
}
