/** Values at the cursor as they are written: those of the read-outs, with a sign where a plotted quantity has one. */
import { expect, test } from "vitest";
import { type PlotQuantity, shownValue } from "../../../src/plots/plotQuantities";

test.each<[number, PlotQuantity, string]>([
  [-0.7146, "speed", "−715 m/s"],
  [-4e-9, "speed", "−0.004 mm/s"],
  [0.04203, "speed", "42.0 m/s"],
  [-12.3456789, "speed", "−12.345679 km/s"],
  [0, "speed", "0.000 mm/s"],
  [598.8649711, "length", "598.9 km"],
  [0.0312, "force", "31.2 mN"],
  [1632.68, "mass", "1,632.7 kg"],
  [-0.5, "angle", "−0.50000 °"],
  [Number.NaN, "speed", "– "],
])("%d as %s: %s", (value, quantity, text) => {
  const shown = shownValue(value, quantity, "km");
  expect(`${shown.value} ${shown.unit}`).toBe(text);
});
