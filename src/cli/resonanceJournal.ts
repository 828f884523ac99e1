/**
 * Finished clones of a run that writes to a file, kept beside it until it is whole: what was done before a kill or a crash
 * need not be done again. One JSON line for the request, then one for each clone, flushed to the disk batch by batch.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError } from "../../ephemeris/errors";
import { RunError } from "./failures";

export interface Journal {
  /** Where it lies. */
  readonly path: string;
  /** Rows by clone, of this run and of those before. */
  readonly texts: ReadonlyMap<number, string>;
  keep(firstClone: number, texts: readonly string[]): void;
  /** The file is whole: nothing needs to be kept any more. */
  remove(): void;
}

/** A journal in memory only, for a run that writes to standard output. */
export function memoryJournal(): Journal {
  const texts = new Map<number, string>();
  return {
    path: "",
    texts,
    keep(firstClone, rows) {
      for (const [k, row] of rows.entries()) texts.set(firstClone + k, row);
    },
    remove() {},
  };
}

/**
 * The journal beside `outPath`, with what an earlier run of the same `request` left.
 * @throws InputError when it is of another request.
 */
export function journalBeside(outPath: string, request: string): Journal {
  const path = join(dirname(outPath), `.${basename(outPath)}.journal`);
  const texts = new Map<number, string>();
  const opening = JSON.stringify({ request });
  let kept = "";
  if (existsSync(path)) {
    const [first, ...lines] = readFileSync(path, "utf8").split("\n");
    if (first !== opening) throw otherRequest(outPath, path);
    kept = `${opening}\n`;
    // A line that a kill cut short is not complete JSON, or the last without its end.
    for (const line of lines.slice(0, -1)) {
      const [clone, text] = cloneOf(line);
      if (clone === undefined) break;
      texts.set(clone, text);
      kept += `${line}\n`;
    }
    truncateSync(path, Buffer.byteLength(kept));
  }
  const descriptor = openSync(path, "a");
  const write = (text: string) => {
    try {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    } catch (error) {
      throw new RunError(`cannot write ${path}: ${String(error)}. The clones up to here are kept in it.`);
    }
  };
  if (kept === "") write(`${opening}\n`);
  return {
    path,
    texts,
    keep(firstClone, rows) {
      for (const [k, row] of rows.entries()) texts.set(firstClone + k, row);
      write(rows.map((text, k) => `${JSON.stringify([firstClone + k, text])}\n`).join(""));
    },
    remove() {
      closeSync(descriptor);
      rmSync(path, { force: true });
    },
  };
}

function cloneOf(line: string): [number, string] | [undefined, undefined] {
  try {
    const [clone, text]: unknown[] = JSON.parse(line);
    if (typeof clone === "number" && typeof text === "string") return [clone, text];
  } catch {
    // Cut short.
  }
  return [undefined, undefined];
}

function otherRequest(outPath: string, path: string): InputError {
  return new InputError({
    argument: "--out",
    value: outPath,
    reason: `${path} holds finished clones of another request`,
    accepted: "another file, or this one after that journal is removed",
    example: "clones-2.csv",
  });
}
