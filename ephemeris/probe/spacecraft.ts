/** What the probe's flight is modelled with, from data/probe/spacecraft.json: masses, engines, launch. Mostly assumptions; the file says which. */
import data from "../data/probe/spacecraft.json";
import type { IonDrive } from "./solution";

const { values, ionDrive, cometPlateauAu, leastSwingByKm: swingBy, launch, return: homecoming } = data;

export const launchMassKg = values.launchMassKg.value;
/** Area that faces the Sun, m², and C_R. */
export const sunlightAreaM2 = values.sunlightAreaM2.value;
export const reflectivity = values.reflectivity.value;
/** Specific impulse of the main chemical engine, s. */
export const chemicalImpulseS = values.chemicalImpulseS.value;
export const departureMassKg = values.departureMassKg.value;

const { thrustMN, specificImpulseS, plateauAu, powerExponent, dutyCycle } = ionDrive;
export const defaultDrive: IonDrive = { thrustMN, specificImpulseS, plateauAu, powerExponent, dutyCycle };
/** The drive on the way to the comet: with a pure 1/r² no way was found below about 115 mN. */
export const cometDrive: IonDrive = { ...defaultDrive, plateauAu: cometPlateauAu.value };

export const launchPerigeeAltitudeKm = launch.perigeeAltitudeKm.value;
export const launchInclinationDeg = launch.inclinationDeg.value;
export const launchCoastDays = launch.coastDays.value;

/** The capsule's entry: height above the equatorial radius, geocentric speed, angle below the horizon. */
export const entryAltitudeKm = homecoming.entryAltitudeKm.value;
export const entrySpeedKmS = homecoming.entrySpeedKmS.value;
export const entryAngleDeg = homecoming.entryAngleDeg.value;
/** Days before entry at which capsule and probe part. */
export const separationDays = homecoming.separationDays.value;
/** Least altitude of the swing-by, above the equatorial radius. */
export const leastSwingByKm = swingBy.value;
