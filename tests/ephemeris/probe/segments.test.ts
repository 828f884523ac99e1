import fc from "fast-check";
import { expect, test } from "vitest";
import { evenNodes, nodesAround } from "../../../ephemeris/probe/segments";
import { secondsPerDay } from "../../../ephemeris/units";

const seconds = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const days = fc.double({ min: 1, max: 30, noNaN: true });

test("even nodes: both ends exact, equal segments, as near to the length asked as a whole number allows", () => {
  fc.assert(
    fc.property(seconds, fc.double({ min: 40, max: 3000, noNaN: true }), days, (fromTdb, spanDays, length) => {
      const toTdb = fromTdb + spanDays * secondsPerDay;
      const nodes = evenNodes(fromTdb, toTdb, length);
      expect([nodes[0], nodes[nodes.length - 1]]).toEqual([fromTdb, toTdb]);
      const own = (toTdb - fromTdb) / (nodes.length - 1);
      for (let i = 1; i < nodes.length; i++) expect(Math.abs(nodes[i] - nodes[i - 1] - own)).toBeLessThan(1e-3);
      expect(nodes.length - 1).toBe(Math.max(2, Math.round(spanDays / length)));
    }),
  );
});

test("nodes around an instant: it is the middle of a segment of the length asked", () => {
  fc.assert(
    fc.property(seconds, days, fc.double({ min: 40, max: 200, noNaN: true }), (fromTdb, length, sinceDays) => {
      const atTdb = fromTdb + sinceDays * secondsPerDay;
      const nodes = nodesAround(fromTdb, atTdb, atTdb + 100 * secondsPerDay, length);
      const k = nodes.findIndex((node) => node > atTdb);
      expect((nodes[k - 1] + nodes[k]) / 2).toBeCloseTo(atTdb, 4);
      expect((nodes[k] - nodes[k - 1]) / secondsPerDay).toBeCloseTo(length, 6);
      for (let i = 1; i < nodes.length; i++) expect(nodes[i]).toBeGreaterThan(nodes[i - 1]);
    }),
  );
});
