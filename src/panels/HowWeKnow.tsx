/**
 * The small button beside figures that opens what they rest on.
 */
import { openSources } from "../sources";
import "../styles/howWeKnow.css";

/** @param topic id of an entry of sourceTopics. */
export function HowWeKnow({ topic, of: what }: { topic: string; of: string }): React.JSX.Element {
  return (
    <button
      type="button"
      className="how"
      aria-label={`How do we know: ${what}`}
      title="How do we know?"
      data-testid={`how-${topic}`}
      onClick={() => openSources("topics", topic)}
    >
      <span aria-hidden="true">?</span>
    </button>
  );
}
