/**
 * The probe in the app: its figures are `stateOf`'s and `probeStateOf`'s, its path says by colour and dashes what it rests on,
 * a leg is solved again end to end, and before its launch the app says where it is.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { addProbe } from "../../ephemeris/probe/build";
import { probeId, type ThrustArc } from "../../ephemeris/probe/flight";
import { probeStateOf } from "../../ephemeris/probe/state";
import { isoFromTdb } from "../../ephemeris/time";
import { ephemeris, instantOf, number, open, phone, startApp, stopApp, visit } from "./app";
import { lineOf } from "./pixels";

let flown: Ephemeris;

beforeAll(async () => {
  await startApp();
  flown = addProbe(ephemeris);
  const { page } = await visit("#see=loop");
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
}, 180_000);
afterAll(stopApp);

const utc = (tTdb: number): string => isoFromTdb(tTdb, { scale: "utc", digits: 3 });
const legSpan = (id: string): { fromTdb: number; toTdb: number } => {
  const leg = flown.probe?.legs.find((one) => one.id === id);
  if (leg === undefined) throw new Error(`the flight has no leg ${id}`);
  return leg;
};

/** The middle of the longest arc of a leg that `fits`. */
function middleOf(leg: string, fits: (arc: ThrustArc) => boolean): number {
  const { fromTdb, toTdb } = legSpan(leg);
  const arcs = (flown.probe?.arcs ?? []).filter((arc) => arc.fromTdb >= fromTdb && arc.toTdb <= toTdb && fits(arc));
  const [longest] = arcs.sort((a, b) => b.toTdb - b.fromTdb - (a.toTdb - a.fromTdb));
  return (longest.fromTdb + longest.toTdb) / 2;
}

describe("figures", () => {
  test.each(["outbound", "arrival", "approach", "proximity", "return", "comet"])("%s: bit for bit", async (leg) => {
    const { fromTdb, toTdb } = legSpan(leg);
    const { page } = await visit(`#see=probe&t=${utc(fromTdb + 0.4 * (toTdb - fromTdb))}`);
    const tTdb = await instantOf(page);
    const state = probeStateOf(flown, tTdb);
    expect(await page.getByTestId("probe-leg").getAttribute("data-leg")).toBe(leg);
    expect(await page.getByTestId("probe-leg").getAttribute("data-basis")).toBe(state.basis);
    for (const [id, value] of [
      ["thrust", state.thrustN],
      ["throttle", state.throttle],
      ["mass", state.massKg],
      ["delta-v", state.deltaVUsedMS],
    ] as const) {
      expect(await number(page, `read-out-probe-${id}`, "data-tdb")).toBe(tTdb);
      expect(await number(page, `read-out-probe-${id}`, "data-value")).toBe(value);
    }
    for (const center of ["earth", "sun", "kamooalewa"]) {
      const { positionKm } = stateOf(flown, probeId, tTdb, { center });
      const rangeKm = Math.sqrt(positionKm.reduce((sum, km) => sum + km * km, 0));
      expect(await number(page, `read-out-probe-${center}`, "data-value")).toBe(rangeKm);
    }
  });

  test("the twin says leg, basis and distance", async () => {
    const { page } = await visit("#see=probe&t=2027-08-01T00:00:00Z");
    await expect.poll(() => page.getByTestId("twin").textContent()).toMatch(/Tianwen-2: .*, planned, .* km\.$/);
  });
});

describe("where it is not under way", () => {
  test("before launch it is on the ground, and the picture is Earth’s surroundings", async () => {
    const { page, faults } = await visit("#see=probe&t=2025-03-01T00:00:00Z");
    await expect
      .poll(() => page.getByTestId("probe-absence").textContent())
      .toBe("On the ground until 2025-05-28 17:49 UTC.");
    // The figures are there at once, the picture follows a frame later.
    await expect.poll(() => page.getByTestId(`label-${probeId}`).isVisible()).toBe(false);
    await expect.poll(() => page.getByTestId("label-earth").isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  test("after the arrival at the comet the path has ended", async () => {
    const { page, faults } = await visit("#see=probe&t=2035-06-01T00:00:00Z");
    await expect.poll(() => page.getByTestId("probe-absence").textContent()).toContain("arrival at 311P/PANSTARRS");
    expect(faults).toEqual([]);
  });
});

describe("picture", () => {
  const near = "&km=3000000&el=60&az=20";
  /** Yellow-green of a throttle over one half; planets’ lines and coasting are none of it. */
  const pushing = { g: 90, gb: 22, gr: -8 };
  const line = async (tTdb: number) => {
    const { page } = await visit(`#see=probe&t=${utc(tTdb)}${near}`);
    await page.waitForTimeout(400);
    return lineOf(page, ".clear-view", 320, 62, pushing);
  };

  test("where the engine pushes the path has the colour of its throttle, where it coasts it has not", async () => {
    const pushedAt = middleOf("outbound", ({ throttle }) => throttle > 0.6);
    // The line comes from a worker.
    await expect.poll(async () => (await line(pushedAt)).pixels).toBeGreaterThan(200);
    const pushed = await line(pushedAt);
    const coasted = await line(middleOf("outbound", ({ throttle }) => throttle === 0));
    expect(coasted.pixels).toBeLessThan(pushed.pixels / 10);
  });

  test("solid where reconstructed, dashed where planned", async () => {
    const reconstructed = await line(middleOf("outbound", ({ throttle }) => throttle > 0.6));
    const planned = await line(middleOf("return", ({ throttle }) => throttle > 0.6));
    expect(reconstructed.coverage).toBeGreaterThan(0.97);
    expect(planned.coverage).toBeGreaterThan(0.4);
    expect(planned.coverage).toBeLessThan(0.85);
  });

  test("a mark on the path goes to its instant", async () => {
    const { page } = await visit("#see=approach&t=2026-06-20T00:00:00Z");
    await page.getByTestId("mark-second-telemetry").click();
    expect(utc(await instantOf(page))).toBe("2026-06-08T13:19:25.009Z");
  });
});

describe("what if", () => {
  test("20 mN is not enough, 0 mN is refused beside the field, 90 mN is solved and flown, and the default comes back", async () => {
    const { page, faults } = await visit(`#see=probe&t=${utc(middleOf("outbound", ({ throttle }) => throttle > 0.6))}`);
    const mass = (): Promise<number> => number(page, "read-out-probe-mass", "data-value");
    const standard = await mass();
    await page.getByTestId("open-trajectory").click();
    const thrust = page.getByTestId("solve-thrustMN");

    await thrust.fill("0");
    await page.getByTestId("solve").click();
    await page.getByTestId("problem-thrustMN").waitFor();

    await thrust.fill("20");
    await page.getByTestId("solve").click();
    await page.locator("[data-testid=solved][data-feasible=false]").waitFor();
    expect(await page.getByTestId("own-flight").isVisible()).toBe(false);

    await thrust.fill("90");
    await page.getByTestId("solve").click();
    await page.locator("[data-testid=solved][data-feasible=true]").waitFor();
    await page.getByTestId("own-flight").waitFor();
    expect(await mass()).not.toBe(standard);

    expect(await page.getByTestId("probe-leg").textContent()).toContain("your own");

    await page.getByTestId("default-flight").click();
    await page.getByTestId("own-flight").waitFor({ state: "detached" });
    expect(await mass()).toBe(standard);
    await page.keyboard.press("Escape");
    expect(faults).toEqual([]);
  }, 150_000);

  test("the default agrees with every number; one burn is another reconstruction, not a what-if", async () => {
    const { page, faults } = await visit("#see=probe&t=2026-01-15T00:00:00Z");
    await page.getByTestId("open-trajectory").click();
    const agreement = "7 of 7 independent numbers agree; fitted and planned: 12 of 12.";
    expect(await page.getByTestId("evidence").textContent()).toContain(agreement);
    const deltaV = (): Promise<number> => number(page, "read-out-probe-delta-v", "data-value");
    const ion = await deltaV();
    await page.getByTestId("hypothesis-impulse").click();
    await page.locator("[data-testid=hypothesis-impulse][aria-pressed=true]").waitFor();
    expect(await deltaV()).not.toBe(ion);
    expect(await page.getByTestId("probe-leg").textContent()).toContain("reconstructed");
    expect(await page.getByTestId("own-flight").isVisible()).toBe(false);
    expect(await page.getByTestId("evidence").textContent()).toContain(agreement);
    await page.getByTestId("hypothesis-ion").click();
    await page.locator("[data-testid=hypothesis-ion][aria-pressed=true]").waitFor();
    expect(await deltaV()).toBe(ion);
    await page.keyboard.press("Escape");
    expect(faults).toEqual([]);
  }, 60_000);

  test("the comet solved twice starts from the same mass; after another return it is solved again by a button", async () => {
    const { page, faults } = await visit("#see=probe&t=2030-01-15T00:00:00Z");
    await page.getByTestId("open-trajectory").click();
    const solved = page.locator("[data-testid=solved][data-feasible=true]");
    const stop = page.getByTestId("flight-stop");
    await page.getByTestId("solve-leg-comet").click();
    for (const goal of ["propellant", "energy"]) {
      await page.getByTestId("solve-goal").selectOption(goal);
      await page.getByTestId("solve").click();
      await solved.waitFor({ timeout: 90_000 });
      expect(await stop.count()).toBe(0);
      expect(await page.getByTestId("solve-goal").inputValue()).toBe(goal);
      expect(await page.getByTestId("solve-massKg").inputValue()).toBe("");
    }
    await page.getByTestId("solve-leg-return").click();
    await page.getByTestId("solve-entrySpeedKmS").fill("12.1");
    await page.getByTestId("solve").click();
    await solved.waitFor({ timeout: 90_000 });
    expect(await page.getByTestId("solved").textContent()).toContain("the flight ends after it");
    await page.getByTestId("solve-next").click();
    await page.getByTestId("solve-cancel").waitFor();
    await solved.waitFor({ timeout: 90_000 });
    expect(await stop.count()).toBe(0);
    expect(await page.getByTestId("solved").textContent()).toContain("the picture shows it");
    await page.getByTestId("default-flight").click();
    await page.keyboard.press("Escape");
    expect(faults).toEqual([]);
  }, 400_000);
});

test("on a phone the probe's figures fit and open", async () => {
  const { page, faults } = await open("#see=approach&t=2026-06-12T00:00:00Z", phone);
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
  await page.getByRole("button", { name: /Tianwen-2 from Kamoʻoalewa/ }).click();
  expect(await page.getByTestId("read-out-probe-kamooalewa").isVisible()).toBe(true);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".frame button, .read-out .figure")]
      .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => element.textContent),
  );
  expect(wide).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});
