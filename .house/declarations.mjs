/**
 * Gives the relative imports in dist/lib/*.d.ts the extension that Node's own module resolution asks for,
 * so that the published types work under every `moduleResolution`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = "dist/lib";

for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".d.ts")) continue;
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/((?:from|import\()\s*")(\.{1,2}\/[^"]+?)(?<!\.json)(")/g, "$1$2.js$3"));
}
