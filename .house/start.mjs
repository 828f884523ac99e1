/** `npm start`: installs what is missing, builds the app, serves it and prints its address. */
import { installDependencies, projectRoot } from "./dependencies.mjs";

process.chdir(projectRoot);
installDependencies();

const { build, preview } = await import("vite");
await build({ logLevel: "warn" });
const port = Number(process.env.PORT ?? 4173);
const server = await preview({ preview: { port, host: "127.0.0.1" } });

console.log(`\nQuasimoon is at ${server.resolvedUrls.local[0]}   (Ctrl-C stops it)\n`);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.close().finally(() => process.exit(0)));
