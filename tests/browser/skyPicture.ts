/** What the sky and the globes must look like, computed apart from the app: by astronomy-engine, the image files and plain geometry. */
import type { Page } from "playwright-core";
import { newAxes, writeEclipticAxes } from "../../ephemeris/frames";
import { cross, dot, norm } from "../ephemeris/numeric";

export type Vector = readonly number[];
const degree = Math.PI / 180;
const ecliptic = newAxes();
writeEclipticAxes(ecliptic);

export const unit = (v: Vector): number[] => v.map((x) => x / norm(v));
export const fromEquator = (raDeg: number, decDeg: number): number[] => [
  Math.cos(decDeg * degree) * Math.cos(raDeg * degree),
  Math.cos(decDeg * degree) * Math.sin(raDeg * degree),
  Math.sin(decDeg * degree),
];

/** Ecliptic longitude and latitude J2000 of an ICRF vector, degrees, as an address has them. */
export function anglesOf(icrf: Vector): { az: number; el: number } {
  const [x, y, z] = [0, 3, 6].map((k) => dot(ecliptic.rows.subarray(k, k + 3), unit(icrf)));
  return { az: Number((Math.atan2(y, x) / degree).toFixed(2)), el: Number((Math.asin(z) / degree).toFixed(2)) };
}

/** The camera of an address, ICRF: it stands at az, el from its target and looks at it, ecliptic north up. */
export interface Camera {
  readonly back: Vector;
  readonly right: Vector;
  readonly up: Vector;
  /** Middle of the picture and pixels to a radian there. */
  readonly x: number;
  readonly y: number;
  readonly pixelsPerRadian: number;
}

export async function cameraAt(page: Page, { az, el }: { az: number; el: number }): Promise<Camera> {
  const box = await page.locator(".clear-view").boundingBox();
  if (box === null) throw new Error("the picture is not laid out");
  const [a, e] = [az * degree, el * degree];
  const inIcrf = (v: Vector): number[] =>
    [0, 1, 2].map((i) => [0, 1, 2].reduce((s, k) => s + ecliptic.rows[3 * k + i] * v[k], 0));
  const back = inIcrf([Math.cos(e) * Math.cos(a), Math.cos(e) * Math.sin(a), Math.sin(e)]);
  const right = inIcrf([-Math.sin(a), Math.cos(a), 0]);
  return {
    back,
    right,
    up: cross(back, right),
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    pixelsPerRadian: Math.min(box.width, box.height) / 2 / Math.tan(20 * degree),
  };
}

/** Where a direction is on the page. */
export function projected({ back, right, up, x, y, pixelsPerRadian }: Camera, direction: Vector): [number, number] {
  const depth = -dot(direction, back);
  return [x + (pixelsPerRadian * dot(direction, right)) / depth, y - (pixelsPerRadian * dot(direction, up)) / depth];
}

export interface Image {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha. */
  readonly rgba: Uint8Array;
}

/** An image file or data address of the page, scaled to `width` when given. */
export async function imageOf(page: Page, url: string, width?: number): Promise<Image> {
  const { base64, ...size } = await page.evaluate(
    async ([address, wanted]) => {
      // The page's content policy lets pictures be shown from data addresses, not fetched.
      const picture = new window.Image();
      picture.src = address;
      await picture.decode();
      const bitmap = await createImageBitmap(picture);
      const scale = wanted === undefined ? 1 : wanted / bitmap.width;
      const canvas = new OffscreenCanvas(bitmap.width * scale, bitmap.height * scale);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no 2D canvas");
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let text = "";
      for (let i = 0; i < data.length; i += 0x8000) text += String.fromCharCode(...data.subarray(i, i + 0x8000));
      return { base64: btoa(text), width: canvas.width, height: canvas.height };
    },
    [url, width] as const,
  );
  return { ...size, rgba: Uint8Array.from(Buffer.from(base64, "base64")) };
}

/** The page as it is. */
export async function screen(page: Page): Promise<Image> {
  return pngOf(page, (await page.screenshot()).toString("base64"));
}

const pngOf = (page: Page, base64: string): Promise<Image> => imageOf(page, `data:image/png;base64,${base64}`);

export const linear = (byte: number): number => {
  const s = byte / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
};

/** Linear light (green) of a pixel. */
export const lightAt = ({ rgba, width }: Image, x: number, y: number): number => linear(rgba[4 * (y * width + x) + 1]);

/** Centre of the light within `reach` pixels of a point, above the darkest there. */
export function centroid(image: Image, x: number, y: number, reach: number): [number, number] {
  const lights: [number, number, number][] = [];
  for (let j = Math.round(y) - reach; j <= Math.round(y) + reach; j++)
    for (let i = Math.round(x) - reach; i <= Math.round(x) + reach; i++)
      lights.push([i + 0.5, j + 0.5, lightAt(image, i, j)]);
  // Only what is bright: faint neighbours must not pull.
  const threshold = 0.3 * Math.max(...lights.map(([, , light]) => light));
  const bright = lights.filter(([, , light]) => light >= threshold);
  const all = bright.reduce((sum, [, , light]) => sum + light, 0);
  return [0, 1].map((k) => bright.reduce((sum, spot) => sum + spot[k] * spot[2], 0) / all) as [number, number];
}

/** A map's value at a longitude and latitude (radians), by `value` of its nearest pixel's first byte index. */
export function mapIndex({ width, height }: Image, longitude: number, latitude: number): number {
  const i = Math.floor(((longitude / (2 * Math.PI) + 0.5) % 1) * width + width) % width;
  const j = Math.min(height - 1, Math.floor((0.5 - latitude / Math.PI) * height));
  return 4 * (j * width + i);
}

export interface GlobePixel {
  readonly x: number;
  readonly y: number;
  /** Unit vector from the globe's centre to its surface, ICRF. */
  readonly normal: Vector;
  /** Cosine of the angle to the camera. */
  readonly cosView: number;
}

/** Every `step`-th pixel of a globe of `radiusKm` in the middle of the picture, seen from `distanceKm`, up to a slant. */
export function globePixels(
  camera: Camera,
  radiusKm: number,
  distanceKm: number,
  step: number,
  leastCosView: number,
): GlobePixel[] {
  const { back, right, up, x, y, pixelsPerRadian } = camera;
  const reach = Math.ceil(pixelsPerRadian * Math.tan(Math.asin(radiusKm / distanceKm)));
  const pixels: GlobePixel[] = [];
  for (let j = -reach; j <= reach; j += step) {
    for (let i = -reach; i <= reach; i += step) {
      const [px, py] = [Math.floor(x + i), Math.floor(y + j)];
      const [u, v] = [(px + 0.5 - x) / pixelsPerRadian, (y - py - 0.5) / pixelsPerRadian];
      const ray = unit([0, 1, 2].map((k) => -back[k] + u * right[k] + v * up[k]));
      const along = -dot(ray, back) * distanceKm;
      const under = radiusKm ** 2 - (distanceKm ** 2 - along ** 2);
      if (under <= 0) continue;
      const range = along - Math.sqrt(under);
      const normal = unit([0, 1, 2].map((k) => back[k] * distanceKm + ray[k] * range));
      const cosView = -dot(normal, ray);
      if (cosView >= leastCosView) pixels.push({ x: px, y: py, normal, cosView });
    }
  }
  return pixels;
}

/** Pearson's correlation. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (v: readonly number[]): number => v.reduce((s, q) => s + q, 0) / v.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) ** 2;
    bb += (b[i] - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

/** The offset in `from … to` at which `score` is largest, to `step`. */
export function bestOffset(from: number, to: number, step: number, score: (offset: number) => number): number {
  let [best, most] = [from, Number.NEGATIVE_INFINITY];
  for (let offset = from; offset <= to + 1e-9; offset += step) {
    const value = score(offset);
    if (value > most) [best, most] = [offset, value];
  }
  return best;
}
