/**
 * `npm run shots [-- FOLDER]`: screenshots of every scene and moment, on a desktop and a phone, in both depth modes; into
 * FOLDER, or `shots/`. `npm run shots -- FOLDER NAME…` makes those whose names contain one of the words.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { installDependencies, projectRoot } from "./dependencies.mjs";

const [folder = "shots", ...names] = process.argv.slice(2);
const target = resolve(folder);
process.chdir(projectRoot);
installDependencies();
const { status } = spawnSync("npx", ["tsx", "tests/browser/shots.ts", target, ...names], { stdio: "inherit" });
process.exitCode = status ?? 1;
