/** Installs what package-lock.json names and node_modules lacks. Runs with plain Node, before anything is installed. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("..", import.meta.url));

const installedLock = `${projectRoot}node_modules/.package-lock.json`;

/** Runs `npm ci` unless node_modules already holds every package of the lock file in its version. */
export function installDependencies() {
  if (missingPackages().length === 0) return;
  process.stderr.write("Installing dependencies (npm ci) …\n");
  const { status } = spawnSync("npm", ["ci", "--no-fund", "--no-audit"], {
    cwd: projectRoot,
    stdio: ["ignore", process.stderr, process.stderr],
  });
  if (status !== 0) throw new Error("npm ci failed: its message is above");
}

function missingPackages() {
  if (!existsSync(installedLock)) return ["everything"];
  const wanted = JSON.parse(readFileSync(`${projectRoot}package-lock.json`, "utf8")).packages;
  const present = JSON.parse(readFileSync(installedLock, "utf8")).packages;
  return Object.keys(wanted).filter((path) => {
    const { optional, devOptional, peer, version } = wanted[path];
    return path !== "" && !optional && !devOptional && !peer && present[path]?.version !== version;
  });
}
