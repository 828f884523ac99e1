/**
 * Three things are built from one source, and tests and benchmarks are run on it; each is one entry here.
 *   vite build                  the app       → dist/app
 *   vite build --mode library   ephemeris/    → dist/lib/index.js, self-contained, for Node, workers and browsers
 *   vite build --mode command   src/cli/      → dist/cli/quasimoon.js, self-contained with its threads beside it, for Node
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const projectRoot = fileURLToPath(new URL(".", import.meta.url));

/**
 * What the built page may do: run, fetch and show what comes from its own folder, nothing inline, nothing evaluated. `blob:`
 * and `data:` are for pictures and films made in the page; frames are for the embed example. Written into the page itself,
 * because it may be served by any host, and sent as a header by our own server.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "media-src blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const policyInPage: Plugin = {
  name: "content-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: contentPolicy },
      injectTo: "head-prepend",
    },
  ],
};

/** Shaders are shipped as text: their comments and indents, a quarter of it, stay here. */
const shadersWithoutComments: Plugin = {
  name: "shaders-without-comments",
  apply: "build",
  enforce: "pre",
  load(id) {
    if (!id.endsWith(".glsl?raw")) return undefined;
    const shader = readFileSync(id.slice(0, -"?raw".length), "utf8");
    const shipped = shader.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").replace(/\s*\n\s*/g, "\n");
    return `export default ${JSON.stringify(shipped)};`;
  },
};

/** Catalogs of messages, made ready here; one that lacks a message or has a wrong one stops the build. */
const catalogs = lingui({
  configPath: `${projectRoot}.house/lingui.config.mjs`,
  failOnMissing: true,
  failOnCompileError: true,
});

/** Modules that nearly everything uses share one file: forty small ones, split by who uses them, were 6 kB more of the first load. */
const codeSplitting = { groups: [{ name: "shared", test: /\/(src|ephemeris)\//, minShareCount: 8 }] };

/** Works without a network after the first load. Fine maps are kept once they have been seen, not fetched beforehand. */
const offline = VitePWA({
  registerType: "prompt",
  injectRegister: null,
  manifest: {
    id: "./",
    name: "Quasimoon: Kamoʻoalewa and Tianwen-2",
    short_name: "Quasimoon",
    description: "Earth's quasi-moon Kamoʻoalewa and the probe Tianwen-2: where they are, computed in your browser.",
    lang: "en",
    dir: "ltr",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#04060b",
    theme_color: "#04060b",
    categories: ["education", "science"],
    icons: [
      { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  },
  // The manifest's icons are in the list of files already.
  includeManifestIcons: false,
  workbox: {
    mode: "production",
    globPatterns: ["**/*.{js,css,html,svg,png,webp,woff2,bin,json}"],
    globIgnores: ["**/*-4k.webp", "embed-example*"],
    maximumFileSizeToCacheInBytes: 4_000_000,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    navigateFallback: "index.html",
    navigateFallbackDenylist: [/\/embed-example/, /\/LICENSES/],
    runtimeCaching: [
      { urlPattern: /-4k\.webp$/, handler: "StaleWhileRevalidate", options: { cacheName: "fine-maps" } },
    ],
  },
});

const app: ViteUserConfig = {
  root: "src",
  base: "./",
  publicDir: "../public",
  plugins: [react(), catalogs, shadersWithoutComments, policyInPage, offline],
  worker: { format: "es" },
  preview: { headers: { "Content-Security-Policy": contentPolicy, "X-Content-Type-Options": "nosniff" } },
  // three.js alone is over the default limit of 500 kB.
  build: {
    outDir: "../dist/app",
    emptyOutDir: true,
    target: "es2022",
    license: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting } },
  },
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
    ssr: true,
    rolldownOptions: {
      input: { quasimoon: "src/cli/quasimoon.ts", resonanceWorker: "src/cli/resonanceWorker.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
};

/** Builds the app once for all files of a run that need it. */
const builtApp = "tests/browser/builtApp.ts";

/**
 * Unit, accuracy, command-line and browser tests. Two workers: timings and memory are bounded on a small machine.
 * Browsers that draw in software share their cores with the numerical tests: what is polled may come late, and a machine of
 * others may be busier still, so there a failed test gets one second go, which the report names (“retry x1”).
 */
const test: ViteUserConfig = {
  root: projectRoot,
  plugins: [react(), catalogs],
  test: {
    maxWorkers: 2,
    setupFiles: ["tests/seed.ts"],
    testTimeout: 240_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
    retry: process.env.CI ? 1 : 0,
    projects: [
      {
        extends: true,
        test: { name: "browser", include: ["tests/browser/**/*.test.ts"], globalSetup: builtApp },
      },
      { extends: true, test: { name: "numbers", include: ["tests/{ephemeris,cli,src}/**/*.test.{ts,tsx}"] } },
    ],
  },
};

/** Those that measure the app in a browser. */
const pageBenches = ["tests/bench/{app,scene,scrub}.bench.ts"];

/** `npm run bench -- csv`: one file at a time, nothing beside it, so that its ratios mean something. */
const bench: ViteUserConfig = {
  root: projectRoot,
  test: {
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 600_000,
    projects: [
      { extends: true, test: { name: "page", include: pageBenches, globalSetup: builtApp } },
      { extends: true, test: { name: "numbers", include: ["tests/bench/**/*.bench.ts"], exclude: pageBenches } },
    ],
  },
};

const targets: Record<string, ViteUserConfig> = { library, command, test, bench };

export default defineConfig(({ mode }) => targets[mode] ?? app);
