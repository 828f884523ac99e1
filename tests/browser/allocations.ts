/**
 * What is allocated a frame, and by whose code: every single allocation by Chromium's heap profiler, its call stack traced back to
 * our sources by the source maps of the build.
 */
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { framesOf } from "./frameCost";

export interface Allocations {
  readonly frames: number;
  /** Objects, texts and functions a frame that the frame loop's own code makes, by the function that makes them and their size. */
  readonly objects: ReadonlyMap<string, number>;
  /** Numbers a frame that the engine puts on the heap, in own code that it has not compiled (yet). */
  readonly numbers: number;
  /** Bytes a frame: of our frame loop, numbers included; of our panels, which follow ten times a second; of React, three.js and the rest. */
  readonly loopBytes: number;
  readonly panelBytes: number;
  readonly otherBytes: number;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number };
  readonly children: readonly ProfileNode[];
}

/** A double on the heap where pointers have 4 bytes, as in Chromium; nothing else that code like ours makes is as small. */
const numberBytes = 12;
/** What a frame makes is as large in each; what the engine keeps as it compiles is of any size, and rarer than this a frame. */
const rare = 0.3;

/** Where a function of the build stands in our sources, `path:line`; undefined for packages and the browser. */
class Sources {
  private readonly maps = new Map<string, SourceMap | undefined>();

  constructor(private readonly folder: string) {}

  placeOf({ url, lineNumber, columnNumber }: ProfileNode["callFrame"]): string {
    if (!url.startsWith("http")) return "";
    const { pathname } = new URL(url);
    if (!this.maps.has(pathname)) {
      const file = join(this.folder, `${pathname}.map`);
      // The bundler's own runtime has none.
      this.maps.set(pathname, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, "utf8"))) : undefined);
    }
    const entry = this.maps.get(pathname)?.findEntry(lineNumber, columnNumber);
    return entry !== undefined && "originalSource" in entry ? `${entry.originalSource}:${entry.originalLine + 1}` : "";
  }
}

/** Where the frame tells the panels of the clock, and the store that hands it on: a compiled function hides what it calls. */
const tellingPath = /src\/panelsFollow|zustand/;
/** What the panels do then, found by file too. */
const panelPath = /^src\/(panels\/|timeline\/|plots\/|panelsFollow|framings|address|embed)/;
const ownPath = /(?:^|\/)((?:src|ephemeris)\/.*)$/;

/** Profiles at least `frames` frames of a page that plays, opened with `countFrames`; `folder`: its build, with source maps. */
export async function allocations(page: Page, folder: string, frames: number): Promise<Allocations> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.startSampling", {
    samplingInterval: 1,
    stackDepth: 128,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  const shown = await framesOf(page, frames);
  const { profile } = await session.send("HeapProfiler.stopSampling");
  await session.detach();
  const sizes = new Map<number, number[]>();
  for (const { nodeId, size } of profile.samples) {
    const known = sizes.get(nodeId);
    if (known === undefined) sizes.set(nodeId, [size]);
    else known.push(size);
  }
  const sources = new Sources(folder);
  const objects = new Map<string, number>();
  const sums = { numbers: 0, loopBytes: 0, panelBytes: 0, otherBytes: 0 };
  /** `owner`: the nearest function with a source. A frame begins in the simulation; of the rest, what follows it is the panels'. */
  const walk = (node: ProfileNode, owner: string, isInFrame: boolean): void => {
    const place = sources.placeOf(node.callFrame);
    const inFrame = (isInFrame || place.includes("src/simulation.ts")) && !tellingPath.test(place);
    const holder = place === "" ? owner : place;
    const own = holder.includes("node_modules") ? undefined : ownPath.exec(holder)?.[1];
    for (const size of sizes.get(node.id) ?? []) {
      if (own === undefined) sums.otherBytes += size;
      else if (!inFrame || panelPath.test(own)) sums.panelBytes += size;
      else {
        sums.loopBytes += size;
        if (size === numberBytes) sums.numbers++;
        else {
          const kind = `${own}, ${size} bytes`;
          objects.set(kind, (objects.get(kind) ?? 0) + 1);
        }
      }
    }
    for (const child of node.children) walk(child, holder, inFrame);
  };
  walk(profile.head, "", false);
  const often = [...objects]
    .map(([place, count]) => [place, count / shown] as const)
    .filter(([, share]) => share > rare);
  return {
    frames: shown,
    objects: new Map(often.sort(([, a], [, b]) => b - a)),
    numbers: sums.numbers / shown,
    loopBytes: sums.loopBytes / shown,
    panelBytes: sums.panelBytes / shown,
    otherBytes: sums.otherBytes / shown,
  };
}

/** Heap in use after collecting garbage, bytes. */
export async function keptBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
