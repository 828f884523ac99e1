import { expect, test } from "vitest";
import { commandText } from "../../src/cli/commandText";
import { tableText } from "../../src/cli/print";

test("columns are as wide as their longest entry, counted in characters", () => {
  expect(
    tableText(
      ["id", "name"],
      [
        ["moon", "Moon"],
        ["k", "Kamoʻoalewa"],
      ],
    ),
  ).toBe("id    name\nmoon  Moon\nk     Kamoʻoalewa");
});

test("a command can be pasted into a shell again", () => {
  expect(commandText(["export", "--body", "2016 HO3", "--out", "it's.csv"])).toBe(
    String.raw`quasimoon export --body '2016 HO3' --out 'it'\''s.csv'`,
  );
});
