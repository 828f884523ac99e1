/** An orbit of one's own: the elements of a published one lead back to it, and it flies in full physics as the published one does. */
import { describe, expect, test } from "vitest";
import { buildBodies } from "../../../ephemeris/buildBodies";
import { headerOf } from "../../../ephemeris/export/header";
import { uniformTimes } from "../../../ephemeris/export/timeGrid";
import { modelText } from "../../../ephemeris/model";
import { withOwnOrbit } from "../../../ephemeris/ownOrbit";
import { instantOf, writeBarycentric } from "../../../ephemeris/paths";
import { orbitStartOf, runStartTdb } from "../../../ephemeris/resonance/orbitStart";
import { stateOf } from "../../../ephemeris/state";
import { publishedOrbit, withChange } from "../../../src/laboratory/orbitForm";
import { elementsText, followedOrbit, formOf, icrfOf } from "../../../src/laboratory/ownOrbit";
import { tdbOfYear } from "../../../src/laboratory/words";

const start = orbitStartOf("kamooalewa");
const form = formOf(start);
const same = followedOrbit(start, withChange(publishedOrbit("kamooalewa"), "e", form.e));
const apartKm = (a: ArrayLike<number>, b: ArrayLike<number>) => Math.hypot(...[0, 1, 2].map((c) => a[c] - b[c]));

describe("Kamoʻoalewa as an orbit of one's own", () => {
  test("its elements and back: the start to 1 m", () => {
    expect(apartKm(same.state, start.state)).toBeLessThan(1e-3);
    expect(form.phaseDeg).toBeGreaterThan(-10);
    expect(form.phaseDeg).toBeLessThan(10);
  });

  test("flown to 2029 it is where the published orbit is, to 1 km, and is marked as invented", () => {
    const published = buildBodies({ bodies: ["kamooalewa"], fromTdb: runStartTdb, toTdb: tdbOfYear(2030) });
    const sun = new Float64Array(6);
    writeBarycentric(published, "sun", instantOf(runStartTdb), sun);
    const state = icrfOf(same.state).map((value, c) => value + sun[c]);
    const particle = { id: "own-orbit", tTdb: runStartTdb, a2AuD2: same.a2AuD2 ?? 0 };
    const [positionKm, velocityKmS] = [state.subarray(0, 3), state.subarray(3)];
    const own = withOwnOrbit(published, { ...particle, positionKm, velocityKmS });
    const there = stateOf(own, "own-orbit", tdbOfYear(2029), { center: "earth" });
    expect(there.basis).toBe("illustrative");
    const expected = stateOf(own, "kamooalewa", tdbOfYear(2029), { center: "earth" });
    expect(apartKm(there.positionKm, expected.positionKm)).toBeLessThan(1);

    const request = { bodies: ["own-orbit"], center: "earth", frame: "sun-earth", timeScale: "tdb" } as const;
    const times = uniformTimes(runStartTdb, tdbOfYear(2027), 86400, "tdb");
    const header = headerOf(
      { ...request, times, units: "km", lightTime: false },
      {
        version: "1",
        model: modelText(own.model),
        solutions: own.solutions,
        own: { id: "own-orbit", text: elementsText(form, "kamooalewa") },
        command: "#lab=kamooalewa",
      },
    ).join("\n");
    expect(header).toMatch(/orbit of own-orbit: hypothetical, changed from kamooalewa; .*a 1\.00\d+ au, e 0\.10\d+/);
  });
});
