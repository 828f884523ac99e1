/** What a frame costs while the app plays: work on the main thread, and memory that is not given back. */
import type { Page } from "playwright-core";

export interface FrameCost {
  readonly frames: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Longest task on the main thread meanwhile, ms; 0 when none took 50 ms. */
  readonly longestTaskMs: number;
  /** Heap after collecting garbage, after minus before. */
  readonly keptBytes: number;
  /** Allocated a frame by all of the page's code, React and three.js included, by a sampling profiler. */
  readonly allocatedBytes: number;
}

/** Plays for at least `frames` animation frames, measured in all. The page must stand still when called, and does so afterwards. */
export async function frameCost(page: Page, frames: number): Promise<FrameCost> {
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  await page.evaluate(() => {
    const original = window.requestAnimationFrame.bind(window);
    // All callbacks of one frame have the same time stamp: their work is summed.
    const cost = { spent: [] as number[], stamp: 0, longest: 0 };
    Object.assign(window, { cost });
    window.requestAnimationFrame = (callback) =>
      original((now) => {
        const start = performance.now();
        callback(now);
        const took = performance.now() - start;
        if (cost.stamp === now) cost.spent[cost.spent.length - 1] += took;
        else cost.spent.push(took);
        cost.stamp = now;
      });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) cost.longest = Math.max(cost.longest, duration);
    }).observe({ type: "longtask" });
  });
  type Cost = { spent: number[]; longest: number };
  const costOf = (): Promise<Cost> => page.evaluate(() => (window as unknown as { cost: Cost }).cost);
  await page.getByTestId("play").click();
  // What is made once, on first use, is no cost of a frame.
  await page.waitForTimeout(3000);
  const before = await heap();
  await page.evaluate(() => {
    const { cost } = window as unknown as { cost: Cost };
    cost.spent.length = 0;
    cost.longest = 0;
  });
  const play = async (count: number): Promise<number> => {
    while ((await costOf()).spent.length < count) await page.waitForTimeout(250);
    return (await costOf()).spent.length;
  };
  const timed = await play(frames);
  const { spent, longest } = await costOf();
  // Apart from the timing, which the profiler would lengthen.
  await session.send("HeapProfiler.startSampling", {
    samplingInterval: 4096,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  const profiled = (await play(timed + Math.ceil(frames / 4))) - timed;
  const { profile } = await session.send("HeapProfiler.stopSampling");
  await page.getByTestId("play").click();
  const after = await heap();
  await session.detach();
  const sorted = spent.slice().sort((a, b) => a - b);
  return {
    frames: spent.length,
    medianMs: sorted[Math.floor(sorted.length / 2)],
    p95Ms: sorted[Math.floor(0.95 * sorted.length)],
    longestTaskMs: longest,
    keptBytes: after - before,
    allocatedBytes: profile.samples.reduce((sum, { size }) => sum + size, 0) / profiled,
  };
}
