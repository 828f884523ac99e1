/** The moments: every one is a view that its own link describes, at an event that exists; those "as the probe saw it" are seen from the probe. */
import { describe, expect, test } from "vitest";
import { buildEphemeris, type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { eventOf } from "../../ephemeris/events";
import { decodeLink, defaultLink, encodeLink } from "../../src/link/link";
import { momentOfEvent, moments } from "../../src/moments";
import { defaultView, momentView } from "../../src/view";

describe.each(moments)("$id", (moment) => {
  test("its link opens its view, and the view's own link says the same", () => {
    const { link, event, problems } = decodeLink(`#moment=${moment.id}`);
    expect(problems).toEqual([]);
    expect(link).toEqual({ ...defaultLink, ...momentView(defaultView, moment) });
    expect(event).toBe(moment.event);
    expect(encodeLink(decodeLink(encodeLink(link)).link)).toBe(encodeLink(link));
    expect(momentOfEvent(eventOf(moment.event).id)?.id).toBe(moment.id);
  });
});

test.each([
  ["earth-and-moon", 589_989, 100],
  ["first-image", 20, 0.1],
] as const)("%s is seen from the side of the probe, within 0.02°, which is %d km away", (id, rangeKm, within) => {
  const view = momentView(defaultView, moments.find((moment) => moment.id === id) ?? moments[0]);
  const { tTdb, follow, azimuthDeg, elevationDeg } = view;
  const flown: Ephemeris = buildEphemeris({ bodies: ["tianwen-2"], fromTdb: tTdb, toTdb: tTdb + 1 });
  const { positionKm: p } = stateOf(flown, "tianwen-2", tTdb, { center: follow, frame: "ecliptic" });
  const range = Math.hypot(...p);
  const [az, el] = [azimuthDeg, elevationDeg].map((deg) => (deg * Math.PI) / 180);
  const cosine =
    (p[0] * Math.cos(el) * Math.cos(az) + p[1] * Math.cos(el) * Math.sin(az) + p[2] * Math.sin(el)) / range;
  expect((Math.acos(Math.min(1, cosine)) * 180) / Math.PI).toBeLessThan(0.02);
  expect(Math.abs(range - rangeKm)).toBeLessThan(within);
});
