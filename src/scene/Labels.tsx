/**
 * The names of bodies over the picture; pressing one follows that body. Their twin for keyboards and screen readers is the
 * follow menu, so they stay out of the tab order.
 */
import { useEffect } from "react";
import { bodyOf } from "../../ephemeris/bodies";
import { follow } from "../camera/rig";
import { i18n } from "../language/i18n";
import { shownBodies } from "../missionSpan";
import { requestFrame } from "../simulation";
import { useApp } from "../store";
import { labelElements, labelWidths } from "./labelElements";
import { lookOf } from "./looks";

/** Has all names measured anew and put in their places. */
function placeAnew(): void {
  labelWidths.version++;
  requestFrame();
}

export function Labels(): React.JSX.Element {
  const followed = useApp((state) => state.follow);
  const language = useApp((state) => state.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names have other widths in another language
  useEffect(placeAnew, [language]);
  useEffect(() => {
    // The letters of a language come after its words.
    document.fonts.addEventListener("loadingdone", placeAnew);
    return () => document.fonts.removeEventListener("loadingdone", placeAnew);
  }, []);
  return (
    <div className="labels" aria-hidden="true">
      {shownBodies.map((body) => (
        <button
          key={body}
          type="button"
          tabIndex={-1}
          className="label"
          data-testid={`label-${body}`}
          data-followed={body === followed || undefined}
          style={{ "--tint": lookOf(body).color } as React.CSSProperties}
          onClick={() => follow(body)}
          ref={(element) => {
            if (element === null) labelElements.delete(body);
            else labelElements.set(body, element);
          }}
        >
          {i18n.t(bodyOf(body).name)}
        </button>
      ))}
    </div>
  );
}
