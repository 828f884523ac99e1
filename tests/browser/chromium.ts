/** Finds a Chromium and drives it headless, the same way for every browser test. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** No network of its own, no first-run pages; `--no-sandbox` because containers often run as root. */
const quietArguments = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // Debian switches it on; in software it is slower.
  "--disable-gpu-rasterization",
];

/** Software rendering. Mesa has a true 24-bit depth buffer; SwiftShader's is float and hides depth faults. */
const rendererArguments = {
  swiftshader: ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  mesa: ["--use-gl=angle", "--use-angle=gl-egl", "--ignore-gpu-blocklist"],
} as const;

export type Renderer = keyof typeof rendererArguments;

/** The Chromium to use: `CHROME_PATH`, then Debian's, then Playwright's own; undefined when there is none. */
export function chromiumPath(): string | undefined {
  const candidates = [process.env.CHROME_PATH, "/usr/bin/chromium", chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** Starts headless Chromium; the caller closes it. Throws when none is found. */
export async function launchChromium(renderer: Renderer = "swiftshader"): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    throw new Error("No Chromium: set CHROME_PATH, or let `npm test` install Debian's chromium");
  }
  return chromium.launch({ executablePath, headless: true, args: [...quietArguments, ...rendererArguments[renderer]] });
}
