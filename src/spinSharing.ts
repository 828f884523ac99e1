/** The asteroid's scene as a link says it, and back. */
import type { SharedSpin } from "./link/spinLink";
import { requestFrame } from "./simulation";
import { measuredPeriodS, type Pebble, setSpin, spin, turnsAheadAt, useSpin } from "./spin";

/** What a link to the instant `tTdb` says. */
export function sharedSpinAt(tTdb: number): SharedSpin {
  const { riding, rockSizeM, periodS, pebble } = spin();
  const turnsAhead = periodS === measuredPeriodS ? 0 : turnsAheadAt(tTdb);
  return { riding, rockSizeM, periodS, turnsAhead, pebble };
}

/** Shows what a link to the instant `tTdb` says. */
export function openSpin({ riding, rockSizeM, periodS, turnsAhead, pebble }: SharedSpin, tTdb: number): void {
  const sinceTdb = periodS === measuredPeriodS ? 0 : tTdb;
  // Not riding at first: the camera is put where the link says and carried on from there.
  setSpin({ riding: false, rockSizeM, periodS, turnsAhead, sinceTdb, pebble: undefined });
  if (riding) afterFrames(() => setSpin({ riding: true }));
  if (pebble !== undefined) void dropAgain(pebble);
}

/** Lets the pebble of a link go when the ground it lies on is there. */
async function dropAgain({ site, releasedTdb }: Pick<Pebble, "site" | "releasedTdb">): Promise<void> {
  const { letGo } = await import("./scene/spin/pebble");
  const drop = (): void => {
    letGo(site, releasedTdb);
    requestFrame();
  };
  if (spin().isGroundFine) {
    drop();
    return;
  }
  const stop = useSpin.subscribe(({ isGroundFine }) => {
    if (!isGroundFine) return;
    stop();
    drop();
  });
}

function afterFrames(act: () => void): void {
  requestFrame();
  requestAnimationFrame(() => requestAnimationFrame(act));
}
