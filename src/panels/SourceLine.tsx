/**
 * A source as the reader sees it everywhere: what, when, and how much weight it has, in words.
 */
import type { Source } from "../../ephemeris/types";
import { i18n } from "../language/i18n";

export const confidenceWords = {
  H: /*i18n*/ "official or peer-reviewed",
  M: /*i18n*/ "reputable secondary source",
  L: /*i18n*/ "one weak source",
  D: /*i18n*/ "derived here from public data",
  A: /*i18n*/ "our assumption",
} as const;

export function SourceLine({ source, of: what }: { source: Source; of?: string }): React.JSX.Element {
  const { text, url, date, confidence } = source;
  return (
    <li>
      {what !== undefined && `${what} — `}
      {url === undefined ? (
        <bdi lang="en">{text}</bdi>
      ) : (
        <a href={url} rel="noreferrer" target="_blank" lang="en">
          <bdi>{text}</bdi>
        </a>
      )}
      {date !== undefined && `, ${date}`} — <em>{i18n.t(confidenceWords[confidence])}</em>
    </li>
  );
}
