/** The app as it is shipped, built once: for all browser tests or benches of a run (Vitest's global setup), or for a set of screenshots. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    builtApp: string;
  }
}

/** Builds the app into a new folder, with source maps beside it, and returns the folder; the caller removes it. */
export async function buildApp(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "quasimoon-built-"));
  const before = process.env.NODE_ENV;
  // As it is shipped: Vitest's own mode would bring React's development build.
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn", build: { outDir: folder, sourcemap: "hidden" } });
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  return folder;
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = await buildApp();
  provide("builtApp", folder);
  return () => rmSync(folder, { recursive: true });
}
