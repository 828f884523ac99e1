import { expect, test } from "vitest";
import { claims } from "../../../ephemeris/claims";
import { topics } from "../../../src/panels/sourceTopics";

test("every topic has words and sources with a known confidence; the claims it names exist; every claim has a topic or an event", () => {
  for (const { id, title, text, grounds, claims: ids } of topics) {
    expect(id).toMatch(/^[a-z-]+$/);
    expect(title.length * text.length).toBeGreaterThan(0);
    expect(grounds.length, id).toBeGreaterThan(0);
    for (const { source } of grounds) {
      expect(source.text.length, id).toBeGreaterThan(0);
      expect("HMLDA", `${id}: ${source.text}`).toContain(source.confidence);
    }
    for (const claim of ids) expect(claims.map((entry) => entry.id)).toContain(claim);
  }
  const named = new Set(topics.flatMap((topic) => topic.claims));
  expect(claims.filter(({ id, events }) => !named.has(id) && events.length === 0)).toEqual([]);
});

test("assumptions are named as such, with their figures", () => {
  const engine = topics.find(({ id }) => id === "engine")?.grounds ?? [];
  const told = engine.map(({ of, figure, source }) => [of, figure, source.confidence]);
  expect(told).toContainEqual(["specific impulse of the main chemical engine", "315 s", "A"]);
  expect(told.filter(([, , confidence]) => confidence === "H")).toEqual([["about 2.1 t", "2100 kg", "H"]]);
});
