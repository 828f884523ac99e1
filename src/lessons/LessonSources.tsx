/** Where what a step says is from. */
import { i18n } from "../language/i18n";
import type { Source } from "./schema";

export function Sources({ sources }: { sources: readonly Source[] }): React.JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <details className="lesson-sources fine">
      <summary>{i18n.t("Where this is from")}</summary>
      <ul lang="en" dir="ltr">
        {sources.map(({ text, url }) => (
          <li key={text}>
            {url === undefined ? (
              text
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
