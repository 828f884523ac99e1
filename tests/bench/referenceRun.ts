/** Run as a process of its own: seconds that Gauss–Radau 15 at fixed 2.5-day steps takes for a Newtonian century, from a decade of it. */
import { GaussRadau } from "../../ephemeris/integrators/gaussRadau";
import { newtonianModel } from "../../ephemeris/model";
import { initialState } from "../../ephemeris/planets";
import { SolarSystem } from "../../ephemeris/solarSystem";
import { secondsPerDay } from "../../ephemeris/units";

const { tTdb, position, velocity } = initialState(newtonianModel);
const endTdb = tTdb + 3652.5 * secondsPerDay;

function decadeSeconds(): number {
  const radau = new GaussRadau(new SolarSystem(newtonianModel).asWhole(), {
    firstStepS: 2.5 * secondsPerDay,
    fixedStep: true,
  });
  radau.start(tTdb, position, velocity);
  const begin = performance.now();
  while (radau.tTdb !== endTdb) radau.advance(endTdb);
  return (performance.now() - begin) / 1000;
}

decadeSeconds();
console.log(10 * Math.min(decadeSeconds(), decadeSeconds(), decadeSeconds()));
