/**
 * What frames cost the main thread while the app plays, by Chromium's own trace. In time of the thread itself, not of the wall:
 * a machine busy with other work, drawing in software above all, does not lengthen it.
 */
import type { Browser, Page } from "playwright-core";

export interface FrameCost {
  readonly frames: number;
  /** JavaScript a frame to make the picture: what the animation frame itself calls. */
  readonly pictureMs: number;
  /** All JavaScript from one frame's start to the next: the panels too, where they follow, which is ten times a second. */
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly longestTaskMs: number;
}

/** What Chromium's trace says of one stretch of work. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Beginning and length by the wall clock, µs. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, µs. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** Has the drawing itself left out of a page about to be opened, which is a graphics card's work, done here by the processor. */
export async function leaveOutDrawing(page: Page): Promise<void> {
  await page.addInitScript(`{
    const draw = WebGL2RenderingContext.prototype;
    for (const name of ["drawElements", "drawArrays", "drawElementsInstanced", "drawArraysInstanced"]) draw[name] = () => {};
  }`);
}

/** Has the frames of a page about to be opened counted, for `framesOf`. */
export async function countFrames(page: Page): Promise<void> {
  await page.addInitScript(`{
    window.framesShown = 0;
    const count = () => {
      window.framesShown++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  }`);
}

const framesShown = (page: Page): Promise<number> => page.evaluate("window.framesShown");

/** Waits until `count` more frames have been shown; returns how many were. */
export async function framesOf(page: Page, count: number): Promise<number> {
  const first = await framesShown(page);
  let shown = 0;
  while (shown < count) {
    await page.waitForTimeout(200);
    shown = (await framesShown(page)) - first;
  }
  return shown;
}

/** All that happens on the main thread of the page that draws meanwhile. */
export async function traced(browser: Browser, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ["devtools.timeline", "disabled-by-default-devtools.timeline"];
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories } });
  await act();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  const lasting = events.filter(({ ph, tdur }) => ph === "X" && tdur !== undefined);
  const drawn = lasting.find(({ name }) => name === "FireAnimationFrame");
  return lasting.filter(({ pid, tid }) => pid === drawn?.pid && tid === drawn.tid).sort((a, b) => a.ts - b.ts);
}

const isScript = ({ name, args }: TraceEvent): boolean =>
  ["FireAnimationFrame", "TimerFire", "EventDispatch", "RunMicrotasks"].includes(name) ||
  // What a test asks the page has no address.
  (name === "FunctionCall" && args.data?.url?.startsWith("http") === true);

/** JavaScript of each frame, ms: what no other script contains, up to the next frame; in all, or the animation frame's alone. */
function scriptOfFrames(events: readonly TraceEvent[], pictureAlone: boolean): number[] {
  const frames: number[] = [];
  let taskEnd = 0;
  let frameTaskEnd = 0;
  let scriptEnd = 0;
  for (const event of events) {
    const end = event.ts + (event.dur ?? 0);
    if (event.name === "RunTask") taskEnd = end;
    if (!isScript(event) || event.ts < scriptEnd) continue;
    scriptEnd = end;
    if (event.name === "FireAnimationFrame" && frameTaskEnd !== taskEnd) {
      frameTaskEnd = taskEnd;
      frames.push(0);
    }
    const counts = frames.length > 0 && (!pictureAlone || event.name === "FireAnimationFrame");
    if (counts) frames[frames.length - 1] += (event.tdur ?? 0) / 1000;
  }
  return frames.sort((a, b) => a - b);
}

/** The longest task on the main thread, ms. */
export const longestTaskMs = (events: readonly TraceEvent[]): number =>
  events.reduce((longest, { name, tdur }) => (name === "RunTask" ? Math.max(longest, (tdur ?? 0) / 1000) : longest), 0);

/** Measures at least `frames` frames of a page that plays, opened with `countFrames`. */
export async function frameCost(page: Page, frames: number): Promise<FrameCost> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the page has no browser");
  const events = await traced(browser, async () => void (await framesOf(page, frames)));
  const sorted = scriptOfFrames(events, false);
  const pictures = scriptOfFrames(events, true);
  return {
    frames: sorted.length,
    pictureMs: pictures[Math.floor(pictures.length / 2)],
    medianMs: sorted[Math.floor(sorted.length / 2)],
    p95Ms: sorted[Math.floor(0.95 * sorted.length)],
    longestTaskMs: longestTaskMs(events),
  };
}
