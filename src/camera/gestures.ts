/**
 * Mouse, pen and touch on a picture: drag turns, wheel and pinch zoom. Listeners on one element, taken off together.
 */

/** Radians a drag over the whole height turns. */
const turnPerHeightRad = Math.PI;

/** What the gestures do: the camera turned towards its right and upwards, radians; its height multiplied. */
export interface Handling {
  readonly orbitBy: (sidewaysRad: number, upwardsRad: number) => void;
  readonly zoomBy: (factor: number) => void;
}

/** Installs the gestures; the returned function removes them. */
export function addGestures(element: HTMLElement, { orbitBy, zoomBy }: Handling): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  const stop = new AbortController();
  const { signal } = stop;

  const spread = (): number => {
    const [a, b] = [...pointers.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };

  element.addEventListener(
    "pointerdown",
    (event) => {
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    { signal },
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      const last = pointers.get(event.pointerId);
      if (last === undefined) return;
      const before = pointers.size === 2 ? spread() : 0;
      const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
      last.x = event.clientX;
      last.y = event.clientY;
      if (pointers.size === 2 && before > 0) zoomBy(before / Math.max(1, spread()));
      else if (pointers.size === 1) {
        const perPixel = turnPerHeightRad / element.clientHeight;
        orbitBy(-dx * perPixel, dy * perPixel);
      }
    },
    { signal },
  );
  const release = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
  };
  element.addEventListener("pointerup", release, { signal });
  element.addEventListener("pointercancel", release, { signal });
  element.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      zoomBy(Math.exp(Math.min(300, Math.max(-300, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.0018)));
    },
    { signal, passive: false },
  );
  return () => stop.abort();
}
