/**
 * Keeps the address and the view the same: reads it at the start and when it changes by hand, writes it when the view has
 * come to rest (at most twice a second, without filling the history).
 */
import { cutTo } from "./camera/rig";
import { simulation } from "./simulation";
import { type AppState, app, setApp, useApp } from "./store";
import { topicOf } from "./topic";
import { decodeView, encodeView, type View } from "./view";

const writeIntervalMs = 500;

const viewOf = (state: AppState): View => ({ ...state, tTdb: simulation.tTdb });

/** The view as it is now, as text: what an address has after `#`. */
export const viewText = (): string => encodeView(viewOf(app()));

/** The address of the view as it is now. */
export function addressNow(): string {
  return `${location.origin}${location.pathname}${location.search}#${viewText()}`;
}

/** Shows what the part of a link after `#` describes. Returns what of it could not be read. */
export function showLink(text: string): readonly string[] {
  const { view, event, problems } = decodeView(text);
  simulation.tTdb = view.tTdb;
  const notice =
    problems.length === 0
      ? undefined
      : `Part of this link could not be read: ${problems.join("; ")}. The rest is shown.`;
  setApp({ ...view, notice, readOutsOf: topicOf(view), ...(event !== undefined && { event }) });
  cutTo(view);
  return problems;
}

function showAddress(): void {
  if (location.hash.length > 1) showLink(location.hash);
}

/** Starts keeping them together. Returns how to stop. */
export function keepAddress(): () => void {
  cutTo(app());
  showAddress();
  let timer = 0;
  let written = "";
  const write = (): void => {
    timer = 0;
    const hash = `#${viewText()}`;
    if (hash === written) return;
    written = hash;
    history.replaceState(null, "", hash);
  };
  const stopListening = useApp.subscribe(() => {
    if (timer === 0) timer = window.setTimeout(write, writeIntervalMs);
  });
  window.addEventListener("hashchange", showAddress);
  return () => {
    stopListening();
    window.clearTimeout(timer);
    window.removeEventListener("hashchange", showAddress);
  };
}
