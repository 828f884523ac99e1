/** What follows every instant: what is made once for it, and the stretch that the strip shows. */
import { expect, test } from "vitest";
import { remembering } from "../../src/eachInstant";
import { setApp } from "../../src/store";
import { showStretch, stripWindow } from "../../src/timeline/stripWindow";

test("for an instant asked for again nothing is made again", () => {
  const made: number[] = [];
  const twice = remembering((tTdb) => made.push(tTdb) && 2 * tTdb);
  expect([twice(1), twice(1), twice(2), twice(1)]).toEqual([2, 2, 4, 2]);
  expect(made).toEqual([1, 2, 1]);
});

test("the strip's stretch stays itself while the instant is in it, and follows the instant out of it", () => {
  const from = { fromTdb: 8e8, toTdb: 8.1e8 };
  setApp({ tTdb: 8.05e8 });
  showStretch(from);
  setApp({ tTdb: 8.09e8 });
  expect(stripWindow()).toBe(from);
  setApp({ tTdb: 8.2e8 });
  const { fromTdb, toTdb } = stripWindow();
  expect(toTdb - fromTdb).toBe(1e7);
  expect([fromTdb < 8.2e8, 8.2e8 < toTdb]).toEqual([true, true]);
});
