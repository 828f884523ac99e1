/** The laboratory's experiment, as a link says it: `lab=2010-tk7,a:1.002,e:0.2`, a body and what of its orbit is otherwise. Pure. */
import { companions, type Experiment, isOwn, orbitFields, usualExperiment, withChange } from "../laboratory/orbitForm";
import { quoted, type Reading } from "./reading";

/** Digits kept: more than an orbit is known to, few enough for a link. */
const digits = 10;

export function labParts(experiment: Experiment): string[] {
  const { body, changes } = experiment;
  if (body === usualExperiment.body && !isOwn(experiment)) return [];
  const fields = orbitFields.flatMap(({ key, linkKey }) => {
    const value = changes[key];
    return value === undefined ? [] : [`${linkKey}:${Number(value.toPrecision(digits))}`];
  });
  return [`lab=${[body, ...fields].join(",")}`];
}

export function readLab(reading: Reading): Experiment {
  const text = reading.list("lab");
  if (text === undefined) return usualExperiment;
  const [body, ...parts] = text.split(",", orbitFields.length + 1);
  if (!companions.some(({ id }) => id === body)) {
    reading.note(/*i18n*/ "lab has no body {body}", { body: quoted(body) });
    return usualExperiment;
  }
  let experiment: Experiment = { body, changes: {} };
  for (const part of parts) {
    const colon = part.indexOf(":");
    const field = orbitFields.find(({ linkKey }) => linkKey === part.slice(0, Math.max(0, colon)));
    const written = part.slice(colon + 1).trim();
    const value = written === "" ? Number.NaN : Number(written);
    if (field === undefined || Number.isNaN(value))
      reading.note(/*i18n*/ "lab cannot read {part}", { part: quoted(part) });
    else experiment = withChange(experiment, field.key, value);
  }
  return experiment;
}
