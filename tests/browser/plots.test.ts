/**
 * The plots in the browser: the cursor is the clock, the curve is told in words, and the files hold what is drawn.
 */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { instantOf, number, open, phone, startAppUndrawn, stopApp, visit } from "./app";
import { openPlot, rowsIn, saved } from "./drawers";

beforeAll(async () => {
  await startAppUndrawn();
  const { page } = await visit("#see=loop");
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
}, 180_000);
afterAll(stopApp);

describe("the plot's file", () => {
  const utc = "2027-06-01T06:30:00Z";

  test("has the number at the cursor as one of its rows, with its basis", async () => {
    const { page } = await visit(`#t=${utc}&see=loop&units=km`);
    await openPlot(page, "distances");
    const km = await page.getByTestId("plot-value-kamooalewa_earth").getAttribute("data-value");
    const row = rowsIn((await saved(page, "plot-csv")).text).find(
      ({ utc: at }) => at === "2027-06-01T06:30:00.000000Z",
    );
    expect(Number(row?.kamooalewa_earth_km)).toBe(Number(km));
    expect(row?.basis_tianwen_2_earth).toBe("planned");
  });

  test("units change what is drawn and saved, not what is known", async () => {
    const { page } = await visit(`#t=${utc}&see=loop&units=au`);
    await openPlot(page, "distances");
    const km = await number(page, "plot-value-kamooalewa_earth", "data-value");
    const [row] = rowsIn((await saved(page, "plot-csv")).text).filter(({ utc: at }) =>
      at.startsWith("2027-06-01T06:30:00"),
    );
    expect(Number(row.kamooalewa_earth_au)).toBe(km / 149597870.7);
  });
});

describe("the cursor is the clock", () => {
  test("dragging scrubs, keys step and zoom, the wheel zooms, a burn is gone to", async () => {
    const { page, faults } = await visit("#t=2026-06-20T00:00:00Z&see=approach&units=km");
    await openPlot(page, "approach");
    const plot = page.getByTestId("plot");
    const area = page.locator(".plot-stack .u-over").first();
    await area.scrollIntoViewIfNeeded();
    const box = await area.boundingBox();
    if (box === null) throw new Error("the plot is not laid out");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 0.3 * box.width, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.6 * box.width, y, { steps: 5 });
    await page.mouse.up();
    const [fromTdb, toTdb] = [await number(page, "plot", "data-from-tdb"), await number(page, "plot", "data-to-tdb")];
    await expect
      .poll(async () => ((await instantOf(page)) - fromTdb) / (toTdb - fromTdb), { timeout: 10_000 })
      .toBeCloseTo(0.6, 2);
    const tTdb = await instantOf(page);
    expect(await number(page, "read-out-probe-kamooalewa", "data-value")).toBe(
      await number(page, "plot-value-range", "data-value"),
    );

    await plot.focus();
    await page.keyboard.press("ArrowRight");
    expect((await instantOf(page)) - tTdb).toBeCloseTo((toTdb - fromTdb) / 400, 3);
    await page.keyboard.press("+");
    expect((await number(page, "plot", "data-to-tdb")) - (await number(page, "plot", "data-from-tdb"))).toBeCloseTo(
      (toTdb - fromTdb) / 2,
      3,
    );
    await page.keyboard.press("0");
    expect(await number(page, "plot", "data-from-tdb")).toBe(fromTdb);
    await page.mouse.move(box.x + 0.5 * box.width, y);
    await page.mouse.wheel(0, -300);
    await expect.poll(() => number(page, "plot", "data-from-tdb")).toBeGreaterThan(fromTdb);
    await page.getByTestId("plot-whole").click();
    await page.getByTestId("plot-mark-second-telemetry").click();
    expect(await page.getByTestId("utc").getAttribute("datetime")).toMatch(/^2026-06-08T13:19:25/);
    expect(faults).toEqual([]);
  });

  test("the curve in words: least, most, now, trend, basis", async () => {
    const { page } = await visit("#t=2027-06-01T00:00:00Z&see=loop&units=km");
    await openPlot(page, "distances");
    const words = await page.getByTestId("plot-summary").textContent();
    expect(words).toMatch(
      /Earth–Kamoʻoalewa: least [\d,]+ km on 20\d\d-\d\d-\d\d UTC, most [\d,]+ km on 20\d\d-\d\d-\d\d UTC, now [\d,]+ km; first rises, then turns \d+ times; tracked\./,
    );
    expect(await page.getByTestId("plot").getAttribute("aria-valuetext")).toMatch(
      /^2027-06-01 00:00:00 UTC\. Earth–Kamo/,
    );
    const described = await page.getByTestId("plot").getAttribute("aria-describedby");
    expect(await page.getByTestId("plot-summary").getAttribute("id")).toBe(described);
  });

  test("the picture is a PNG with every pane", async () => {
    const { page } = await visit("#t=2026-06-20T00:00:00Z&see=probe");
    await openPlot(page, "engine");
    const { path, name } = await saved(page, "plot-png");
    const bytes = readFileSync(path);
    expect(name).toBe("quasimoon-engine-2025-04-28-to-2036-01-01.png");
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(450);
  });
});

test("on a phone every plot fits and its buttons can be pressed", async () => {
  const { page, faults } = await open("#see=approach&t=2026-06-12T00:00:00Z", phone);
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
  for (const plot of ["distances", "approach", "orbit-kamooalewa", "orbit-probe", "resonance", "engine"]) {
    await openPlot(page, plot);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".plots button, .plots canvas, .plots select")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => element.textContent || element.tagName),
    );
    expect(wide).toEqual([]);
  }
  expect(faults).toEqual([]);
  await page.close();
});
