/** What colours a part of a page has, read from a screenshot in the page itself, so that no image library is needed. */
import type { Page } from "playwright-core";

export interface Colors {
  /** Mean red, green, blue, 0 … 255. */
  readonly mean: readonly number[];
  /** How many different colours there are. */
  readonly distinct: number;
}

/** Colours of the square centred at the shares (x, y) of `selector`'s box, `side` of its shorter side wide, without panels. */
export async function colorsOf(page: Page, selector: string, x: number, y: number, side: number): Promise<Colors> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not laid out`);
  const size = Math.max(4, side * Math.min(box.width, box.height));
  const clip = { x: box.x + x * box.width - size / 2, y: box.y + y * box.height - size / 2, width: size, height: size };
  const png = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (context === null) throw new Error("no 2D canvas");
    context.drawImage(image, 0, 0);
    const { data: rgba } = context.getImageData(0, 0, image.width, image.height);
    const sums = [0, 0, 0];
    const seen = new Set<number>();
    for (let i = 0; i < rgba.length; i += 4) {
      for (let c = 0; c < 3; c++) sums[c] += rgba[i + c];
      seen.add((rgba[i] << 16) | (rgba[i + 1] << 8) | rgba[i + 2]);
    }
    return { mean: sums.map((sum) => (4 * sum) / rgba.length), distinct: seen.size };
  }, png);
}

export interface Line {
  /** How many pixels have the colour. */
  readonly pixels: number;
  /** Share of the length of the line through the middle that is drawn: 1 when solid. */
  readonly coverage: number;
}

/**
 * The line of one colour through the middle of `selector`'s box, `sidePx` wide: found as the main axis of its pixels, from
 * `clearPx` off the middle on (a mark and its label stand there). `color`: least green, least green − blue, least green − red.
 */
export async function lineOf(
  page: Page,
  selector: string,
  sidePx: number,
  clearPx: number,
  color: { readonly g: number; readonly gb: number; readonly gr: number },
): Promise<Line> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not laid out`);
  const clip = {
    x: Math.round(box.x + (box.width - sidePx) / 2),
    y: Math.round(box.y + (box.height - sidePx) / 2),
    width: sidePx,
    height: sidePx,
  };
  const png = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(
    async ([data, clear, least]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      if (context === null) throw new Error("no 2D canvas");
      context.drawImage(image, 0, 0);
      const { data: rgba, width, height } = context.getImageData(0, 0, image.width, image.height);
      const found: [number, number][] = [];
      for (let i = 0; i < width * height; i++) {
        const [r, g, b] = rgba.subarray(4 * i, 4 * i + 3);
        const [x, y] = [(i % width) - width / 2, Math.floor(i / width) - height / 2];
        if (g >= least.g && g - b >= least.gb && g - r >= least.gr && Math.hypot(x, y) > clear) found.push([x, y]);
      }
      const sum = (of: (x: number, y: number) => number): number => found.reduce((all, [x, y]) => all + of(x, y), 0);
      const angle =
        0.5 *
        Math.atan2(
          2 * sum((x, y) => x * y),
          sum((x, y) => x * x - y * y),
        );
      const places = new Set(found.map(([x, y]) => Math.round(x * Math.cos(angle) + y * Math.sin(angle))));
      let drawn = 0;
      const reach = Math.floor(width / 2) - 6;
      for (let place = clear + 2; place < reach; place++) {
        drawn += Number(places.has(place)) + Number(places.has(-place));
      }
      return { pixels: found.length, coverage: drawn / (2 * (reach - clear - 2)) };
    },
    [png, clearPx, color] as const,
  );
}
