/**
 * What is wrong with an input, in the reader's language: in English what `InputError.message` says. Pure but for the language.
 */
import { InputError } from "../../ephemeris/errors";
import { i18n, type Values } from "./i18n";

/** A text for readers as it comes from where no language is known: in English, with values to fill in or without. */
export type Told = string | { readonly text: string; readonly values?: Values };

/** Such a text in the language shown. */
export const toldText = (told: Told): string =>
  typeof told === "string" ? i18n.t(told) : i18n.t(told.text, told.values);

interface Problem {
  readonly argument: string;
  readonly value: unknown;
  readonly reason?: Told;
  readonly accepted: Told;
  readonly example?: string;
  readonly suggestion?: string;
}

/** Argument, value, what is accepted, suggestion and example, as sentences that each stand alone. */
export function problemText({ argument, value, reason, accepted, example, suggestion }: Problem): string {
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

/** What went wrong, for the reader: of an `InputError` in the language shown, of others as they say it. */
export function failureText(error: unknown): string {
  if (error instanceof InputError) return problemText(error.problem);
  return error instanceof Error ? error.message : String(error);
}
