/**
 * Where a command writes: standard output, or a file that appears under its name only when it is whole.
 * Writes are synchronous, so a slow reader slows the command down and memory stays constant.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError } from "../../ephemeris/errors";
import { RunError } from "./failures";

export interface Output {
  write(bytes: Uint8Array): void;
  /** Makes what was written final. */
  finish(): void;
  /** Leaves nothing behind. Safe to call at any time, also twice. */
  abandon(): void;
}

/** Standard output for `undefined` or `-`. Devices and pipes are written in place; everything else by temporary file and rename. */
export function openOutput(path: string | undefined): Output {
  if (path === undefined || path === "-") return streamOutput(1, "standard output");
  const existing = existingAt(path);
  if (existing?.isDirectory()) throw unwritable(path, "the path of a file; this is a folder");
  if (existing === undefined || existing.isFile())
    return fileOutput(existing === undefined ? path : realpathSync(path));
  return streamOutput(
    openable(path, () => openSync(path, "w")),
    path,
  );
}

/** Fails early, before a long computation, where `openOutput` would fail. Pipes and devices are not touched. */
export function probeOutput(path: string): void {
  const existing = existingAt(path);
  if (existing === undefined || !(existing.isFIFO() || existing.isCharacterDevice())) openOutput(path).abandon();
}

function existingAt(path: string): Stats | undefined {
  if (path === "") throw unwritable(path, "the path of a file, or - for standard output");
  return openable(path, () => statSync(path, { throwIfNoEntry: false }));
}

function fileOutput(path: string): Output {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const descriptor = openable(path, () => openSync(temporary, "wx"));
  let isOpen = true;

  const abandon = () => {
    if (!isOpen) return;
    isOpen = false;
    forgetSignals();
    closeSync(descriptor);
    rmSync(temporary, { force: true });
  };
  const forgetSignals = onStopSignals(abandon);

  return {
    write: (bytes) => writeAll(descriptor, bytes, path),
    finish() {
      try {
        fsyncSync(descriptor);
        renameSync(temporary, path);
      } catch (error) {
        throw writeFailure(error, path);
      }
      isOpen = false;
      forgetSignals();
      closeSync(descriptor);
    },
    abandon,
  };
}

function streamOutput(descriptor: number, name: string): Output {
  return {
    write: (bytes) => writeAll(descriptor, bytes, name),
    finish() {},
    abandon() {},
  };
}

/** Ctrl-C, hang-up and `kill`: clean up, then die of the same signal, as a shell expects. */
function onStopSignals(cleanUp: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const stop = (signal: NodeJS.Signals) => {
    cleanUp();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

function writeAll(descriptor: number, bytes: Uint8Array, name: string): void {
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw writeFailure(error, name);
      Atomics.wait(pause, 0, 0, 5);
    }
  }
}

/** Never notified: waiting on it is a sleep, for pipes whose reader is not ready. */
const pause = new Int32Array(new SharedArrayBuffer(4));

const openingAdvice: Readonly<Record<string, string>> = {
  ENOENT: "a path in a folder that exists",
  ENOTDIR: "a path in a folder; a part of this one is a file",
  EACCES: "a path in a folder you may write to",
  EPERM: "a path in a folder you may write to",
  EROFS: "a path on a file system that can be written",
};

function openable<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw unwritable(path, openingAdvice[codeOf(error) ?? ""] ?? `a path that can be written (${String(error)})`);
  }
}

function unwritable(path: string, accepted: string): InputError {
  return new InputError({ argument: "--out", value: path, accepted, example: "states.csv" });
}

const writingAdvice: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full. Free space, or choose another place with --out",
  EDQUOT: "the disk quota is used up. Free space, or choose another place with --out",
  EFBIG: "the file would be larger than this file system allows. Export fewer rows, or choose another place with --out",
};

/** A broken pipe stays what it is: it is no failure. */
function writeFailure(error: unknown, name: string): unknown {
  const code = codeOf(error);
  if (code === undefined || code === "EPIPE") return error;
  return new RunError(`cannot write ${name}: ${writingAdvice[code] ?? String(error)}. No incomplete file was kept.`);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
