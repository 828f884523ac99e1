import { expect, test } from "vitest";
import * as constants from "../../ephemeris/constants";
import data from "../../ephemeris/data/constants.json";
import initialStates from "../../ephemeris/data/initial-states.json";

const { auKm, cKmS, emrat, gmKm3S2 } = constants;

// quantity, value, reference, source
test.each([
  ["auKm", auKm, 149597870.7, "IAU 2012 B2"],
  ["cKmS", cKmS, 299792.458, "SI"],
  ["emrat", emrat, 81.30056822149722, "DE440"],
  ["GM Sun", gmKm3S2.sun, 132712440041.27942, "DE440"],
  ["J2 Moon", constants.harmonicsMoon.J2, 0.000203214360135, "DE440"],
  ["C31 Moon", constants.harmonicsMoon.C31, 2.8480784606e-5, "DE440"],
  ["TAUER1", constants.tideEarth.TAUER1, 0.011929122823877609, "DE440"],
])("%s is %d", (_quantity, value, reference, _source) => {
  expect(value).toBe(reference);
});

test("GM of Earth and Moon sum to that of their barycentre and stand in the ratio EMRAT", () => {
  expect((gmKm3S2.earth + gmKm3S2.moon) / gmKm3S2.emb - 1).toBeLessThan(1e-15);
  expect(Math.abs(gmKm3S2.earth / gmKm3S2.moon / emrat - 1)).toBeLessThan(1e-14);
});

test("every constant has a unit and a source that exists", () => {
  for (const [name, entry] of Object.entries({ ...data.values, ...data.gm })) {
    expect(entry.unit, name).toBeTruthy();
    expect(Object.keys(data.sources), name).toContain(entry.source);
  }
});

test("the barycentre of Earth and Moon lies where both stand, to a metre, and moves with them", () => {
  const stateOf = (id: string) => initialStates.states.find((state) => state.id === id)!;
  const [emb, earth, moon] = ["emb", "earth", "moon"].map(stateOf);
  for (const axis of [0, 1, 2]) {
    const positionKm = (emrat * earth.positionKm[axis] + moon.positionKm[axis]) / (1 + emrat);
    const velocityKmS = (emrat * earth.velocityKmS[axis] + moon.velocityKmS[axis]) / (1 + emrat);
    expect(Math.abs(positionKm - emb.positionKm[axis])).toBeLessThan(1e-3);
    expect(Math.abs(velocityKmS - emb.velocityKmS[axis])).toBeLessThan(1e-9);
  }
});
