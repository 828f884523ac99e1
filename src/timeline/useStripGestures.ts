/**
 * What pointers do on the strip: drag scrubs and, held beyond an end, carries the strip along; two fingers or the wheel zoom;
 * the wheel sideways or with Shift moves the strip. The window keeps the instant in view.
 */
import { type RefObject, useEffect } from "react";
import type { Span } from "../../ephemeris/types";
import { goTo, play, simulation } from "../simulation";
import { drawnSpan } from "./limits";
import { fractionOf, instantAt, keeping, panned, pinched, zoomed } from "./scale";
import { showStretch, stripWindow } from "./stripWindow";

/** A pointer this share of the strip beyond its end carries the strip along at full speed, window lengths per second. */
const fullBeyond = 0.02;
const fullSpeed = 0.8;

/** Pixels of a wheel that counts in lines. */
const linePx = 16;

/** Installs the gestures on the strip. */
export function useStripGestures(strip: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = strip.current;
    if (element === null) return;
    const set = (window: Span): void => showStretch(keeping(window, simulation.tTdb, drawnSpan));
    const placeOf = (clientX: number): number => {
      const { left, width } = element.getBoundingClientRect();
      return (clientX - left) / width;
    };
    const places = new Map<number, number>();
    let held: readonly [number, number] | undefined;
    let carrying = 0;
    let lastMs = 0;

    const scrub = (place: number): void => goTo(instantAt(Math.min(1, Math.max(0, place)), stripWindow()));
    const carry = (nowMs: number): void => {
      const place = [...places.values()][0];
      const beyond = place === undefined ? 0 : place < 0 ? place : Math.max(0, place - 1);
      if (beyond === 0 || places.size !== 1) {
        carrying = 0;
        return;
      }
      const speed = fullSpeed * Math.sign(beyond) * Math.min(1, Math.abs(beyond) / fullBeyond);
      const moved = panned(stripWindow(), (speed * Math.min(100, nowMs - lastMs)) / 1000, drawnSpan);
      lastMs = nowMs;
      goTo(beyond < 0 ? moved.fromTdb : moved.toTdb);
      showStretch(moved);
      carrying = requestAnimationFrame(carry);
    };

    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      places.set(event.pointerId, placeOf(event.clientX));
      play(false);
      if (places.size === 1) scrub(placeOf(event.clientX));
      else if (places.size === 2) {
        const [a, b] = [...places.values()].map((place) => instantAt(place, stripWindow()));
        held = [a, b];
      }
    };
    const move = (event: PointerEvent): void => {
      if (!places.has(event.pointerId)) return;
      const place = placeOf(event.clientX);
      places.set(event.pointerId, place);
      if (held !== undefined && places.size === 2) {
        const [a, b] = [...places.values()];
        const fingers = held;
        set(pinched(fingers, [a, b], drawnSpan));
      } else if (held === undefined) {
        if (place >= 0 && place <= 1) scrub(place);
        else if (carrying === 0) {
          lastMs = performance.now();
          carrying = requestAnimationFrame(carry);
        }
      }
    };
    const up = (event: PointerEvent): void => {
      places.delete(event.pointerId);
      // A finger left over from a pinch does not scrub.
      if (places.size === 0) held = undefined;
    };
    // Not through React, whose wheel listeners are passive: zooming must keep the page still.
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linePx : 1;
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (Math.abs(sideways) > Math.abs(event.deltaY) || event.shiftKey) {
        set(panned(stripWindow(), (unit * sideways) / element.clientWidth, drawnSpan));
      } else {
        const factor = Math.exp(Math.min(300, Math.max(-300, unit * event.deltaY)) * 0.003);
        set(zoomed(stripWindow(), factor, placeOf(event.clientX), drawnSpan));
      }
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      cancelAnimationFrame(carrying);
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", up);
      element.removeEventListener("wheel", wheel);
    };
  }, [strip]);
}

/** What + and − do on the strip: it is zoomed about the instant. */
export function zoomedByKey(window: Span, key: string, tTdb: number): Span | undefined {
  const factor = key === "+" || key === "=" ? 0.5 : key === "-" ? 2 : undefined;
  return factor === undefined ? undefined : zoomed(window, factor, fractionOf(tTdb, window), drawnSpan);
}
