/**
 * The small button beside figures that opens what they rest on.
 */
import { i18n } from "../language/i18n";
import { openSources } from "../sources";
import "../styles/howWeKnow.css";

/** @param topic id of an entry of sourceTopics. @param of what is known, in the language shown. */
export function HowWeKnow({ topic, of: what }: { topic: string; of: string }): React.JSX.Element {
  return (
    <button
      type="button"
      className="how"
      aria-label={i18n.t("How do we know: {what}", { what })}
      title={i18n.t("How do we know?")}
      data-testid={`how-${topic}`}
      onClick={() => openSources("topics", topic)}
    >
      <span aria-hidden="true">?</span>
    </button>
  );
}
