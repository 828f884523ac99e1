/**
 * "How do we know": one section a topic, with what it is computed from, its sources and what is disputed.
 */
import { useEffect, useRef } from "react";
import { type Claim, claims } from "../../ephemeris/claims";
import { openSources, useSources } from "../sources";
import { SourceLine } from "./SourceLine";
import { type Topic, topics } from "./sourceTopics";

const claimsOf = ({ claims: ids }: Topic): Claim[] => claims.filter(({ id }) => ids.includes(id));

function TopicSection({ topic }: { topic: Topic }): React.JSX.Element {
  const { id, title, text, grounds } = topic;
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useSources((state) => (state.entry === id ? state.asked : undefined));
  useEffect(() => {
    if (asked === undefined) return;
    heading.current?.scrollIntoView({ block: "start" });
    heading.current?.focus();
  }, [asked]);
  return (
    <section className="topic" aria-labelledby={`topic-${id}`} data-testid={`topic-${id}`}>
      <h3 ref={heading} id={`topic-${id}`} tabIndex={-1}>
        {title}
      </h3>
      <p>{text}</p>
      <ul className="sources" aria-label="Sources">
        {grounds.map(({ of: what, source }) => (
          <SourceLine key={`${what} ${source.text}`} of={what} source={source} />
        ))}
      </ul>
      {claimsOf(topic).map(({ id: claimId, kind, claim }) => (
        <button key={claimId} type="button" className="related" onClick={() => openSources("claims", claimId)}>
          <span className={`kind kind-${kind}`}>{kind}</span> {claim}
        </button>
      ))}
    </section>
  );
}

export function SourcesTopics(): React.JSX.Element {
  return (
    <>
      {topics.map((topic) => (
        <TopicSection key={topic.id} topic={topic} />
      ))}
    </>
  );
}
