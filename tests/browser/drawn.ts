/** Where things are in the picture: marks found by what changes when they are switched off, and where `stateOf` puts them. */
import type { Page } from "playwright-core";
import { type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { framingOf } from "../../src/framings";
import { decodeLink } from "../../src/link/link";
import { visit } from "./app";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The place of a body in the window, CSS pixels, from the address and the clear part of the window alone. */
export async function expectedPlace(page: Page, ephemeris: Ephemeris, hash: string, body: string): Promise<Place> {
  const { link: view } = decodeLink(hash);
  const framing = framingOf(view.framing);
  const box = await page.locator(".clear-view").boundingBox();
  if (framing === undefined || box === null) throw new Error("nothing is shown");
  const options = { center: framing.center, frame: framing.frame };
  const target = stateOf(ephemeris, view.follow, view.tTdb, options).positionKm;
  const place = stateOf(ephemeris, body, view.tTdb, options).positionKm;
  const [azimuth, elevation] = [view.azimuthDeg, view.elevationDeg].map((deg) => (deg * Math.PI) / 180);
  const back = [Math.cos(elevation) * Math.cos(azimuth), Math.cos(elevation) * Math.sin(azimuth), Math.sin(elevation)];
  const right = [-Math.sin(azimuth), Math.cos(azimuth), 0];
  const up = [-Math.sin(elevation) * Math.cos(azimuth), -Math.sin(elevation) * Math.sin(azimuth), Math.cos(elevation)];
  const from = [0, 1, 2].map((i) => place[i] - target[i]);
  const along = (axis: readonly number[]): number => axis.reduce((sum, x, i) => sum + x * from[i], 0);
  const depth = view.distanceKm - along(back);
  const scale = Math.min(box.width, box.height) / 2 / Math.tan((view.lensDeg * Math.PI) / 360);
  return {
    x: box.x + box.width / 2 + (scale * along(right)) / depth,
    y: box.y + box.height / 2 - (scale * along(up)) / depth,
  };
}

/** Screenshots with one layer and without it; all else in the address stays. */
async function pair(hash: string, layer: string): Promise<[string, string]> {
  const shot = async (layers: string): Promise<string> => {
    const { page } = await visit(`${hash}&layers=${layers}`);
    await page.waitForTimeout(400);
    return (await page.screenshot()).toString("base64");
  };
  const bare = "-orbits,-trails,-labels,-uncertainty,-hill-sphere";
  return [await shot(bare), await shot(`${bare},-${layer}`)];
}

/** The middle of the light within `reachPx` of a place; the dark of the sky does not count. */
export async function brightAt(page: Page, place: Place, reachPx: number): Promise<Place> {
  const png = (await page.screenshot()).toString("base64");
  return page.evaluate(
    async ([data, { x, y }, reach]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      if (context === null) throw new Error("no 2D canvas");
      context.drawImage(image, 0, 0);
      const [left, top] = [Math.floor(x - reach), Math.floor(y - reach)];
      const side = 2 * reach + 1;
      const { data: rgba } = context.getImageData(left, top, side, side);
      let [sum, sumX, sumY] = [0, 0, 0];
      for (let i = 0; i < side * side; i++) {
        const light = Math.max(0, rgba[4 * i] + rgba[4 * i + 1] + rgba[4 * i + 2] - 300);
        sum += light;
        sumX += light * (left + (i % side) + 0.5);
        sumY += light * (top + Math.floor(i / side) + 0.5);
      }
      return { x: sumX / sum, y: sumY / sum };
    },
    [png, place, reachPx] as const,
  );
}

/** The middle of what changes within `reachPx` of each place when `layer` is left out; NaN where nothing does. */
export async function changedAt(page: Page, hash: string, layer: string, places: readonly Place[], reachPx: number) {
  const shots = await pair(hash, layer);
  return page.evaluate(
    async ([both, wanted, reach]) => {
      const pixels = await Promise.all(
        both.map(async (data) => {
          const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
          if (context === null) throw new Error("no 2D canvas");
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [{ data: a, width }, { data: b }] = pixels;
      return wanted.map(({ x, y }) => {
        let [sum, sumX, sumY] = [0, 0, 0];
        for (let row = Math.floor(y - reach); row <= y + reach; row++) {
          for (let column = Math.floor(x - reach); column <= x + reach; column++) {
            const i = 4 * (row * width + column);
            const change = Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]);
            sum += change;
            sumX += change * (column + 0.5);
            sumY += change * (row + 0.5);
          }
        }
        return { x: sumX / sum, y: sumY / sum };
      });
    },
    [shots, places, reachPx] as const,
  );
}
