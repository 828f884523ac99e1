/**
 * "How do we know": one section a topic, with what it is computed from, its sources and what is disputed.
 */
import { useEffect, useRef } from "react";
import { type Claim, claims } from "../../ephemeris/claims";
import { i18n } from "../language/i18n";
import { openSources, useSources } from "../sources";
import { SourceLine } from "./SourceLine";
import { type Ground, type Topic, topics } from "./sourceTopics";

const claimsOf = ({ claims: ids }: Topic): Claim[] => claims.filter(({ id }) => ids.includes(id));

/** What a source is for: "mass at launch: 2100 kg". */
function whatFor({ of: what, figure }: Ground): string | undefined {
  if (what === undefined || figure === undefined) return what && i18n.t(what);
  return i18n.t("{what}: {figure}", { what: i18n.t(what), figure });
}

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
        {i18n.t(title)}
      </h3>
      <p>{i18n.t(text)}</p>
      <ul className="sources" aria-label={i18n.t("Sources")}>
        {grounds.map((ground) => (
          <SourceLine key={`${ground.of} ${ground.source.text}`} of={whatFor(ground)} source={ground.source} />
        ))}
      </ul>
      {claimsOf(topic).map(({ id: claimId, kind, claim }) => (
        <button key={claimId} type="button" className="related" onClick={() => openSources("claims", claimId)}>
          <span className={`kind kind-${kind}`}>{i18n.t(kind)}</span> {i18n.t(claim)}
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
