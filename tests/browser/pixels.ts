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
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
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
