/** Prints the path of a Chromium, installing Debian's first when there is none and we may. */
import { spawnSync } from "node:child_process";
import { chromiumPath } from "./chromium";

// libgl1-mesa-dri is only recommended by Debian's chromium; the depth tests need Mesa's renderer.
const packages = ["chromium", "libgl1-mesa-dri"];
const patience = ["-o", "DPkg::Lock::Timeout=300"];

const path = chromiumPath() ?? installed();
if (path === undefined) {
  console.error("No Chromium found. Install one (`apt-get install chromium`) or set CHROME_PATH to it.");
  process.exit(1);
}
console.log(path);

function installed(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  console.error("Installing Chromium (apt-get) …");
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", ...packages);
  return chromiumPath();
}

function aptGet(...aptArguments: string[]): void {
  spawnSync("apt-get", [...patience, ...aptArguments], {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
