/** Run by csv.bench.ts as a process of its own, as users run it: prints the seconds of constant rows and of states, run by run, as JSON. */
import { statSync } from "node:fs";
import { buildEphemeris } from "../../ephemeris/ephemeris";
import { csv } from "../../ephemeris/export/csv";
import type { ExportRequest } from "../../ephemeris/export/request";
import { Rows } from "../../ephemeris/export/rows";
import { asciiBytes, TextBuffer } from "../../ephemeris/export/textBuffer";
import { uniformTimes } from "../../ephemeris/export/timeGrid";
import { parseTime } from "../../ephemeris/time";
import { openOutput } from "../../src/cli/output";

const [path, from, to, step] = process.argv.slice(2);

const times = uniformTimes(parseTime(from), parseTime(to), Number(step), "utc");
const ephemeris = buildEphemeris({ bodies: ["kamooalewa"], fromTdb: times.fromTdb, toTdb: times.toTdb });
const request: ExportRequest = {
  bodies: ["kamooalewa"],
  center: "sun",
  frame: "icrf",
  times,
  timeScale: "utc",
  units: "km",
  lightTime: false,
};

writeStates();
const row = asciiBytes(`${"x".repeat(Math.round(statSync(path).size / times.count) - 1)}\n`);
const runs = Array.from({ length: 5 }, () => ({ constant: secondsToWrite(constantRows()), states: writeStates() }));
console.log(JSON.stringify({ rows: times.count, rowBytes: row.length, runs }));

function writeStates(): Seconds {
  return secondsToWrite(csv.write(new Rows(ephemeris, request), request, []));
}

function* constantRows(): Generator<Uint8Array> {
  const text = new TextBuffer();
  for (let i = 0; i < times.count; i++) {
    text.put(row);
    if (text.isFull) yield text.take();
  }
  yield text.take();
}

/** `written`: handed to the operating system. `finished`: flushed to the disk and renamed, too. */
interface Seconds {
  readonly written: number;
  readonly finished: number;
}

function secondsToWrite(pieces: Iterable<Uint8Array>): Seconds {
  const start = performance.now();
  const output = openOutput(path);
  for (const bytes of pieces) output.write(bytes);
  const written = (performance.now() - start) / 1000;
  output.finish();
  return { written, finished: (performance.now() - start) / 1000 };
}
