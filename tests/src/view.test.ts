/** The address: it describes every view, reads back, and survives what people and chat programs do to links. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rateLadder } from "../../src/clock";
import { clockScales } from "../../src/clockScales";
import { farthestCameraKm, framings, nearestCameraKm } from "../../src/framings";
import { layers, type Shown } from "../../src/layers";
import { missionSpan, shownBodies } from "../../src/missionSpan";
import { decodeView, defaultView, encodeView, framed, type View } from "../../src/view";

const anyView: fc.Arbitrary<View> = fc.record({
  tTdb: fc.double({ min: missionSpan.fromTdb + 1, max: missionSpan.toTdb - 1, noNaN: true }),
  framing: fc.constantFrom(...framings.map(({ id }) => id)),
  follow: fc.constantFrom(...shownBodies),
  azimuthDeg: fc.double({ min: -360, max: 360, noNaN: true }),
  elevationDeg: fc.double({ min: -90, max: 90, noNaN: true }),
  rollDeg: fc.double({ min: -180, max: 180, noNaN: true }),
  lensDeg: fc.constantFrom(4, 40),
  distanceKm: fc.double({ min: nearestCameraKm, max: farthestCameraKm, noNaN: true }),
  rate: fc.constantFrom(...rateLadder.flatMap(({ rate }) => [rate, -rate])),
  playing: fc.boolean(),
  units: fc.constantFrom("km", "ld", "au"),
  scale: fc.constantFrom(...clockScales.map(({ id }) => id)),
  theme: fc.constantFrom("dark", "light"),
  layers: fc.subarray(layers.map(({ id }) => id)).map((ids): Shown => new Set(ids)),
  pinned: fc.option(fc.constantFrom(...framings.map(({ id }) => id), "camera", "moon-camera"), { nil: undefined }),
});

describe("round trip", () => {
  test("any view returns: time to 0.5 ms, angles to 0.005°, distance to 6 digits, the rest exactly", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: back, problems } = decodeView(`#${encodeView(view)}`);
        expect(problems).toEqual([]);
        expect(Math.abs(back.tTdb - view.tTdb)).toBeLessThanOrEqual(5.1e-4);
        expect(Math.abs(back.azimuthDeg - view.azimuthDeg)).toBeLessThanOrEqual(0.00501);
        expect(Math.abs(back.elevationDeg - view.elevationDeg)).toBeLessThanOrEqual(0.00501);
        expect(Math.abs(back.distanceKm / view.distanceKm - 1)).toBeLessThanOrEqual(5e-6);
        expect(Math.abs(back.rollDeg - view.rollDeg)).toBeLessThanOrEqual(0.00501);
        const { framing, follow, lensDeg, rate, playing, units, theme, pinned, layers: shown } = view;
        expect(back).toMatchObject({ framing, follow, lensDeg, rate, playing, units, theme });
        expect(back.pinned).toBe(pinned);
        expect(back.layers).toEqual(shown);
      }),
    );
  });

  test("writing what was read writes the same", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const once = encodeView(decodeView(encodeView(view)).view);
        expect(encodeView(decodeView(once).view)).toBe(once);
      }),
    );
  });
});

describe("links as they come", () => {
  test.each(["", "#"])("“%s” is the default view", (address) => {
    expect(decodeView(address)).toEqual({ view: defaultView, event: undefined, problems: [] });
  });

  test("a framing alone opens as that framing does", () => {
    expect(decodeView("#see=close").view).toEqual(framed(defaultView, "close"));
  });

  test.each([
    ["t=yesterday", "cannot be read"],
    ["t=1999-01-01", "outside"],
    ["see=lop", "did you mean “loop”"],
    ["follow=kamoalewa", "did you mean “kamooalewa”"],
    ["km=far", "not a number"],
    ["km=", "not a number"],
    ["units=mile", "unknown"],
    ["scale=bejing", "did you mean “beijing”"],
    ["theme=ligth", "did you mean “light”"],
    ["layers=-orbit", "layer “-orbit” is unknown"],
    ["pin=clos", "did you mean “close”"],
    ["moment=comte", "did you mean “comet”"],
    ["colour=red", "means nothing"],
    ["%E0%A4%A", "means nothing"],
  ])("%s → says “%s” and still gives a view that can be shown", (address, said) => {
    const { view, problems } = decodeView(`#${address}`);
    expect(problems.join()).toContain(said);
    expect(decodeView(encodeView(view)).problems).toEqual([]);
  });

  test.each([
    ["el=1000", { elevationDeg: 90 }],
    ["km=1e-9", { distanceKm: nearestCameraKm }],
    ["km=1e99", { distanceKm: farthestCameraKm }],
    ["rate=-100000", { rate: -86400 }],
    ["t=JD2461041.5", { tTdb: (2461041.5 - 2451545) * 86400 }],
  ])("%s is brought into range or scale", (address, expected) => {
    expect(decodeView(address).view).toMatchObject(expected);
  });

  test("any text gives a view inside the span", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { view } = decodeView(text);
        expect(view.tTdb).toBeGreaterThanOrEqual(missionSpan.fromTdb);
        expect(view.tTdb).toBeLessThanOrEqual(missionSpan.toTdb);
        expect(Number.isFinite(view.distanceKm)).toBe(true);
      }),
    );
  });
});
