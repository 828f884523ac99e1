/** The ends of the ephemeris: told when hit, and only then; drawn where a window reaches beyond. */
import { expect, test } from "vitest";
import { missionSpan } from "../../../src/missionSpan";
import { beyondIn, computedText, drawnSpan, noticeAt } from "../../../src/timeline/limits";

const { fromTdb, toTdb } = missionSpan;

test("the span in words is the mission span", () => expect(computedText()).toBe("2025-01-01 to 2036-01-01 UTC"));

test.each([
  ["inside", fromTdb + 1, undefined],
  ["at the start itself, as a link to a millisecond has it", fromTdb - 0.0005, undefined],
  ["before the start", fromTdb - 60, "begins here"],
  ["after the end", toTdb + 60, "ends here"],
])("%s", (_, wanted, said) => {
  const notice = noticeAt(wanted, undefined);
  if (said === undefined) expect(notice).toBeUndefined();
  else {
    expect(notice).toContain(said);
    expect(notice).toContain(computedText());
    // It goes when time is inside again; another notice stays.
    expect(noticeAt(fromTdb + 60, notice)).toBeUndefined();
  }
  expect(noticeAt(fromTdb + 60, "Link copied.")).toBe("Link copied.");
});

test.each([
  ["all that is drawn", drawnSpan, true, true],
  ["the mission", missionSpan, false, false],
  ["its first days", { fromTdb: drawnSpan.fromTdb, toTdb: fromTdb + 86400 }, true, false],
  ["its last days", { fromTdb: toTdb - 86400, toTdb: drawnSpan.toTdb }, false, true],
])("hatched before, after: %s", (_, window, before, after) => {
  const found = beyondIn(window);
  expect([found.before !== undefined, found.after !== undefined]).toEqual([before, after]);
  for (const share of [found.before, found.after]) {
    if (share === undefined) continue;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  }
});
