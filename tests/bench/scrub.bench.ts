/**
 * What a pointer move on the strip of time costs on the main thread, until the frame with its instant is drawn: processor time of
 * the thread by Chromium's own trace, which other work on the machine does not lengthen. React, three.js, style, layout and paint
 * are in it; drawing is left out.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { browser, open, startAppUndrawn, stopApp } from "../browser/app";
import type { TraceEvent } from "../browser/frameCost";
import { pressStrip, scrubThrough } from "../browser/scrubbing";

beforeAll(startAppUndrawn, 300_000);
afterAll(stopApp);

const moves = 60;

/** Before these the just-in-time compiler is at work. */
const warmUp = 20;

interface Cost {
  /** All tasks of the main thread, ms: script, style, layout, paint, and talking to the graphics process. */
  readonly wholeMs: number;
  /** The page's own script in them: what hears the move, React, the frame of the scene. */
  readonly scriptMs: number;
}

const scriptNames = new Set(["EventDispatch", "FireAnimationFrame", "TimerFire", "RunMicrotasks", "FunctionCall"]);

/** Those of `events` (in order of time) that lie in none before them. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events.filter(({ ts, dur = 0 }) => {
    const isOuter = ts >= end;
    if (isOuter) end = ts + dur;
    return isOuter;
  });
}

/** Processor time of the main thread after each mark “move” until the next. */
function costsOf(events: readonly TraceEvent[]): Cost[] {
  const marks = events.filter(({ name, ph }) => name === "move" && (ph === "R" || ph === "I"));
  const { pid, tid } = marks[0];
  const tasks = events
    .filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts);
  const script = outermost(tasks.filter(({ name }) => scriptNames.has(name)));
  const whole = tasks.filter(({ name }) => /RunTask$/.test(name) && name.startsWith("ThreadControllerImpl"));
  // A mark stands inside the task that makes the move: that task counts from its beginning.
  const starts = marks
    .map((mark) => whole.find(({ ts, dur = 0 }) => ts <= mark.ts && mark.ts <= ts + dur)?.ts ?? mark.ts)
    .sort((a, b) => a - b);
  return starts.slice(0, -1).map((from, i) => {
    const sumMs = (all: readonly TraceEvent[]): number =>
      all.reduce((sum, { ts, tdur = 0 }) => (ts >= from && ts < starts[i + 1] ? sum + tdur / 1000 : sum), 0);
    return { wholeMs: sumMs(whole), scriptMs: sumMs(script) };
  });
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * values.length)];

/** Small, because drawing in software takes the cores from what is measured; wide enough for all panels. */
const viewport = { width: 960, height: 600 };

test.each(["loop", "close"])("%s", async (framing) => {
  const { page } = await open(`#see=${framing}&t=2026-07-06T00:00:00Z`, viewport);
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await pressStrip(page);
  const places = Array.from({ length: moves + warmUp + 1 }, (_, i) => 0.5 + 0.4 * Math.sin(i / 5));
  await scrubThrough(page, places.slice(0, warmUp), 20);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "blink.user_timing", "devtools.timeline"] },
  });
  await scrubThrough(page, places.slice(warmUp), 60);
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await page.close();
  const costs = costsOf(events);
  const script = costs.map(({ scriptMs }) => scriptMs);
  const whole = costs.map(({ wholeMs }) => wholeMs);
  console.log(
    `${framing}: ${costs.length} moves, script median ${at(script, 0.5).toFixed(2)} ms a move (at most 4), ` +
      `p95 ${at(script, 0.95).toFixed(2)} ms; with style, layout and paint median ${at(whole, 0.5).toFixed(2)} ms, ` +
      `p95 ${at(whole, 0.95).toFixed(2)} ms`,
  );
  expect(costs.length).toBe(moves);
  expect(at(script, 0.5)).toBeLessThanOrEqual(4);
});
