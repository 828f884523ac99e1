/**
 * What of a strip lies before or after the ephemeris: hatched, and said in words where there is room.
 */
import type { Span } from "../../ephemeris/types";
import { i18n } from "../language/i18n";
import { beyondIn, computedText } from "./limits";

export function Beyond({ window }: { window: Span }): React.JSX.Element {
  const { before, after } = beyondIn(window);
  return (
    <>
      {before !== undefined && (
        <span
          className="beyond"
          data-testid="beyond-before"
          title={i18n.t("Computed: {span}", { span: computedText() })}
          style={{ insetInline: `0 ${100 - 100 * before}%` }}
        >
          <span className="beyond-words">{i18n.t("not computed")}</span>
        </span>
      )}
      {after !== undefined && (
        <span
          className="beyond"
          data-testid="beyond-after"
          title={i18n.t("Computed: {span}", { span: computedText() })}
          style={{ insetInline: `${100 * after}% 0` }}
        >
          <span className="beyond-words">{i18n.t("not computed")}</span>
        </span>
      )}
    </>
  );
}
