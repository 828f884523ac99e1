/** The fields of a leg solved again as a link has them: what differs from the default, and back. Pure. */
import { InputError } from "../../ephemeris/errors";
import { askedFields, initialForm, type SolvedLeg, solveRequestOf, type TrajectoryForm } from "./trajectoryForm";

const nothingChanged = "default";
const longestField = 40;

/** Only letters, digits and the signs of numbers and times stand in a link. */
const fieldText = (text: string): string => text.replaceAll(/[^\w.:+-]/g, "").slice(0, longestField);

/** `thrustMN:90,massKg:2000`, or `default`. */
export function fieldsText(leg: SolvedLeg, form: TrajectoryForm): string {
  const initial = initialForm(leg);
  const changed = askedFields(leg, form).flatMap(({ key }) => {
    const text = fieldText(form[key] ?? "");
    return text === initial[key] ? [] : [`${key}:${text}`];
  });
  return changed.join(",") || nothingChanged;
}

/** The fields a text describes. @throws InputError where one is unknown or asks nothing that can be solved. */
export function formOfText(leg: SolvedLeg, text: string): TrajectoryForm {
  const form: Record<string, string> = { ...initialForm(leg) };
  for (const part of text === nothingChanged ? [] : text.split(",")) {
    const key = part.slice(0, Math.max(0, part.indexOf(":")));
    if (!Object.hasOwn(form, key)) {
      const accepted = {
        text: /*i18n*/ "fields of the leg: {fields}",
        values: { fields: Object.keys(form).join(", ") },
      };
      throw new InputError({ argument: leg, value: part.slice(0, longestField), accepted, example: "thrustMN:90" });
    }
    form[key] = part.slice(key.length + 1, key.length + 1 + longestField);
  }
  solveRequestOf(leg, form);
  return form;
}
