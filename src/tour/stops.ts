/** The stops of the tour, and how long they last. */
import type { StopData, TourData } from "./schema";
import tourData from "./tour.json";

export const stops: readonly StopData[] = (tourData as TourData).stops;

export const secondsOf: readonly number[] = stops.map(({ seconds }) => seconds);
