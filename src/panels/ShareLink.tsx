/** The link that opens this view, and the lines that put it into another page. */
import { useId, useRef, useState } from "react";
import { sharedLink } from "../address";
import { i18n } from "../language/i18n";
import { embedCode } from "../share/embedCode";
import { setApp, useApp } from "../store";

/** Text with a button that copies it; where copying is not allowed, it is selected to be copied by hand. */
function Copied(props: {
  label: string;
  action: string;
  said: string;
  text: string;
  testId: string;
}): React.JSX.Element {
  const { label, action, said, text, testId } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setApp({ notice: said });
    } catch {
      field.current?.focus();
      field.current?.select();
      setApp({
        notice: i18n.t("This browser does not let the page copy. The text is selected: copy it with Ctrl+C."),
      });
    }
  };
  return (
    <>
      <label htmlFor={id} className="for-screen-readers">
        {label}
      </label>
      <textarea id={id} ref={field} readOnly dir="ltr" rows={3} value={text} data-testid={testId} />
      <button type="button" data-testid={`${testId}-copy`} onClick={() => void copy()}>
        {action}
      </button>
    </>
  );
}

export function ShareLink(): React.JSX.Element {
  const link = useApp(() => sharedLink().link);
  return (
    <section aria-labelledby="share-link">
      <h3 id="share-link">{i18n.t("Link")}</h3>
      <Copied
        label={i18n.t("Link to this view")}
        action={i18n.t("Copy link")}
        said={i18n.t("Link copied. It opens this view: time, framing, camera, rate, layers, and a flight of your own.")}
        text={link}
        testId="share-link"
      />
    </section>
  );
}

const [embedWidthPx, embedHeightPx] = [960, 540];

export function EmbedCode(): React.JSX.Element {
  const [timeline, setTimeline] = useState(true);
  const code = useApp(() => {
    const { app, view } = sharedLink();
    return embedCode({ app, view, widthPx: embedWidthPx, heightPx: embedHeightPx, timeline });
  });
  return (
    <section aria-labelledby="share-embed">
      <h3 id="share-embed">{i18n.t("In another page")}</h3>
      <label className="check">
        <input
          type="checkbox"
          checked={timeline}
          data-testid="share-embed-timeline"
          onChange={(event) => setTimeline(event.target.checked)}
        />
        <span>{i18n.t("With the timeline")}</span>
      </label>
      <Copied
        label={i18n.t("Lines of HTML")}
        action={i18n.t("Copy lines")}
        said={i18n.t("Lines copied. They show this view in a frame.")}
        text={code}
        testId="share-embed"
      />
    </section>
  );
}
