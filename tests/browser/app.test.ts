/**
 * The app in Chromium as it is shipped: it builds its ephemeris, scrubs, keeps its figures equal to `stateOf`'s and the
 * command line's, and works by keyboard, on a phone and from a bad link.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stateOf } from "../../ephemeris/ephemeris";
import { outcomeOf, run, start } from "../cli/run";
import { ephemeris, folder, instantOf, number, open, phone, rangeKm, startAppUndrawn, stopApp, visit } from "./app";

beforeAll(startAppUndrawn);
afterAll(stopApp);

describe("figures", () => {
  test("scrubbing by mouse: the read-outs are stateOf's and the command line's for the same instant", async () => {
    const { page, faults } = await visit("#see=loop");
    const strip = page.getByTestId("timeline");
    const box = await strip.boundingBox();
    if (box === null) throw new Error("the timeline is not laid out");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 0.3 * box.width, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.5 * box.width, y, { steps: 4 });
    await page.mouse.move(box.x + 0.62 * box.width, y, { steps: 4 });
    await page.mouse.up();
    const tTdb = await instantOf(page);
    const fromTdb = await number(page, "timeline", "data-from-tdb");
    const toTdb = await number(page, "timeline", "data-to-tdb");
    const share = (tTdb - fromTdb) / (toTdb - fromTdb);
    expect(share).toBeCloseTo(0.62, 3);

    for (const [id, body, center] of [
      ["kamooalewa-earth", "kamooalewa", "earth"],
      ["kamooalewa-sun", "kamooalewa", "sun"],
      ["kamooalewa-moon", "kamooalewa", "moon"],
      ["earth-moon", "moon", "earth"],
    ]) {
      expect(await number(page, `read-out-${id}`, "data-tdb")).toBe(tTdb);
      expect(await number(page, `read-out-${id}`, "data-km")).toBe(rangeKm(body, center, tTdb));
    }

    // The command line reads a time to a microsecond; the distance changes by at most 10 km/s.
    const utc = await page.getByTestId("utc").getAttribute("datetime");
    const command = start("export", "--body", "kamooalewa", "--center", "earth", "--at", String(utc), "--units", "km");
    const { stdout } = await outcomeOf(command);
    const [row] = parse(stdout, { columns: true, comment: "#" }) as Record<string, string>[];
    expect(Math.abs(Number(row.range_km) - (await number(page, "read-out-kamooalewa-earth", "data-km")))).toBeLessThan(
      0.01,
    );
    expect(faults).toEqual([]);
  });

  test("units switch what is shown, not what is known", async () => {
    const { page } = await visit("#see=loop");
    const figure = page.getByTestId("read-out-earth-moon");
    const km = await figure.getAttribute("data-km");
    await page.getByRole("button", { name: "LD" }).click();
    await expect.poll(() => figure.textContent()).toContain(`${(Number(km) / 384400).toFixed(4)} LD`);
    expect(await figure.getAttribute("data-km")).toBe(km);
  });

  test("playing moves time at the rate chosen, pausing holds it", async () => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&rate=86400");
    const before = await instantOf(page);
    await page.getByTestId("play").click();
    await page.waitForTimeout(1500);
    await page.getByTestId("play").click();
    const after = await instantOf(page);
    expect((after - before) / 86400).toBeGreaterThan(0.3);
    expect((after - before) / 86400).toBeLessThan(3);
    expect(await instantOf(page)).toBe(after);
    expect(await number(page, "read-out-kamooalewa-earth", "data-km")).toBe(rangeKm("kamooalewa", "earth", after));
  });
});

describe("keys", () => {
  test("arrows step, 1–6 change framing, H hides, ? helps, J K L run", async () => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&see=loop");
    const before = await instantOf(page);
    await page.keyboard.press("ArrowRight");
    expect(await instantOf(page)).toBe(before + 86400);
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await instantOf(page)).toBe(before + 86340);
    for (const [key, id] of [
      ["1", "solar"],
      ["2", "loop"],
      ["3", "earth-moon"],
      ["4", "close"],
      ["5", "probe"],
      ["6", "approach"],
    ]) {
      await page.keyboard.press(key);
      expect(await page.getByTestId(`framing-${id}`).getAttribute("aria-pressed")).toBe("true");
    }
    await page.keyboard.press("?");
    await page.getByRole("complementary", { name: "Keys and credits" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("h");
    expect(await page.getByTestId("timeline").isVisible()).toBe(false);
    await page.keyboard.press("h");
    expect(await page.getByTestId("timeline").isVisible()).toBe(true);
    await page.getByTestId("framing-loop").click();
    await page.keyboard.press(" ");
    expect(await page.getByTestId("play").getAttribute("aria-label")).toBe("Pause");
    await page.keyboard.press("k");
    const held = await instantOf(page);
    await page.keyboard.press("j");
    await page.waitForTimeout(400);
    await page.keyboard.press("k");
    const back = await instantOf(page);
    expect(back).toBeLessThan(held);
    expect(await instantOf(page)).toBe(back);
  });
});

describe("links", () => {
  test("the address describes the view and opens it again", async () => {
    const { page } = await visit(
      "#t=2027-04-24T12:00:00.000Z&see=solar&follow=kamooalewa&az=12.5&el=30&km=5000000&rate=-3600&units=au",
    );
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => new URL(page.url()).hash).toContain("t=2027-04-25T12:00:00.000Z");
    const { hash } = new URL(page.url());
    expect(hash).toBe(
      "#t=2027-04-25T12:00:00.000Z&see=solar&follow=kamooalewa&az=12.5&el=30&km=5000000&rate=-3600&units=au&v=1",
    );
    const again = await open(hash);
    expect(await instantOf(again.page)).toBeCloseTo(await instantOf(page), 3);
    expect(await again.page.getByTestId("follow").inputValue()).toBe("kamooalewa");
    await again.page.close();
  });

  test("a bad link gives a working view and says what was wrong", async () => {
    const { page, faults } = await open("#t=yesterday&see=lop&km=far");
    const said = await page.getByTestId("notice").textContent();
    for (const part of ["yesterday", "did you mean “loop”", "far"]) expect(said).toContain(part);
    expect(await number(page, "read-out-earth-moon", "data-km")).toBeGreaterThan(350_000);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("phone, 390 × 844", () => {
  test("nothing sticks out, buttons are 44 px, the sheet of read-outs opens", async () => {
    const { page, faults } = await open("", phone);
    const { wide, small } = await page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>(".frame button, .frame select")].filter(
        (element) => element.offsetParent !== null,
      );
      const rects = shown.map((element) => ({
        name: element.ariaLabel ?? element.textContent ?? "",
        box: element.getBoundingClientRect(),
      }));
      return {
        wide: rects.filter(({ box }) => box.left < -0.5 || box.right > innerWidth + 0.5).map(({ name }) => name),
        // Event marks are the exception of WCAG 2.2, 2.5.8: the list of events has the same buttons at full size.
        small: rects
          .filter(({ name, box }) => box.height < 43.5 && !/^\d{4}-|events from/.test(name))
          .map(({ name }) => name),
      };
    });
    expect(wide).toEqual([]);
    expect(small).toEqual([]);
    await page.getByRole("button", { name: /Kamoʻoalewa – Earth/ }).click();
    expect(await page.getByTestId("read-out-earth-moon").isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("for those who do not see it", () => {
  test("the twin says the view, the instant and the distances", async () => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&see=loop");
    await expect
      .poll(() => page.getByTestId("twin").textContent())
      .toMatch(
        /^Quasi-moon loop, following Earth from .* 2026-07-06 00:00:00 UTC, paused\. Kamoʻoalewa is 41,66\d,\d{3} km from Earth/,
      );
  });
});

describe("export", () => {
  test("the drawer's file has the rows that its preview and stateOf have, and is the command line's to the byte", async () => {
    const { page } = await visit("#t=2026-07-06T00:00:00Z&see=loop");
    await page.getByTestId("open-export").click();
    const preview = await page.getByTestId("export-preview").inputValue();
    const waiting = page.waitForEvent("download");
    await page.getByTestId("export-download").click();
    const download = await waiting;
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(preview);
    const rows = parse(text, { columns: true, comment: "#" }) as Record<string, string>[];
    expect(rows).toHaveLength(366);
    const tTdb = await instantOf(page);
    const { positionKm } = stateOf(ephemeris, "kamooalewa", tTdb, { center: "earth", frame: "sun-earth" });
    expect([rows[0].x_km, rows[0].y_km, rows[0].z_km].map(Number)).toEqual([...positionKm]);

    const command = await page.getByTestId("export-command").inputValue();
    expect(text).toContain(command);
    const other = `${path}.command-line.csv`;
    const words = command.replace(download.suggestedFilename(), other).split(" ").slice(1);
    expect(await run(...words)).toMatchObject({ exitCode: 0 });
    const withoutCommand = (file: string): string => file.replace(/^# command: .*\n/m, "");
    expect(withoutCommand(readFileSync(other, "utf8"))).toBe(withoutCommand(text));

    await page.getByTestId("export-step").fill("-1d");
    await page.getByTestId("export-problem").waitFor();
  });
});
