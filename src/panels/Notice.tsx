/**
 * One line for the reader: a link that could not be read in full, a link copied, a picture that cannot be drawn.
 */
import { i18n } from "../language/i18n";
import { setApp, useApp } from "../store";
import { Icon } from "./Icon";

const pictureWords = {
  starting: undefined,
  drawn: undefined,
  "no-webgl":
    /*i18n*/ "This browser cannot draw the picture (WebGL 2 is missing or switched off). Times, distances, events and export work all the same.",
  "context-lost": /*i18n*/ "The graphics card has taken the picture away; it comes back by itself where it was.",
} as const;

export function Notices(): React.JSX.Element {
  const notice = useApp((state) => state.notice);
  const picture = useApp((state) => pictureWords[state.picture]);
  return (
    <div className="notices" role="status">
      {picture !== undefined && (
        <p className="panel notice" data-testid="picture-notice">
          {i18n.t(picture)}
        </p>
      )}
      {notice !== undefined && (
        <p className="panel notice" data-testid="notice">
          <span>{notice}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={i18n.t("Dismiss")}
            onClick={() => setApp({ notice: undefined })}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
