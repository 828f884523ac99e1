/** The one way to positions: build an ephemeris (or load one), then ask `stateOf`. */
export { type BuildRequest, buildEphemeris } from "./build";
export { loadEphemeris, saveEphemeris } from "./ephemerisFile";
export { fullModel, type Model, modelText, newtonianModel } from "./model";
export type { Ephemeris } from "./paths";
export { newState, type State, type StateOptions, stateOf } from "./state";
