#!/usr/bin/env node
/** The `quasimoon` command. */
import { runCommandLine } from "./commandLine";

process.exitCode = await runCommandLine(process.argv.slice(2));
