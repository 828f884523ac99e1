/** Scrubbing the strip of time from inside the page, one pointer move at a time, and what of the page shows which instant after each. */
import type { Page } from "playwright-core";

/** What shows an instant at the end of one animation frame after a move, TDB seconds past J2000. */
export interface Scrubbed {
  /** Where the pointer points. */
  readonly asked: number;
  readonly drawn: number;
  readonly clock: number;
  readonly readOut: number;
  readonly strip: number;
}

/** Presses the strip in its middle, with the mouse. */
export async function pressStrip(page: Page): Promise<void> {
  const box = await page.getByTestId("timeline").boundingBox();
  if (box === null) throw new Error("the timeline is not laid out");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
}

/**
 * Moves the pressed pointer to each of `places` (0…1 along the strip), a move a frame: the move is dispatched, the next animation
 * frame is let end, and what the page shows is read. A mark “move” stands in a trace at each. `restMs` after each lets all else happen.
 */
export function scrubThrough(page: Page, places: readonly number[], restMs = 0): Promise<Scrubbed[]> {
  return page.evaluate(
    async ({ all, rest }) => {
      const strip = document.querySelector<HTMLElement>("[data-testid=timeline]");
      if (strip === null) throw new Error("no timeline");
      const numberOf = (selector: string, name: string): number =>
        Number(document.querySelector(selector)?.getAttribute(name) ?? Number.NaN);
      const { left, top, width } = strip.getBoundingClientRect();
      const found = [];
      for (const place of all) {
        const [from, to] = [Number(strip.dataset.fromTdb), Number(strip.dataset.toTdb)];
        const clientX = left + place * width;
        performance.mark("move");
        strip.dispatchEvent(
          new PointerEvent("pointermove", { bubbles: true, pointerId: 1, buttons: 1, clientX, clientY: top + 20 }),
        );
        // Asked for after the page has asked for its own, this is called at the end of the same frame.
        await new Promise(requestAnimationFrame);
        found.push({
          asked: from + ((clientX - left) / width) * (to - from),
          drawn: numberOf("canvas[data-tdb]", "data-tdb"),
          clock: numberOf("[data-testid=utc]", "data-tdb"),
          readOut: numberOf("[data-testid=read-out-kamooalewa-earth]", "data-tdb"),
          strip: numberOf("[data-testid=timeline]", "aria-valuenow"),
        });
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
      return found;
    },
    { all: places, rest: restMs },
  );
}
