/**
 * Where the sequences play: the flattest broad spot of the illustrative rock, found by fitting planes of 2.6 m radius all over
 * its fine mesh, and an instant when it faces the Sun. The rock's true shape is not published, so neither is any site.
 */
import { type Ephemeris, stateOf } from "../../../ephemeris/ephemeris";
import { parseTime } from "../../../ephemeris/time";
import { measuredPeriodS } from "../../spin";
import { lengthS } from "./techniques";

/** Middle of the spot and its outward normal in the body-fixed frame, m at nominal size. */
export const siteM = [-3.926, 5.927, 1.479] as const;
export const siteNormal = [-0.1539, 0.9705, 0.1856] as const;

/** In the planned months of sampling, when the Sun is not far from the asteroid's equator. */
const stagedFromTdb = parseTime("2027-04-15T00:00:00Z", "utc");

/** The first start of a sequence from then on in whose middle the Sun stands highest over the site. */
export function stagedStartTdb(ephemeris: Ephemeris): number {
  const options = { center: "kamooalewa", frame: "fixed:kamooalewa" } as const;
  const { positionKm: sun } = stateOf(ephemeris, "sun", stagedFromTdb, options);
  const turn = Math.atan2(sun[1], sun[0]) - Math.atan2(siteNormal[1], siteNormal[0]);
  const share = turn / (2 * Math.PI);
  return stagedFromTdb + (share - Math.floor(share)) * measuredPeriodS - lengthS / 2;
}
