/**
 * When an event is chosen that has a moment worth seeing: a button that goes there; and there, what is seen.
 */
import { eventOf } from "../../ephemeris/events";
import { tdbFromIso } from "../../ephemeris/time";
import { goToMoment } from "../camera/rig";
import { momentOfEvent } from "../moments";
import { setApp, useApp } from "../store";
import { Icon } from "./Icon";

export function MomentNote(): React.JSX.Element | null {
  const event = useApp((state) => state.event);
  const moment = event === undefined ? undefined : momentOfEvent(event);
  const isThere = useApp(
    ({ tTdb, framing, follow }) =>
      moment !== undefined && tTdb === tdbFromIso(moment.utc) && framing === moment.framing && follow === moment.follow,
  );
  const isAtEvent = useApp(({ tTdb }) => event !== undefined && tTdb === eventOf(event).tTdb);
  if (moment === undefined || !(isThere || isAtEvent)) return null;
  return (
    <div className="moment panel" data-testid="moment" role="note">
      {isThere ? (
        <p>
          <strong>{moment.title}.</strong> {moment.text}
        </p>
      ) : (
        <button type="button" data-testid="go-to-moment" onClick={() => goToMoment(moment)}>
          See it: {moment.title}
        </button>
      )}
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => setApp({ event: undefined })}>
        <Icon name="close" />
      </button>
    </div>
  );
}
