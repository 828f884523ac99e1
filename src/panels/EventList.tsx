/**
 * The mission's events as text: what happened or is planned, how well the time is known, who says so, and who disagrees.
 * They can be searched; pressing one goes there.
 */
import { useEffect, useRef, useState } from "react";
import { claims } from "../../ephemeris/claims";
import { events, type MissionEvent, phases } from "../../ephemeris/events";
import type { Basis } from "../../ephemeris/types";
import { anyEvent, type EventQuery, matchingEvents } from "../eventSearch";
import { eventTimeText } from "../eventTimes";
import { i18n } from "../language/i18n";
import { openSources } from "../sources";
import { useApp } from "../store";
import { goToEvent } from "../timeline/goToEvent";
import { moveInList } from "./listKeys";
import { SearchField } from "./SearchField";
import { confidenceWords, SourceLine } from "./SourceLine";

const alsoSaid = (claim: string, why: string | undefined): string =>
  why === undefined
    ? i18n.t("Also said: “{claim}”.", { claim: i18n.t(claim) })
    : i18n.t("Also said: “{claim}”. {why}", { claim: i18n.t(claim), why: i18n.t(why) });

function EventItem({ event, selected }: { event: MissionEvent; selected: boolean }): React.JSX.Element {
  const scale = useApp((state) => state.scale);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <li ref={item} className="event" aria-current={selected || undefined}>
      <button type="button" className="entry" onClick={() => goToEvent(event)} data-testid={`event-item-${event.id}`}>
        <span className="when">
          <bdi>{eventTimeText(event, scale)}</bdi> ·{" "}
          <span className={`basis basis-${event.basis}`}>{i18n.t(event.basis)}</span>
        </span>
        <strong>{i18n.t(event.label)}</strong>
      </button>
      <p>{i18n.t(event.text)}</p>
      <ul className="sources" aria-label={i18n.t("Sources")}>
        {event.sources.map((source) => (
          <SourceLine key={source.text} source={source} />
        ))}
        {/* Those without a source are errors of popular texts: they stand below, as claims. */}
        {event.disagreements.map(
          ({ claim, why, source }) =>
            source !== undefined && <SourceLine key={claim} of={alsoSaid(claim, why)} source={source} />,
        )}
      </ul>
      {claims
        .filter((claim) => claim.events.includes(event.id))
        .map(({ id, kind, claim }) => (
          <button key={id} type="button" className="related" onClick={() => openSources("claims", id)}>
            <span className={`kind kind-${kind}`}>{i18n.t(kind)}</span> {i18n.t(claim)}
          </button>
        ))}
    </li>
  );
}

const bases: readonly Basis[] = [
  /*i18n*/ "tracked",
  /*i18n*/ "reconstructed",
  /*i18n*/ "planned",
  /*i18n*/ "illustrative",
];

const filters: readonly {
  readonly key: "phase" | "basis" | "confidence";
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
}[] = [
  { key: "phase", label: /*i18n*/ "Phase", options: phases.map(({ id, label }) => [id, label]) },
  { key: "basis", label: /*i18n*/ "Basis", options: bases.map((basis) => [basis, basis]) },
  { key: "confidence", label: /*i18n*/ "Source", options: Object.entries(confidenceWords) },
];

export function EventList(): React.JSX.Element {
  const selected = useApp((state) => state.event);
  const scale = useApp((state) => state.scale);
  const [query, setQuery] = useState<EventQuery>(anyEvent);
  const found = matchingEvents(events, query, scale);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the buttons inside
    <div onKeyDown={moveInList}>
      <SearchField
        label={i18n.t("Search events")}
        text={query.text}
        onText={(text) => setQuery({ ...query, text })}
        found={i18n.t("{found} of {all} events", { found: found.length, all: events.length })}
      />
      <div className="filters">
        {filters.map(({ key, label, options }) => (
          <label key={key}>
            <span>{i18n.t(label)}</span>
            <select
              value={query[key]}
              data-testid={`filter-${key}`}
              onChange={(event) => setQuery({ ...query, [key]: event.target.value })}
            >
              <option value="">{i18n.t("any")}</option>
              {options.map(([value, words]) => (
                <option key={value} value={value}>
                  {i18n.t(words)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <ol className="events">
        {found.map((event) => (
          <EventItem key={event.id} event={event} selected={event.id === selected} />
        ))}
      </ol>
      {found.length === 0 && (
        <button type="button" onClick={() => setQuery(anyEvent)}>
          {i18n.t("Show all events")}
        </button>
      )}
    </div>
  );
}
