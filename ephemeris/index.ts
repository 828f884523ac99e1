/** The public face of the library: re-exports, nothing else. */

export { type Axes, intoFrame, newAxes, outOfFrame } from "./axes";
export { type Body, type BodyKind, bodies, bodyOf, type ElementSigmas, type OrbitSolution, solutionOf } from "./bodies";
export { type BuildRequest, buildEphemeris, widestSpan } from "./build";
export { type Claim, claims } from "./claims";
export { elementsFromState, stateFromElements } from "./elements";
export { loadEphemeris, saveEphemeris } from "./ephemerisFile";
export { InputError, type InputProblem, nearestName } from "./errors";
export { eventOf, events, type MissionEvent, phases } from "./events";
export { addThrust, massFlowKgS } from "./forces/thrust";
export { type Frame, parseFrame } from "./frames";
export { PropagationError, type SecondOrderSystem } from "./integrators/force";
export { GaussRadau, type GaussRadauOptions } from "./integrators/gaussRadau";
export { Flock, type Particle, particleAt } from "./massless";
export { fullModel, type Model, modelText, newtonianModel } from "./model";
export { fixedBodies, type Spin, spinOf, writeFixedAxes } from "./orientation";
export type { Ephemeris, Stop } from "./paths";
export { type ParticlePhysics, Perturbers } from "./perturbers";
export { english, type Phrase, type Said } from "./phrase";
export { addProbe, type ProbePlan } from "./probe/build";
export { type EvidenceRow, evidenceRows } from "./probe/evidence";
export type { FlightImpulse, FlightLeg, Hypothesis, LegId, ProbeFlight, ThrustArc } from "./probe/flight";
export { shortfallText } from "./probe/shortfall";
export type {
  CometSolution,
  Control,
  IonDrive,
  LegSolution,
  OutboundSolution,
  ReturnSolution,
  SolvedImpulse,
} from "./probe/solution";
export {
  type CometRequest,
  type OutboundRequest,
  type ReturnRequest,
  SolveCancelled,
  type SolveHooks,
  type SolveRequest,
  solveLeg,
} from "./probe/solve";
export { newProbeState, type ProbeState, probeStateOf } from "./probe/state";
export { type AngleSeries, joinedSeries } from "./resonance/angleSeries";
export { type ClassInterval, type CoOrbitalClass, classAt, classesOf } from "./resonance/classes";
export { runClones, type YearSpan } from "./resonance/cloneRun";
export { clonesOf } from "./resonance/clones";
export { type DistanceExtreme, distanceExtremes } from "./resonance/extremes";
export { type FollowedOrbit, type FutureOptions, type FuturePiece, futureOf, type Trail } from "./resonance/future";
export type { BodySet } from "./resonance/longRun";
export { type OrbitStart, type OrbitUncertainty, orbitStartOf } from "./resonance/orbitStart";
export { type SolarStart, solarStartAt, startStateFromElements, startStateOf } from "./resonance/start";
export { newState, type State, type StateOptions, stateOf } from "./state";
export { assumptionOf, isoFromTdb, jdFromTdb, parseTime, tdbFromIso, tdbFromJd } from "./time";
export type { Basis, Confidence, Source, Span, Vector3 } from "./types";
