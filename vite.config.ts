/**
 * Three things are built from one source, and tests and benchmarks are run on it; each is one entry here.
 *   vite build                  the app       → dist/app
 *   vite build --mode library   ephemeris/    → dist/lib/index.js, self-contained, for Node, workers and browsers
 *   vite build --mode command   src/cli/      → dist/cli/quasimoon.js, self-contained, for Node
 */
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const projectRoot = fileURLToPath(new URL(".", import.meta.url));

const app: ViteUserConfig = {
  root: "src",
  base: "./",
  publicDir: "../public",
  plugins: [react()],
  worker: { format: "es" },
  // three.js alone is over the default limit of 500 kB.
  build: { outDir: "../dist/app", emptyOutDir: true, target: "es2022", license: true, chunkSizeWarningLimit: 2000 },
};

const library: ViteUserConfig = {
  publicDir: false,
  build: {
    outDir: "dist/lib",
    emptyOutDir: true,
    target: "es2022",
    minify: false,
    license: true,
    lib: { entry: "ephemeris/index.ts", formats: ["es"], fileName: "index" },
  },
};

const command: ViteUserConfig = {
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    license: true,
    ssr: "src/cli/quasimoon.ts",
  },
};

/** Unit, accuracy, command-line and browser tests. Two workers: timings and memory are bounded on a small machine. */
const test: ViteUserConfig = {
  root: projectRoot,
  plugins: [react()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
};

/** `npm run bench -- csv`: one file at a time, nothing beside it, so that its ratios mean something. */
const bench: ViteUserConfig = {
  root: projectRoot,
  test: { include: ["tests/bench/**/*.bench.ts"], maxWorkers: 1, fileParallelism: false, testTimeout: 600_000 },
};

const targets: Record<string, ViteUserConfig> = { library, command, test, bench };

export default defineConfig(({ mode }) => targets[mode] ?? app);
