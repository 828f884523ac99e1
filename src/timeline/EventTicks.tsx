/**
 * Events on the strip as buttons: press to go there and read what happened and who says so. Events too close to press apart
 * share one button that opens the list.
 */
import { memo } from "react";
import { events, type MissionEvent } from "../../ephemeris/events";
import type { Span } from "../../ephemeris/types";
import type { ClockScale } from "../clockScales";
import { eventTimeText } from "../eventTimes";
import { i18n } from "../language/i18n";
import { setApp, useApp } from "../store";
import { goToEvent } from "./goToEvent";
import { groupsOf } from "./groups";
import { fractionOf } from "./scale";

/** Least room between two buttons, CSS pixels. */
const roomPx = 26;

const nameOf = (group: readonly MissionEvent[], scale: ClockScale): string =>
  group.length === 1
    ? i18n.t("{time}, {event}", { time: eventTimeText(group[0], scale), event: i18n.t(group[0].label) })
    : i18n.t("{n, plural, one {# event} other {# events}} from {time}", {
        n: group.length,
        time: eventTimeText(group[0], scale),
      });

/** They change with the stretch shown and the language, not with the instant. */
export const EventTicks = memo(function EventTicks(props: { window: Span; widthPx: number }): React.JSX.Element {
  const { window, widthPx } = props;
  useApp((state) => state.language);
  const selected = useApp((state) => state.event);
  const scale = useApp((state) => state.scale);
  const groups = groupsOf(events, ({ tTdb }) => fractionOf(tTdb, window), roomPx / widthPx);
  return (
    <fieldset className="event-ticks" aria-label={i18n.t("Events")}>
      {groups.map(({ items, at }) => (
        <button
          key={items[0].id}
          type="button"
          className={`event-tick basis-${items[0].basis}`}
          data-testid={`event-${items[0].id}`}
          aria-label={nameOf(items, scale)}
          aria-current={items.some(({ id }) => id === selected) || undefined}
          title={nameOf(items, scale)}
          style={{ insetInlineStart: `${100 * at}%` }}
          onClick={() => {
            goToEvent(items[0]);
            setApp({ drawer: "events" });
          }}
        >
          <span>{items.length > 1 ? items.length : ""}</span>
        </button>
      ))}
    </fieldset>
  );
});
