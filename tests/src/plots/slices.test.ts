/** Long work in slices. */
import { expect, test } from "vitest";
import { inSlices } from "../../../src/plots/slices";

function* counting(to: number): Generator<void, number> {
  for (let i = 0; i < to; i++) {
    const untilMs = performance.now() + 0.5;
    while (performance.now() < untilMs);
    yield;
  }
  return to;
}

test("the loop of events goes on turning while work is done: 100 ms of it in slices of 8 ms", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  expect(await inSlices(counting(200), new AbortController().signal)).toBe(200);
  clearInterval(timer);
  expect(turns).toBeGreaterThanOrEqual(6);
});

test("work that is called off ends", async () => {
  const controller = new AbortController();
  const work = inSlices(counting(10_000), controller.signal);
  setTimeout(() => controller.abort(new Error("no longer wanted")), 20);
  await expect(work).rejects.toThrow("no longer wanted");
});
