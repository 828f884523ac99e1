/** Above the angle: which class a body is in and when, in words and patterns, so that no colour is needed. */
import type { ClassInterval } from "../../ephemeris/resonance/classes";
import type { Span } from "../../ephemeris/types";
import { i18n } from "../language/i18n";
import { axisRoomPx } from "../plots/chart";
import { fractionOf } from "../timeline/scale";
import { classWords, spanText } from "./words";

/** Room that a letter and a Chinese sign need, CSS pixels. */
const letterPx = 7.2;
const signPx = 12.5;
const roomOf = (word: string): number =>
  [...word].reduce((sum, letter) => sum + (letter >= "\u2e80" ? signPx : letterPx), 0);

export function ClassStrip(props: {
  classes: readonly ClassInterval[];
  window: Span;
  /** Of the plot without its axis. */
  widthPx: number;
}): React.JSX.Element {
  const { classes, window, widthPx } = props;
  return (
    <ol
      className="lab-strip"
      aria-label={i18n.t("Classes in the stretch shown")}
      style={{ marginInlineStart: axisRoomPx }}
    >
      {classes.map((interval) => {
        const from = Math.max(0, fractionOf(interval.fromTdb, window));
        const to = Math.min(1, fractionOf(interval.toTdb, window));
        if (!(to > from)) return null;
        const [name, short] = [classWords[interval.kind].name, classWords[interval.kind].short].map((word) =>
          i18n.t(word),
        );
        const roomPx = (to - from) * widthPx - 6;
        const text = [name, short].find((word) => roomOf(word) < roomPx) ?? "";
        return (
          <li
            key={interval.fromTdb}
            className={`lab-class lab-class-${interval.kind}`}
            data-kind={interval.kind}
            title={`${name}: ${spanText(interval)}`}
            style={{ insetInlineStart: `${100 * from}%`, inlineSize: `${100 * (to - from)}%` }}
          >
            <span aria-hidden="true">{text}</span>
            <span className="for-screen-readers">{`${name}: ${spanText(interval)}`}</span>
          </li>
        );
      })}
    </ol>
  );
}
