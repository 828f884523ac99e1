/** The sky and the globes by pixels: stars at their places, the Milky Way, layers, the Moon and Earth turned and lit as astronomy-engine has it. */
import {
  AstroTime,
  type Vector as AstroVector,
  Body,
  GeoMoon,
  GeoVector,
  HelioVector,
  RotateVector,
  Rotation_EQJ_EQD,
  RotationAxis,
  SiderealTime,
} from "astronomy-engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cross, dot } from "../ephemeris/numeric";
import { startApp, stopApp, visit } from "./app";
import {
  anglesOf,
  bestOffset,
  type Camera,
  cameraAt,
  centroid,
  correlation,
  fromEquator,
  globePixels,
  imageOf,
  lightAt,
  linear,
  mapIndex,
  projected,
  screen,
  unit,
  type Vector,
} from "./skyPicture";

beforeAll(async () => {
  await startApp();
  const { page } = await visit("#see=approach");
  await page.keyboard.press("h");
});
afterAll(stopApp);

const nothing = "-orbits,-trails,-labels,-markers,-milky-way,-uncertainty,-hill-sphere";
const degree = Math.PI / 180;
const vectorOf = ({ x, y, z }: AstroVector): number[] => [x, y, z];

interface Seen {
  readonly page: Page;
  readonly camera: Camera;
}

async function see(address: string, from: Vector, layers: string, waitMs = 900): Promise<Seen> {
  const angles = anglesOf(from);
  const { page } = await visit(`#${address}&az=${angles.az}&el=${angles.el}&layers=${layers}`);
  await page.waitForTimeout(waitMs);
  return { page, camera: await cameraAt(page, angles) };
}

describe("stars stand within 1.5 px of their projection", () => {
  test.each([
    ["Sirius", 101.2872, -16.7161],
    ["Polaris", 37.9546, 89.2641],
    ["Betelgeuse", 88.7929, 7.4071],
  ])("%s", async (_, raDeg, decDeg) => {
    const star = fromEquator(raDeg, decDeg);
    // Seven degrees beside the middle.
    const from = unit([-star[0] + 0.08, -star[1] + 0.06, -star[2] + 0.07]);
    const { page, camera } = await see("see=approach&follow=kamooalewa&km=2000000", from, nothing);
    const [x, y] = projected(camera, star);
    const [gotX, gotY] = centroid(await screen(page), x, y, 7);
    expect(Math.hypot(gotX - x, gotY - y)).toBeLessThan(1.5);
  });
});

/** Mean light of a square around a point of the page. */
async function meanLight(page: Page, [x, y]: readonly [number, number], side: number): Promise<number> {
  const image = await screen(page);
  let sum = 0;
  for (let j = 0; j < side; j++)
    for (let i = 0; i < side; i++) sum += lightAt(image, Math.round(x - side / 2) + i, Math.round(y - side / 2) + j);
  return sum / side ** 2;
}

test("the Milky Way is bright about Sagittarius A*, adds nothing at the galactic pole, and its layer takes it away", async () => {
  const withIt = nothing.replace(",-milky-way", "");
  const added = async (target: Vector): Promise<number> => {
    const from = unit([-target[0] + 0.1, -target[1], -target[2] + 0.05]);
    const lights: number[] = [];
    for (const layers of [withIt, nothing]) {
      const { page, camera } = await see("see=approach&follow=kamooalewa&km=2000000", from, layers, 1500);
      lights.push(await meanLight(page, projected(camera, target), 120));
    }
    return lights[0] - lights[1];
  };
  expect(await added(fromEquator(266.4168, -29.0078))).toBeGreaterThan(0.006);
  expect(await added(fromEquator(192.8595, 27.1283))).toBeLessThan(0.001);
});

describe("figures", () => {
  test.each(["asterisms", "chinese-asterisms"])("%s are drawn and named only when asked for", async (layer) => {
    const from = unit(fromEquator(83, 5).map((x) => -x));
    const address = "see=approach&follow=kamooalewa&km=2000000";
    const { page, camera } = await see(address, from, nothing);
    const without = await meanLight(page, [camera.x, camera.y], 400);
    expect(await page.locator(".figure-names").count()).toBe(0);
    await see(address, from, `${layer},${nothing}`, 2500);
    expect(await meanLight(page, [camera.x, camera.y], 400)).toBeGreaterThan(without * 1.15);
    const names = await page
      .locator(".figure-names span")
      .evaluateAll((spans) =>
        spans
          .filter((span) => (span as HTMLElement).style.visibility === "visible")
          .map((span) => span.firstChild?.textContent),
      );
    expect(names).toContain(layer === "asterisms" ? "Orion" : "参宿");
    await see(address, from, nothing);
    expect(await page.locator(".figure-names").count()).toBe(0);
    expect(await meanLight(page, [camera.x, camera.y], 400)).toBeCloseTo(without, 5);
  });
});

const moonKm = 1737.4;
const moonRangeKm = 12_000;

/** The Moon from Earth's direction: its picture, and what the albedo map under Lommel and Seeliger's law gives for other turns. */
async function moonFrom(utc: string) {
  const time = new AstroTime(new Date(utc));
  const toEarth = unit(vectorOf(GeoMoon(time)).map((x) => -x));
  const { page, camera } = await see(`see=earth-moon&follow=moon&km=${moonRangeKm}&t=${utc}`, toEarth, nothing, 4000);
  const [image, map] = [await screen(page), await imageOf(page, "textures/moon.webp", 1024)];
  const { north, spin } = RotationAxis(Body.Moon, time);
  const pole = vectorOf(north);
  const node = unit([-pole[1], pole[0], 0]);
  const square = cross(pole, node);
  const pixels = globePixels(camera, moonKm, moonRangeKm, 3, 0.3);
  const sun = unit([0, 1, 2].map((k) => -vectorOf(GeoMoon(time))[k] - vectorOf(HelioVector(Body.Earth, time))[k]));
  const drawn = pixels.map(({ x, y }) => lightAt(image, x, y));
  /** Correlation when the Moon is turned east and tipped north, and the Sun moved along its path, by degrees. */
  const score = (east: number, tipped: number, sunward: number): number => {
    const w = (spin + east) * degree;
    const prime = [0, 1, 2].map((k) => Math.cos(w) * node[k] + Math.sin(w) * square[k]);
    const tip = tipped * degree;
    const sideways = cross(pole, sun);
    const light = unit(sun.map((s, k) => s + Math.tan(sunward * degree) * sideways[k]));
    const expected = pixels.map(({ normal, cosView }) => {
      const latitude = Math.asin(dot(normal, pole)) + tip * dot(normal, toEarth);
      const longitude = Math.atan2(dot(normal, cross(pole, prime)), dot(normal, prime));
      const cosSun = Math.max(0, dot(normal, light));
      return linear(map.rgba[mapIndex(map, longitude, latitude)]) * (cosSun / (cosSun + cosView));
    });
    return correlation(drawn, expected);
  };
  return score;
}

describe("the Moon, against astronomy-engine", () => {
  test("full: the sub-Earth point is right within 0.5° in longitude and latitude", async () => {
    const score = await moonFrom("2025-06-11T08:00:00Z");
    const east = bestOffset(-3, 3, 0.1, (offset) => score(offset, 0, 0));
    const tipped = bestOffset(-3, 3, 0.1, (offset) => score(east, offset, 0));
    expect(Math.abs(east)).toBeLessThan(0.5);
    expect(Math.abs(tipped)).toBeLessThan(0.5);
    expect(score(0, 0, 0)).toBeGreaterThan(0.9);
  });

  test("a quarter: the phase is right within 0.5°", async () => {
    const score = await moonFrom("2025-06-03T03:00:00Z");
    expect(Math.abs(bestOffset(-4, 4, 0.1, (offset) => score(0, 0, offset)))).toBeLessThan(0.5);
    expect(score(0, 0, 0)).toBeGreaterThan(0.9);
  });
});

const earthKm = 6378.1366;
const earthRangeKm = 40_000;

/** Longitude and latitude of an ICRF direction on Earth at `time`, by sidereal time and the equator of date. */
function onEarth(time: AstroTime): (v: Vector) => [number, number] {
  const rotation = Rotation_EQJ_EQD(time);
  const turned = SiderealTime(time) * 15 * degree;
  return (v) => {
    const { x, y, z } = RotateVector(rotation, { x: v[0], y: v[1], z: v[2], t: time } as AstroVector);
    const longitude = Math.atan2(y, x) - turned;
    return [longitude - 2 * Math.PI * Math.round(longitude / (2 * Math.PI)), Math.asin(z)];
  };
}

describe("Earth, against astronomy-engine", () => {
  test("from the Sun: the sub-solar point is right within 0.5°", async () => {
    const utc = "2025-09-10T13:00:00Z";
    const time = new AstroTime(new Date(utc));
    const sun = unit(vectorOf(GeoVector(Body.Sun, time, false)));
    const { page, camera } = await see(`see=earth-moon&follow=earth&km=${earthRangeKm}&t=${utc}`, sun, nothing, 4000);
    const image = await screen(page);
    const [day, clouds] = [
      await imageOf(page, "textures/earth-day.webp", 1024),
      await imageOf(page, "textures/earth-clouds.webp", 1024),
    ];
    // The Sun's own image in the sea, in the middle, is left out.
    const pixels = globePixels(camera, earthKm, earthRangeKm, 3, 0.35).filter(({ normal }) => dot(normal, sun) < 0.9);
    const drawn = pixels.map(({ x, y }) => lightAt(image, x, y));
    const place = onEarth(time);
    const places = pixels.map(({ normal }) => place(normal));
    const score = (east: number, north: number): number =>
      correlation(
        drawn,
        pixels.map(({ normal }, i) => {
          const at = mapIndex(day, places[i][0] + east * degree, places[i][1] + north * degree);
          const cover = clouds.rgba[at] / 255;
          const opacity = cover * cover * (3 - 2 * cover);
          return (linear(day.rgba[at + 1]) * (1 - opacity) + 0.72 * opacity) * dot(normal, sun);
        }),
      );
    const east = bestOffset(-3, 3, 0.1, (offset) => score(offset, 0));
    expect(Math.abs(east)).toBeLessThan(0.5);
    expect(Math.abs(bestOffset(-3, 3, 0.1, (offset) => score(east, offset)))).toBeLessThan(0.5);
    expect(score(0, 0)).toBeGreaterThan(0.75);
  });

  test("the sea glints where the Sun is mirrored, and only about there", async () => {
    // Over the open Pacific, with few clouds about the mirror point.
    const utc = "2025-09-10T23:00:00Z";
    const time = new AstroTime(new Date(utc));
    const sun = unit(vectorOf(GeoVector(Body.Sun, time, false)));
    const east = unit(cross([0, 0, 1], sun));
    const from = unit(sun.map((s, k) => s * Math.cos(0.7) + east[k] * Math.sin(0.7)));
    const { page, camera } = await see(`see=earth-moon&follow=earth&km=${earthRangeKm}&t=${utc}`, from, nothing, 4000);
    const image = await screen(page);
    const [day, clouds] = [
      await imageOf(page, "textures/earth-day.webp", 1024),
      await imageOf(page, "textures/earth-clouds.webp", 1024),
    ];
    const place = onEarth(time);
    const rings: number[][] = [[], [], []];
    for (const { x, y, normal } of globePixels(camera, earthKm, earthRangeKm, 1, 0.4)) {
      const at = mapIndex(day, ...place(normal));
      const [red, , blue] = day.rgba.subarray(at, at + 3);
      if (clouds.rgba[at] > 6 || blue < red + 20) continue;
      const toCamera = unit([0, 1, 2].map((k) => camera.back[k] * earthRangeKm - normal[k] * earthKm));
      const tiltDeg = Math.acos(Math.min(1, dot(normal, unit([0, 1, 2].map((k) => toCamera[k] + sun[k]))))) / degree;
      const ring = tiltDeg < 3 ? 0 : tiltDeg > 8 && tiltDeg < 11 ? 1 : tiltDeg > 20 && tiltDeg < 24 ? 2 : undefined;
      if (ring !== undefined) rings[ring].push(linear(image.rgba[4 * (y * image.width + x)]));
    }
    const [middle, near, far] = rings.map((lights) => {
      expect(lights.length).toBeGreaterThan(30);
      return lights.reduce((a, b) => a + b) / lights.length;
    });
    // Red light, in which the air is clear: Cox and Munk's waves give the mirror point 0.2 of white, gone at twenty degrees of tilt.
    expect(middle).toBeGreaterThan(far + 0.07);
    expect(middle).toBeGreaterThan(near);
    expect(near).toBeGreaterThan(far);
  });
});

describe("planets' faces turn as astronomy-engine has it", () => {
  // Latitudes are planetocentric.
  test.each([
    ["mars", Body.Mars, 3389.5, "the dark Syrtis Major", [69, 9], "the bright Arabia", [35, 18], 0.75],
    ["jupiter", Body.Jupiter, 69_911, "the south equatorial belt", [0, -11.5], "the zone beside it", [0, -21], 0.9],
  ] as const)("%s: %s", async (body, engineBody, radiusKm, _dark, darkPlace, _bright, brightPlace, most) => {
    const rangeKm = 5 * radiusKm;
    const placeAt = (time: AstroTime, [lonDeg, latDeg]: readonly [number, number]): number[] => {
      const { north, spin } = RotationAxis(engineBody, time);
      const pole = vectorOf(north);
      const node = unit([-pole[1], pole[0], 0]);
      const square = cross(pole, node);
      const w = (spin + lonDeg) * degree;
      const flat = Math.cos(latDeg * degree);
      return pole.map(
        (p, k) => Math.sin(latDeg * degree) * p + flat * (Math.cos(w) * node[k] + Math.sin(w) * square[k]),
      );
    };
    const sunAt = (time: AstroTime): number[] => unit(vectorOf(HelioVector(engineBody, time)).map((x) => -x));
    const hours = Array.from({ length: 100 }, (_, k) => new AstroTime(new Date(Date.UTC(2026, 6, 6) + 900_000 * k)));
    const time = hours.reduce((best, next) =>
      dot(placeAt(next, darkPlace), sunAt(next)) > dot(placeAt(best, darkPlace), sunAt(best)) ? next : best,
    );
    const from = placeAt(time, darkPlace);
    const address = `see=solar&follow=${body}&km=${rangeKm}&t=${time.date.toISOString()}`;
    const { page, camera } = await see(address, from, nothing);
    const lightOf = (place: readonly [number, number]): Promise<number> => {
      const seen = placeAt(time, place).map((x, k) => x * radiusKm - camera.back[k] * rangeKm);
      return meanLight(page, projected(camera, seen), 7);
    };
    await expect
      .poll(async () => (await lightOf(darkPlace)) / (await lightOf(brightPlace)), { timeout: 45_000 })
      .toBeLessThan(most);
  });
});
