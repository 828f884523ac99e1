/**
 * When an event is chosen that has a moment worth seeing: a button that goes there; and there, what is seen.
 */
import { eventOf } from "../../ephemeris/events";
import { tdbFromIso } from "../../ephemeris/time";
import { goToMoment } from "../camera/rig";
import { i18n } from "../language/i18n";
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
          <strong>{i18n.t("{title}.", { title: i18n.t(moment.title) })}</strong> {i18n.t(moment.text)}
        </p>
      ) : (
        <button type="button" data-testid="go-to-moment" onClick={() => goToMoment(moment)}>
          {i18n.t("See it: {title}", { title: i18n.t(moment.title) })}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={i18n.t("Dismiss")}
        onClick={() => setApp({ event: undefined })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
