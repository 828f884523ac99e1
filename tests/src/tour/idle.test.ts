/** A screen left alone: the wait begins anew with each input, ends once, and can be called off. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { afterIdle } from "../../../src/tour/idle";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("after 90 s without input", () => {
  test("acts once, not before", () => {
    const act = vi.fn();
    afterIdle(new EventTarget(), 90_000, act);
    vi.advanceTimersByTime(89_999);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000_000);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test.each(["pointerdown", "pointermove", "keydown", "wheel", "input"])("%s begins the wait anew", (sign) => {
    const act = vi.fn();
    const screen = new EventTarget();
    afterIdle(screen, 90_000, act);
    vi.advanceTimersByTime(80_000);
    screen.dispatchEvent(new Event(sign));
    vi.advanceTimersByTime(80_000);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test("called off, it never acts", () => {
    const act = vi.fn();
    const screen = new EventTarget();
    afterIdle(screen, 90_000, act)();
    screen.dispatchEvent(new Event("keydown"));
    vi.advanceTimersByTime(1_000_000);
    expect(act).not.toHaveBeenCalled();
  });
});
