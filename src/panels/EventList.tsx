/**
 * The mission's events as text: what happened or is planned, how well the time is known, who says so, and who disagrees.
 * Pressing one goes there.
 */
import { useEffect, useRef } from "react";
import { events, type MissionEvent } from "../../ephemeris/events";
import type { Source } from "../../ephemeris/types";
import { useApp } from "../store";
import { goToEvent } from "../timeline/goToEvent";
import { Drawer } from "./Drawer";

const confidenceWords = {
  H: "official or peer-reviewed",
  M: "reputable secondary source",
  L: "one weak source",
  D: "derived here from public data",
  A: "our assumption",
} as const;

const digitsOf = { second: 19, minute: 16, day: 10, month: 7 } as const;

/** The event's time as far as it is known. */
function whenOf({ utc, precision }: MissionEvent): string {
  const text = utc.slice(0, digitsOf[precision]).replace("T", " ");
  return precision === "day" || precision === "month" ? text : `${text} UTC`;
}

export function SourceLine({ source }: { source: Source }): React.JSX.Element {
  const { text, url, date, confidence } = source;
  return (
    <li>
      {url === undefined ? (
        text
      ) : (
        <a href={url} rel="noreferrer" target="_blank">
          {text}
        </a>
      )}
      {date !== undefined && `, ${date}`} — {confidenceWords[confidence]}
    </li>
  );
}

function EventItem({ event, selected }: { event: MissionEvent; selected: boolean }): React.JSX.Element {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <li ref={item} className="event" aria-current={selected || undefined}>
      <button type="button" onClick={() => goToEvent(event)} data-testid={`event-item-${event.id}`}>
        <span className="when">
          {whenOf(event)} · <span className={`basis basis-${event.basis}`}>{event.basis}</span>
        </span>
        <strong>{event.label}</strong>
      </button>
      <p>{event.text}</p>
      <ul className="sources" aria-label="Sources">
        {event.sources.map((source) => (
          <SourceLine key={source.text} source={source} />
        ))}
        {event.disagreements.map(({ claim, why, source }) => (
          <li key={claim}>
            Also said: “{claim}”. {why} {source?.text}
          </li>
        ))}
      </ul>
    </li>
  );
}

export default function EventList(): React.JSX.Element {
  const selected = useApp((state) => state.event);
  return (
    <Drawer title="Mission events">
      <ol className="events">
        {events.map((event) => (
          <EventItem key={event.id} event={event} selected={event.id === selected} />
        ))}
      </ol>
    </Drawer>
  );
}
