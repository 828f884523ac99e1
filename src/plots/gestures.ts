/**
 * Mouse and fingers on a plot: drag scrubs, wheel and pinch zoom, Shift with the wheel or a sideways wheel moves along,
 * Shift with a drag picks the stretch to see, a double click shows all of it.
 */
export interface PlotGestures {
  /** `fraction` is 0 … 1 along the plot. */
  readonly scrub: (fraction: number) => void;
  readonly zoom: (factor: number, fraction: number) => void;
  /** By a share of the stretch shown. */
  readonly move: (share: number) => void;
  readonly pick: (from: number, to: number) => void;
  /** While a stretch is being picked; undefined when no longer. */
  readonly picking: (stretch: readonly [number, number] | undefined) => void;
  readonly whole: () => void;
}

/** Narrower than this, a picked stretch was a click. */
const leastPick = 0.01;

const withinPlot = (fraction: number): number => Math.min(1, Math.max(0, fraction));

/** Listens on `element`, whose width is the stretch shown; the returned function stops. */
export function addPlotGestures(element: HTMLElement, act: PlotGestures): () => void {
  const held = new Map<number, number>();
  let pickFrom: number | undefined;
  const fractionOf = ({ clientX }: { clientX: number }): number => {
    const { left, width } = element.getBoundingClientRect();
    return withinPlot((clientX - left) / width);
  };

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    held.set(event.pointerId, fractionOf(event));
    if (held.size > 1) return;
    if (event.shiftKey) pickFrom = fractionOf(event);
    else act.scrub(fractionOf(event));
  };
  const pinch = (id: number, to: number): void => {
    const [other] = [...held].filter(([key]) => key !== id).map(([, at]) => at);
    const before = Math.abs((held.get(id) ?? to) - other);
    const after = Math.abs(to - other);
    if (before > 0.02 && after > 0.02) act.zoom(before / after, (to + other) / 2);
  };
  const move = (event: PointerEvent): void => {
    if (!held.has(event.pointerId)) return;
    const to = fractionOf(event);
    if (held.size === 2) pinch(event.pointerId, to);
    else if (pickFrom !== undefined) act.picking([Math.min(pickFrom, to), Math.max(pickFrom, to)]);
    else act.scrub(to);
    held.set(event.pointerId, to);
  };
  const up = (event: PointerEvent): void => {
    const to = held.get(event.pointerId);
    held.delete(event.pointerId);
    if (pickFrom === undefined || to === undefined) return;
    const [from, until] = [Math.min(pickFrom, to), Math.max(pickFrom, to)];
    pickFrom = undefined;
    act.picking(undefined);
    if (until - from > leastPick) act.pick(from, until);
  };
  const cancel = (event: PointerEvent): void => {
    held.delete(event.pointerId);
    pickFrom = undefined;
    act.picking(undefined);
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      act.move(Math.min(300, Math.max(-300, sideways)) * 0.001);
      return;
    }
    act.zoom(Math.exp(Math.min(300, Math.max(-300, event.deltaY)) * 0.003), fractionOf(event));
  };

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener("pointerdown", down, { signal });
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerup", up, { signal });
  element.addEventListener("pointercancel", cancel, { signal });
  element.addEventListener("dblclick", act.whole, { signal });
  // Zooming must keep the drawer still.
  element.addEventListener("wheel", wheel, { signal, passive: false });
  return () => stop.abort();
}
