/**
 * What is wrong with an input, in the reader's language: in English what `InputError.message` says. Pure but for the language.
 */
import { InputError, type InputProblem } from "../../ephemeris/errors";
import type { Phrase, Said } from "../../ephemeris/phrase";
import type { Failure } from "../workers/failure";
import { i18n, type Values } from "./i18n";

/** What is told as data, in the language shown. */
export function toldText(said: Said): string {
  if (typeof said === "string") return i18n.t(said);
  if (!("text" in said)) return said.map(toldText).join(" ");
  const { text, values } = said;
  return values === undefined ? i18n.t(text) : i18n.t(text, toldValues(values));
}

function toldValues(values: NonNullable<Phrase["values"]>): Values {
  const told: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) told[name] = typeof value === "object" ? toldText(value) : value;
  return told;
}

/** Argument, value, what is accepted, suggestion and example, as sentences that each stand alone. */
export function problemText({ argument, value, reason, accepted, example, suggestion }: InputProblem): string {
  // What is accepted may be a sentence of its own.
  const taken = toldText(accepted).replace(/[.。]$/, "");
  const received = typeof value === "string" ? `"${value}"` : String(value);
  const didYouMean = suggestion === undefined ? [] : [i18n.t('Did you mean "{suggestion}"?', { suggestion })];
  const sentences =
    value === undefined
      ? [i18n.t("{argument} is missing.", { argument }), ...didYouMean, i18n.t("Give {accepted}.", { accepted: taken })]
      : [
          reason === undefined
            ? i18n.t("{argument}: {value} is not accepted.", { argument, value: received })
            : i18n.t("{argument}: {value} is not accepted: {reason}.", {
                argument,
                value: received,
                reason: toldText(reason),
              }),
          ...didYouMean,
          i18n.t("Accepted: {accepted}.", { accepted: taken }),
        ];
  if (example !== undefined) sentences.push(i18n.t("Example: {example}", { example }));
  return sentences.join(" ");
}

/** What went wrong in a worker, for the reader. */
export function toldFailure({ message, problem, phrase }: Failure): string {
  if (problem !== undefined) return problemText(problem);
  return phrase === undefined ? message : toldText(phrase);
}

/** What went wrong, for the reader: of an `InputError` in the language shown, of others as they say it. */
export function failureText(error: unknown): string {
  if (error instanceof InputError) return problemText(error.problem);
  return error instanceof Error ? error.message : String(error);
}
