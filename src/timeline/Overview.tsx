/**
 * The whole mission as a thin bar: its phases, the stretch the strip below shows, and the instant. Press it to bring the
 * strip there. A shortcut for pointers; keyboards step the strip itself.
 */

import { memo, useRef } from "react";
import { phases } from "../../ephemeris/events";
import type { Span } from "../../ephemeris/types";
import { useEachInstant } from "../eachInstant";
import { i18n } from "../language/i18n";
import { missionSpan } from "../missionSpan";
import { goTo, play } from "../simulation";
import { useApp } from "../store";
import { Beyond } from "./Beyond";
import { placeCursor } from "./cursor";
import { HoverTime } from "./HoverTime";
import { drawnSpan } from "./limits";
import { centred, fractionOf, instantAt } from "./scale";
import { showStretch } from "./stripWindow";

const dated = phases.flatMap(({ id, label, fromTdb, target }) =>
  fromTdb === null ? [] : [{ id, label, fromTdb, target }],
);

/** Phases with a known start, each to the start of the next known one. */
const bars = dated.map((phase, i) => ({ ...phase, toTdb: dated[i + 1]?.fromTdb ?? missionSpan.toTdb }));

const shareOf = (tTdb: number): number => Math.min(1, Math.max(0, fractionOf(tTdb, drawnSpan)));
const percent = (tTdb: number): string => `${100 * shareOf(tTdb)}%`;

/** The phases; they change with the language alone. */
const Phases = memo(function Phases(): React.JSX.Element {
  useApp((state) => state.language);
  return (
    <>
      {bars.map(({ id, label, fromTdb, toTdb, target }, i) => (
        <span
          key={id}
          className={`phase phase-${target} ${i % 2 === 0 ? "even" : "odd"}`}
          title={i18n.t(label)}
          style={{ insetInlineStart: percent(fromTdb), insetInlineEnd: `calc(100% - ${percent(toTdb)})` }}
        />
      ))}
      <Beyond window={drawnSpan} />
    </>
  );
});

/** @param window what the strip shows. */
export function Overview({ window }: { window: Span }): React.JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLSpanElement>(null);
  useEachInstant((tTdb) => placeCursor(cursor.current, shareOf(tTdb)));
  const scrub = ({ currentTarget, clientX }: React.PointerEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const to = instantAt(Math.min(1, Math.max(0, (clientX - left) / width)), drawnSpan);
    goTo(to);
    showStretch(centred(to, window.toTdb - window.fromTdb, drawnSpan));
  };
  return (
    <div className="overview-row">
      <div
        ref={bar}
        className="overview"
        data-testid="overview"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          play(false);
          scrub(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons !== 0) scrub(event);
        }}
      >
        <Phases />
        <span
          className="shown"
          style={{ insetInlineStart: percent(window.fromTdb), insetInlineEnd: `calc(100% - ${percent(window.toTdb)})` }}
        />
        <span className="cursor" ref={cursor} />
      </div>
      <HoverTime of={bar} window={drawnSpan} />
    </div>
  );
}
