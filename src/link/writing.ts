/** How numbers and instants are written in a link. */
import { isoFromTdb } from "../../ephemeris/time";

/** At most so many decimals, none that say nothing. */
export const rounded = (x: number, digits: number): string => String(Number(x.toFixed(digits)));

/** UTC to a millisecond. */
export const utcText = (tTdb: number): string => isoFromTdb(tTdb, { scale: "utc", digits: 3 });
