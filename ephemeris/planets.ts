/** Propagates Sun, planets, Moon and big asteroids once, from the common epoch both ways, and fits their tracks. */
import { bodyOf, solutionOf } from "./bodies";
import fitted from "./data/fitted-states.json";
import type { Model } from "./model";
import { SolarSystem } from "./solarSystem";
import { SolarSystemStepper } from "./solarSystemStepper";
import { asteroidIds, planetIds } from "./stateLayout";
import { assembleTracks, blockS, TrackDraft, type TrackLayout } from "./tracks";
import type { Span } from "./types";
import { secondsPerDay } from "./units";

/** Fast steps a day of the stepper's default grid. */
const ticksPerDay = 3;
const ticksPerBlock = (blockS / secondsPerDay) * ticksPerDay;

/** Layout of a track and how many ticks lie between its fit nodes. Segment lengths are JPL's for DE440; tolerances bound the last coefficients. */
interface PlanetLayout extends TrackLayout {
  readonly every: number;
}

const layoutOf: Readonly<Record<string, PlanetLayout>> = {
  sun: { coefficients: 12, segments: 2, toleranceKm: 1e-5, every: 6 },
  mercury: { coefficients: 14, segments: 4, toleranceKm: 1e-3, every: 1 },
  venus: { coefficients: 11, segments: 2, toleranceKm: 1e-3, every: 6 },
  emb: { coefficients: 13, segments: 2, toleranceKm: 1e-4, every: 6 },
  moon: { coefficients: 13, segments: 8, toleranceKm: 1e-3, every: 1 },
  mars: { coefficients: 12, segments: 1, toleranceKm: 1e-3, every: 12 },
  jupiter: { coefficients: 9, segments: 1, toleranceKm: 1e-3, every: 12 },
  saturn: { coefficients: 8, segments: 1, toleranceKm: 1e-3, every: 12 },
  uranus: { coefficients: 7, segments: 1, toleranceKm: 1e-3, every: 12 },
  neptune: { coefficients: 7, segments: 1, toleranceKm: 1e-3, every: 12 },
  pluto: { coefficients: 7, segments: 1, toleranceKm: 1e-3, every: 12 },
};
/**
 * Two big asteroids passing each other bend a path by metres within days, finer than their grid of nodes, four days, can show (seen: 4 m,
 * Hygiea 2056). Nothing here needs them that well, so their fit is taken as it comes.
 */
const asteroidLayout: PlanetLayout = {
  coefficients: 12,
  segments: 1,
  toleranceKm: Number.POSITIVE_INFINITY,
  every: 12,
};

/** Track ids in the order of the state vector: Earth's place carries the Earth–Moon barycentre. */
const trackIds: readonly string[] = planetIds.map((id) => (id === "earth" ? "emb" : id));

/** What is added to a published initial state, km and km/s, ICRF (the Moon: geocentric). Made by fit.ts. */
export interface Adjustment {
  readonly id: string;
  readonly positionKm: readonly number[];
  readonly velocityKmS: readonly number[];
}

/** State vector (km, km/s, layout of `SolarSystem`) and epoch that a model starts from. `adjustments` default to the model's. */
export function initialState(
  model: Model,
  adjustments: readonly Adjustment[] = model.initialStates === "fitted" ? fitted.adjustments : [],
): { tTdb: number; position: Float64Array; velocity: Float64Array } {
  const ids = [...trackIds, ...(model.asteroids ? asteroidIds : [])];
  const states = ids.map((id) => solutionOf(bodyOf(id)));
  const position = Float64Array.from(states.flatMap((state) => state.positionKm));
  const velocity = Float64Array.from(states.flatMap((state) => state.velocityKmS));
  const moon = 3 * trackIds.indexOf("moon");
  const earth = solutionOf(bodyOf("earth"));
  for (let c = 0; c < 3; c++) {
    position[moon + c] -= earth.positionKm[c];
    velocity[moon + c] -= earth.velocityKmS[c];
  }
  for (const { id, positionKm, velocityKmS } of adjustments) {
    const o = 3 * trackIds.indexOf(id);
    for (let c = 0; c < 3; c++) {
      position[o + c] += positionKm[c];
      velocity[o + c] += velocityKmS[c];
    }
  }
  return { tTdb: states[0].epochTdb, position, velocity };
}

export interface PlanetTracks {
  readonly drafts: readonly TrackDraft[];
  /** Start of block 0, the epoch of the initial states. */
  readonly epochTdb: number;
  readonly firstBlock: number;
  readonly blocks: number;
}

/**
 * Propagates over `span` (widened to whole blocks and to the epoch) and fits. `onProgress` gets the share done, 0…1.
 * @throws PropagationError when a value blows up.
 */
export function propagatePlanets(
  model: Model,
  span: Span,
  onProgress?: (share: number) => void,
  adjustments?: readonly Adjustment[],
): PlanetTracks {
  const start = initialState(model, adjustments);
  const firstBlock = Math.min(0, Math.floor((span.fromTdb - start.tTdb) / blockS));
  const endBlock = Math.max(0, Math.ceil((span.toTdb - start.tTdb) / blockS));
  const ids = [...trackIds, ...(model.asteroids ? asteroidIds : [])];
  const drafts = ids.map((id) => new TrackDraft(id, layoutOf[id] ?? asteroidLayout));
  const blocks = endBlock - firstBlock;
  let done = 0;
  const onBlock = () => onProgress?.(++done / blocks);
  propagateOneWay(model, start, drafts, 1, endBlock, onBlock);
  propagateOneWay(model, start, drafts, -1, -firstBlock, onBlock);
  return { drafts, epochTdb: start.tTdb, firstBlock, blocks };
}

function propagateOneWay(
  model: Model,
  start: ReturnType<typeof initialState>,
  drafts: readonly TrackDraft[],
  direction: 1 | -1,
  blocks: number,
  onBlock: () => void,
): void {
  if (blocks === 0) return;
  const recorder = new BlockRecorder(drafts, direction);
  const stepper = new SolarSystemStepper(new SolarSystem(model), start.tTdb, start.position, start.velocity, direction);
  recorder.recordStart(start.position, start.velocity);
  for (let block = 0; block < blocks; block++) {
    for (let tick = 1; tick <= ticksPerBlock; tick++) {
      stepper.advance();
      recorder.record(stepper, tick);
    }
    recorder.fit(direction > 0 ? block : -1 - block);
    onBlock();
  }
}

/** The nodes of the block under way, in order of time whichever way the stepper runs. */
class BlockRecorder {
  private readonly drafts: readonly TrackDraft[];
  private readonly every: readonly number[];
  private readonly nodes: readonly Float64Array[];
  /** Drafts with a node at each tick of the block. */
  private readonly due: readonly (readonly number[])[];
  private readonly direction: 1 | -1;

  constructor(drafts: readonly TrackDraft[], direction: 1 | -1) {
    this.drafts = drafts;
    this.direction = direction;
    this.every = drafts.map(({ id }) => (layoutOf[id] ?? asteroidLayout).every);
    this.due = Array.from({ length: ticksPerBlock + 1 }, (_, tick) => {
      return drafts.map((_draft, i) => i).filter((i) => tick % this.every[i] === 0);
    });
    this.nodes = this.every.map((every) => new Float64Array(6 * (ticksPerBlock / every + 1)));
  }

  recordStart(position: Float64Array, velocity: Float64Array): void {
    this.nodes.forEach((nodes, i) => {
      const at = this.cell(i, 0);
      nodes.set(position.subarray(3 * i, 3 * i + 3), at);
      nodes.set(velocity.subarray(3 * i, 3 * i + 3), at + 3);
    });
  }

  record(stepper: SolarSystemStepper, tick: number): void {
    for (const i of this.due[tick]) {
      const isPlanet = i < planetIds.length;
      const source = isPlanet ? stepper.fast : stepper.asteroids;
      const from = 3 * (isPlanet ? i : i - planetIds.length);
      const at = this.cell(i, tick);
      source?.correctedPosition(from, from + 3, this.nodes[i], at);
      source?.correctedVelocity(from, from + 3, this.nodes[i], at + 3);
    }
  }

  /** Fits the full block and carries its last node over as the first of the next. */
  fit(block: number): void {
    this.drafts.forEach((draft, i) => {
      const nodes = this.nodes[i];
      if (!draft.fit(block, nodes, ticksPerBlock / this.every[i])) {
        throw new Error(`The fit of ${draft.id} in block ${block} did not reach its tolerance.`);
      }
      const end = this.cell(i, ticksPerBlock);
      nodes.copyWithin(this.cell(i, 0), end, end + 6);
    });
  }

  private cell(i: number, tick: number): number {
    return (6 * (this.direction > 0 ? tick : ticksPerBlock - tick)) / this.every[i];
  }
}

/** The planets alone as tracks and data. */
export function assemblePlanets({ drafts, firstBlock, blocks }: PlanetTracks): ReturnType<typeof assembleTracks> {
  return assembleTracks(drafts, firstBlock, blocks);
}
