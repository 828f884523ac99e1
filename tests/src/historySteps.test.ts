import { describe, expect, test } from "vitest";
import { type HistoryWrite, historyWriteOf, newWriteBudget, type StepState } from "../../src/historySteps";

const loop: StepState = {
  framing: "loop",
  follow: "earth",
  pinned: undefined,
  drawer: undefined,
  event: undefined,
  lesson: "",
  flight: "",
};

describe("what a change is", () => {
  // before, after, what becomes of the history
  test.each<[Partial<StepState>, Partial<StepState>, HistoryWrite]>([
    [{}, {}, "follow"],
    [{}, { framing: "close" }, "step"],
    [{}, { follow: "mars" }, "step"],
    [{}, { event: "launch" }, "step"],
    [{ event: "launch" }, { event: "arrival" }, "step"],
    [{ event: "launch" }, {}, "follow"],
    [{}, { pinned: "close" }, "step"],
    [{ pinned: "close" }, {}, "follow"],
    [{}, { flight: "outbound=thrustMN:90" }, "step"],
    [{}, { lesson: "lesson=the-spin-barrier.1" }, "step"],
    [{ lesson: "lesson=the-spin-barrier.1" }, { lesson: "lesson=the-spin-barrier.2" }, "step"],
    [{ lesson: "lesson=the-spin-barrier.2" }, {}, "follow"],
    [{}, { drawer: "plots" }, "open"],
    [{ drawer: "plots" }, { drawer: "export" }, "open"],
    [{ drawer: "plots" }, {}, "close"],
    [{ drawer: "events" }, { event: "launch" }, "step"],
  ])("%j → %j: %s", (before, after, write) => {
    expect(historyWriteOf({ ...loop, ...before }, { ...loop, ...after })).toBe(write);
  });
});

test("however often is asked, under 100 writes in any 30 s are made, as Safari demands, and after a rest again some", () => {
  const mayWrite = newWriteBudget();
  const madeMs: number[] = [];
  for (let ms = 0; ms < 120_000; ms += 50) if (mayWrite(ms)) madeMs.push(ms);
  const most = Math.max(...madeMs.map((from) => madeMs.filter((ms) => ms >= from && ms < from + 30_000).length));
  expect(most).toBe(80);
  expect(madeMs.at(-1)).toBeGreaterThan(90_000);
});
