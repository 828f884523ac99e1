/** Undo and redo of the sandbox: steps, drags, and laws that hold for every order of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changed, type History, newHistory, redone, settled, undone } from "../../../src/laboratory/history";
import { publishedOrbit, usualExperiment, withChange } from "../../../src/laboratory/orbitForm";

const start = newHistory(usualExperiment);
const withE = (e: number) => withChange(usualExperiment, "e", e);

describe("undo and redo", () => {
  test("a step, back, and on again", () => {
    const after = changed(start, withE(0.2));
    expect(undone(after).now).toEqual(usualExperiment);
    expect(redone(undone(after)).now).toEqual(withE(0.2));
  });

  test("a drag is one step, two drags are two", () => {
    const dragged = [0.11, 0.12, 0.13].reduce((h, e) => changed(h, withE(e), "slide-e"), start);
    expect(dragged.before).toHaveLength(1);
    expect(undone(dragged).now).toEqual(usualExperiment);
    const again = changed(settled(dragged), withE(0.14), "slide-e");
    expect(again.before).toHaveLength(2);
    expect(undone(again).now).toEqual(withE(0.13));
  });

  test("a change after undoing forgets what was undone; no change is no step", () => {
    const other = changed(undone(changed(start, withE(0.2))), publishedOrbit("cruithne"));
    expect(other.after).toEqual([]);
    expect(changed(other, publishedOrbit("cruithne"))).toBe(other);
  });

  test("at either end nothing happens", () => {
    expect(undone(start).now).toEqual(start.now);
    expect(redone(start).now).toEqual(start.now);
  });
});

test("law: as many undos as there were steps lead back to the start, and as many redos to the end", () => {
  const eccentricity = fc.double({ min: 0, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(fc.array(eccentricity, { maxLength: 40 }), (values) => {
      const end = values.reduce((h, e) => changed(h, withE(e)), start);
      const repeat = (history: History, act: (h: History) => History) =>
        end.before.reduce<History>((h) => act(h), history);
      const back = repeat(end, undone);
      expect(back.now).toEqual(start.now);
      expect(repeat(back, redone).now).toEqual(end.now);
    }),
  );
});
