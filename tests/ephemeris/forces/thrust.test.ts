/** Thrust and mass flow against Tsiolkovsky's equation. */
import { expect, test } from "vitest";
import { standardGravityMS2 } from "../../../ephemeris/constants";
import { addThrust, massFlowKgS } from "../../../ephemeris/forces/thrust";
import { added } from "../numeric";

test.each([
  // quantity, thrust N, Isp s, kg/s = T/(9.80665 Isp)
  ["ion engine", 0.08, 3000, 2.7192432e-6],
  ["chemical engine", 490, 315, 0.15862252],
])("mass flow, %s: %f N at %f s", (_, thrustN, specificImpulseS, flow) => {
  expect(massFlowKgS(thrustN, specificImpulseS) / flow).toBeCloseTo(1, 6);
});

test("1 N on 1 kg is 1e-3 km/s² along the unit vector", () => {
  expect(added((out, at) => addThrust(1, 1, 0.6, 0, -0.8, out, at))).toEqual([0.6e-3, 0, -0.8e-3]);
});

test("a long burn gives Isp g₀ ln(m₀/m₁), within 1e-9 relative (reached 1e-15)", () => {
  const thrustN = 0.08;
  const specificImpulseS = 3000;
  const flow = massFlowKgS(thrustN, specificImpulseS);
  const durationS = 3e7;
  const steps = 1000;
  const dt = durationS / steps;
  let speed = 0;
  const at = (t: number) => added((out, o) => addThrust(thrustN, 2000 - flow * t, 1, 0, 0, out, o))[0];
  for (let k = 0; k < steps; k++) speed += (dt / 6) * (at(k * dt) + 4 * at((k + 0.5) * dt) + at((k + 1) * dt));
  const expected = 1e-3 * specificImpulseS * standardGravityMS2 * Math.log(2000 / (2000 - flow * durationS));
  expect(Math.abs(speed / expected - 1)).toBeLessThan(1e-9);
});
