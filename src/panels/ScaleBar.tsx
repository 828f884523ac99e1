/**
 * A bar of a round length at the distance of what is followed, in the unit chosen, and what is true to size. Written by the
 * scene, once a frame.
 */
import { useEffect, useRef } from "react";
import { bodyOf } from "../../ephemeris/bodies";
import { i18n } from "../language/i18n";
import { showScale } from "../scene/scaleBar";
import { requestFrame } from "../simulation";
import { useApp } from "../store";
import { cover } from "./cover";

export function ScaleBar(): React.JSX.Element {
  const bar = useRef<HTMLSpanElement>(null);
  const words = useRef<HTMLElement>(null);
  const units = useApp((state) => state.units);
  const follow = useApp((state) => state.follow);
  const markers = useApp((state) => state.layers.has("markers"));
  useEffect(() => {
    showScale(bar.current, words.current, units);
    requestFrame();
    return () => showScale(null, null, units);
  }, [units]);
  return (
    <p className="scale-bar" data-testid="scale-bar" ref={cover}>
      <span className="bar" ref={bar} />
      <span>
        <bdi ref={words} data-testid="scale-length" />{" "}
        <small>{i18n.t("at {body}", { body: i18n.t(bodyOf(follow).name) })}</small>
      </span>
      <small>{markers ? i18n.t("true sizes; marks where too small to see") : i18n.t("true sizes")}</small>
    </p>
  );
}
