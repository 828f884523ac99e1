/** One state of one body at any time: how long, and how much it allocates. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

interface Report {
  readonly body: string;
  readonly options: { readonly center?: string; readonly frame?: string };
  readonly medianMicroseconds: number;
  readonly bytesPerCall: number;
}

test("stateOf at a million scattered times", () => {
  const output = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", "tests/bench/stateRuns.ts"], {
    encoding: "utf8",
  });
  const reports: Report[] = JSON.parse(output);
  for (const { body, options, medianMicroseconds, bytesPerCall } of reports) {
    const { center = "ssb", frame = "icrf" } = options;
    console.log(
      `${body}, centre ${center}, ${frame}: ${medianMicroseconds.toFixed(2)} µs median, ${bytesPerCall.toFixed(2)} bytes a call`,
    );
    expect(bytesPerCall).toBeLessThan(1);
  }
  expect(reports[0].medianMicroseconds).toBeLessThanOrEqual(2);
  expect(reports[1].medianMicroseconds).toBeLessThanOrEqual(2);
});
