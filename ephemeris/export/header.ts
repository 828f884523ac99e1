/** The lines at the top of an exported file that let a stranger use it: what, where, when, in what units, from which model and sources. */
import { bodyOf, solutionOf } from "../bodies";
import type { Frame } from "../frames";
import { spinOf } from "../orientation";
import { type ProbeFlight, probeId } from "../probe/flight";
import { assumptionOf } from "../time";
import { extraColumnsText } from "./extraColumns";
import { flightText } from "./flightText";
import { type ExportRequest, unitSystems } from "./request";

/** What made the file. */
export interface Provenance {
  readonly version: string;
  /** `modelText` of the ephemeris. */
  readonly model: string;
  /** Orbit solution by body id, where not the default one. */
  readonly solutions: Readonly<Record<string, string>>;
  /** The probe's flight, where the ephemeris has one. */
  readonly probe?: ProbeFlight;
  /** A body of somebody's own: its id, and what its orbit is. */
  readonly own?: { readonly id: string; readonly text: string };
  /** The command, or the link, that makes this file again. */
  readonly command: string;
}

/** One line of text each, without comment signs. UTF-8: some bodies have names that ASCII cannot write. */
export function headerOf(request: ExportRequest, provenance: Provenance): string[] {
  const { bodies, center, frame, times, timeScale, units, lightTime, columns = [] } = request;
  const { own } = provenance;
  const named = (id: string) => (id === own?.id ? `an orbit of one’s own (${id})` : `${bodyOf(id).name} (${id})`);
  const [frameKind, frameBody] = frame.split(":");
  const involved = [...new Set([...bodies, center, ...(frameKind === "rtn" ? [frameBody] : [])])];
  const known = involved.filter((id) => id !== own?.id);
  const orbits = known.map(bodyOf).filter((body) => body.solutions.length > 0);
  const { probe } = provenance;
  const assumptions = [...new Set([assumptionOf(times.fromTdb), assumptionOf(times.toTdb)])].filter(
    (text) => text !== undefined,
  );
  return [
    `Quasimoon ${provenance.version}: states of ${bodies.map(named).join(", ")}`,
    `center: ${named(center)}`,
    `frame: ${frame} - ${frameText(frame)}`,
    ...(frameKind === "fixed" ? [`axes of ${frameBody}: ${spinOf(frameBody).note}`] : []),
    `time: jd_tdb in TDB, a double in steps of about 40 us; utc in UTC to 1 us; times were asked for in ${timeScale.toUpperCase()}`,
    ...assumptions.map((text) => `time: ${text}`),
    `units: ${unitSystems[units].label}, light time in s`,
    lightTime
      ? "states: corrected for light time, where the body was when the light left it that reaches the center now"
      : "states: geometric; light_time_s is range over c",
    `model: ${provenance.model}`,
    ...orbits.map((body) => {
      const { label, source, assumptions } = solutionOf(body, provenance.solutions[body.id]);
      return `orbit of ${body.id}: ${label}; ${source.text}${assumptions === undefined ? "" : `; assumed: ${assumptions}`}`;
    }),
    ...(own === undefined ? [] : [`orbit of ${own.id}: ${own.text}`]),
    ...(probe !== undefined && involved.includes(probeId) ? flightText(probe, times) : []),
    ...extraColumnsText(columns, unitSystems[units].length),
    "basis: tracked = fit to observations; reconstructed = recomputed from partial data; planned; illustrative = invented",
    `command: ${provenance.command}`,
  ].map((line) => line.replace(/\s+/g, " "));
}

function frameText(frame: Frame): string {
  if (frame === "icrf") return "axes of the International Celestial Reference Frame";
  if (frame === "ecliptic") return "ecliptic and equinox J2000, obliquity 84381.448 arcsec";
  if (frame === "sun-earth") return "rotating, x from Sun to Earth, z along Earth's orbital angular momentum";
  const [kind, body] = frame.split(":");
  return kind === "rtn"
    ? `rotating, x radial, y transverse, z normal to the orbit of ${body === "moon" ? "the Moon about Earth" : `${bodyOf(body).name} about the Sun`}`
    : `rotating with the body of ${body}`;
}
