/**
 * `npm test`: installs what is missing (packages, Chromium), then lint, types, builds and every test.
 * Each of lint, types and build counts as one test. The last line is `N passed, M failed`; exit 1 on any failure.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installDependencies, projectRoot } from "./dependencies.mjs";

process.chdir(projectRoot);

let passed = 0;
let failed = 0;

try {
  installDependencies();
  const chromium = runQuietly("npx", ["tsx", "tests/browser/installChromium.ts"]);
  check("lint", ["run", "-s", "lint"]);
  check("types", ["run", "-s", "typecheck"]);
  check("build", ["run", "-s", "build"]);
  runTests(chromium);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed++;
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** @param {string} name @param {string[]} npmArguments */
function check(name, npmArguments) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync("npm", npmArguments, { stdio: ["ignore", "inherit", "inherit"] });
  if (status === 0) passed++;
  else failed++;
}

/** @param {string} chromiumPath */
function runTests(chromiumPath) {
  console.log("\n— tests");
  const folder = mkdtempSync(join(tmpdir(), "quasimoon-test-"));
  const reportPath = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportPath}`];
  const { status } = spawnSync("npx", ["vitest", "run", ...reporters], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, CHROME_PATH: chromiumPath },
  });
  const report = existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, "utf8")) : undefined;
  rmSync(folder, { recursive: true });
  passed += report?.numPassedTests ?? 0;
  failed += report?.numFailedTests ?? 0;
  const foundNothing = !report?.numPassedTests;
  const failedOutsideTests = status !== 0 && !report?.numFailedTests;
  if (foundNothing || failedOutsideTests) failed++;
}

/** @param {string} command @param {string[]} commandArguments */
function runQuietly(command, commandArguments) {
  const { status, stdout } = spawnSync(command, commandArguments, {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command} ${commandArguments.join(" ")} failed: its message is above`);
  return stdout.trim();
}
