/** The page of gpu.test.ts: hands its two measurements to the test. */
import { depthFaults } from "./depth";
import { jitterPx } from "./jitter";

declare global {
  interface Window {
    jitterPx: typeof jitterPx;
    depthFaults: typeof depthFaults;
  }
}

Object.assign(window, { jitterPx, depthFaults });
document.body.dataset.ready = "";
