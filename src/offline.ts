/**
 * Keeps the app on this machine, so that it opens without a network, and changes to a new version when the reader wants it.
 */
import { registerSW } from "virtual:pwa-register";
import { addressNow } from "./address";

/** Files that the build leaves to be kept when they are first seen: maps for looking closely. */
const fineMap = /-4k\.webp$/;

/** Has the service worker see the fine maps that were fetched before it took charge. */
async function showFineMaps({ serviceWorker }: Navigator): Promise<void> {
  if (serviceWorker.controller === null) {
    await new Promise((resolve) => serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  }
  const seen = performance.getEntriesByType("resource").map(({ name }) => name);
  await Promise.all(seen.filter((url) => fineMap.test(url)).map((url) => fetch(url)));
}

/** The page anew, from the version now in charge, with the view it has. */
function reload(): void {
  history.replaceState(null, "", addressNow());
  location.reload();
}

/**
 * Registers the service worker. `onNewVersion` gets, once a new version has been fetched, how to change to it: the view stays.
 * Where a page may keep nothing (a private window, plain http), all works as before, with the network.
 */
export function keepOffline(onNewVersion: (change: () => void) => void): void {
  const change = registerSW({
    immediate: true,
    onNeedRefresh: () => onNewVersion(() => void change()),
    onNeedReload: reload,
    onOfflineReady: () => void showFineMaps(navigator).catch(() => undefined),
  });
}
