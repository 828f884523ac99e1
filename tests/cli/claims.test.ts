import { expect, test } from "vitest";
import { claims } from "../../ephemeris/claims";
import { outcomeOf, start } from "./run";

test("the list says kind, claim, answer, sources and what is used here", async () => {
  const { stdout, exitCode } = await outcomeOf(start("claims"));
  expect(exitCode).toBe(0);
  expect(stdout.split("\n\n")).toHaveLength(claims.length);
  expect(stdout).toContain("WRONG: Tianwen-2 was launched in July 2020.\n  It was launched on 28 May 2025");
  expect(stdout).toContain("  - Three. [Some texts, not named in our sources; M]\n");
  expect(stdout).toContain("  Used here: Four, ");
});

test("--json is the data", async () => {
  const { stdout } = await outcomeOf(start("claims", "--json"));
  expect(JSON.parse(stdout)).toEqual(claims);
});
