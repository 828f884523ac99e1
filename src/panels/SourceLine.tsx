/**
 * A source as the reader sees it everywhere: what, when, and how much weight it has, in words.
 */
import type { Source } from "../../ephemeris/types";

export const confidenceWords = {
  H: "official or peer-reviewed",
  M: "reputable secondary source",
  L: "one weak source",
  D: "derived here from public data",
  A: "our assumption",
} as const;

export function SourceLine({ source, of: what }: { source: Source; of?: string }): React.JSX.Element {
  const { text, url, date, confidence } = source;
  return (
    <li>
      {what !== undefined && `${what} — `}
      {url === undefined ? (
        text
      ) : (
        <a href={url} rel="noreferrer" target="_blank">
          {text}
        </a>
      )}
      {date !== undefined && `, ${date}`} — <em>{confidenceWords[confidence]}</em>
    </li>
  );
}
