/**
 * The frames a state can be asked for, by name. How axes turn a state is in axes.ts; the axes of a body in orientation.ts.
 */

import { bodies, bodyOf } from "./bodies";
import { InputError, nearestName } from "./errors";
import { fixedBodies } from "./orientation";
import { english } from "./phrase";

export { type Axes, intoFrame, newAxes, outOfFrame, writeEclipticAxes, writeRtnAxes } from "./axes";

/**
 * - `icrf`: the axes everything is computed in.
 * - `ecliptic`: ecliptic and equinox of J2000, obliquity 84381.448″.
 * - `sun-earth`: rotating with Earth's heliocentric orbit; x from Sun to Earth, z along the orbit normal, y = z × x.
 * - `rtn:BODY`: the same construction for the orbit of any body: radial, along the motion (transverse), normal.
 * - `fixed:BODY`: turning with a body; x to its prime meridian, z to its north pole.
 */
export type Frame = "icrf" | "ecliptic" | "sun-earth" | `rtn:${string}` | `fixed:${string}`;

const plainFrames = ["icrf", "ecliptic", "sun-earth"] as const;
/** Centres of motion, not orbits. */
const withoutOrbit = ["ssb", "sun"];
const accepted = `icrf, ecliptic, sun-earth, rtn:BODY, fixed:BODY (BODY with axes: ${fixedBodies.join(", ")})`;

/**
 * The frame a text names, in any case, with the body's id in place of any of its names ("rtn:2016 HO3" is `rtn:kamooalewa`).
 * @throws InputError naming `argument`, with the nearest frame; for an unknown body with the nearest body.
 */
export function parseFrame(text: string, argument = "frame"): Frame {
  const name = String(text).trim().toLowerCase();
  const plain = plainFrames.find((frame) => frame === name);
  if (plain !== undefined) return plain;
  const [kind, ...rest] = name.split(":");
  const body = rest.join(":").trim();
  if (kind === "rtn" && body !== "") {
    const id = frameBody(kind, body, "rtn:mars", argument);
    if (!withoutOrbit.includes(id)) return `rtn:${id}`;
    throw new InputError({ argument, value: text, accepted: "rtn: and a body that orbits", example: "rtn:earth" });
  }
  if (kind === "fixed" && body !== "") {
    const id = frameBody(kind, body, "fixed:earth", argument);
    if (fixedBodies.includes(id)) return `fixed:${id}`;
    throw new InputError({
      argument,
      value: text,
      accepted: `fixed: and one of ${fixedBodies.join(", ")}`,
      example: "fixed:earth",
    });
  }
  const candidates = [
    ...plainFrames,
    ...fixedBodies.map((id) => `fixed:${id}`),
    ...bodies.filter(({ id }) => !withoutOrbit.includes(id)).map(({ id }) => `rtn:${id}`),
  ];
  const suggestion = nearestName(name, candidates);
  throw new InputError({ argument, value: text, accepted, example: "ecliptic", suggestion });
}

/** The id of a frame's body; an unknown one is refused as part of the frame's name. */
function frameBody(kind: "rtn" | "fixed", name: string, example: string, argument: string): string {
  try {
    return bodyOf(name).id;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { accepted: bodiesAccepted, suggestion } = error.problem;
    throw new InputError({
      argument,
      value: `${kind}:${name}`,
      accepted: `${kind}: and ${english(bodiesAccepted)}`,
      example,
      suggestion: suggestion === undefined ? undefined : `${kind}:${suggestion}`,
    });
  }
}
