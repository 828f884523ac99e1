/**
 * The whole mission as a thin bar: its phases, the stretch the strip below shows, and the instant. Press it to bring the
 * strip there. A shortcut for pointers; keyboards step the strip itself.
 */

import { memo, useRef } from "react";
import { phases } from "../../ephemeris/events";
import type { Span } from "../../ephemeris/types";
import { missionSpan } from "../missionSpan";
import { goTo, play } from "../simulation";
import { useApp } from "../store";
import { Beyond } from "./Beyond";
import { HoverTime } from "./HoverTime";
import { drawnSpan } from "./limits";
import { centred, fractionOf, instantAt } from "./scale";

const dated = phases.flatMap(({ id, label, fromTdb, target }) =>
  fromTdb === null ? [] : [{ id, label, fromTdb, target }],
);

/** Phases with a known start, each to the start of the next known one. */
const bars = dated.map((phase, i) => ({ ...phase, toTdb: dated[i + 1]?.fromTdb ?? missionSpan.toTdb }));

const percent = (tTdb: number): string => `${100 * Math.min(1, Math.max(0, fractionOf(tTdb, drawnSpan)))}%`;

/** The phases; they never change. */
const Phases = memo(function Phases(): React.JSX.Element {
  return (
    <>
      {bars.map(({ id, label, fromTdb, toTdb, target }, i) => (
        <span
          key={id}
          className={`phase phase-${target} ${i % 2 === 0 ? "even" : "odd"}`}
          title={label}
          style={{ insetInlineStart: percent(fromTdb), insetInlineEnd: `calc(100% - ${percent(toTdb)})` }}
        />
      ))}
      <Beyond window={drawnSpan} />
    </>
  );
});

export function Overview({ window, onMove }: { window: Span; onMove: (window: Span) => void }): React.JSX.Element {
  const tTdb = useApp((state) => state.tTdb);
  const bar = useRef<HTMLDivElement>(null);
  const scrub = ({ currentTarget, clientX }: React.PointerEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const to = instantAt(Math.min(1, Math.max(0, (clientX - left) / width)), drawnSpan);
    onMove(centred(to, window.toTdb - window.fromTdb, drawnSpan));
    goTo(to);
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
        <span className="cursor" style={{ insetInlineStart: percent(tTdb) }} />
      </div>
      <HoverTime of={bar} window={drawnSpan} />
    </div>
  );
}
