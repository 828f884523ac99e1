/**
 * The names of bodies over the picture; pressing one follows that body. Their twin for keyboards and screen readers is the
 * follow menu, so they stay out of the tab order.
 */
import { bodyOf } from "../../ephemeris/bodies";
import { follow } from "../camera/rig";
import { shownBodies } from "../missionSpan";
import { useApp } from "../store";
import { labelElements } from "./labelElements";
import { lookOf } from "./looks";

export function Labels(): React.JSX.Element {
  const followed = useApp((state) => state.follow);
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
          {bodyOf(body).name}
        </button>
      ))}
    </div>
  );
}
