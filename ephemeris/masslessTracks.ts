/** Turns the flights of massless bodies into tracks: whole blocks, both ways from where each body starts. */
import { PropagationError } from "./integrators/force";
import type { GaussRadau } from "./integrators/gaussRadau";
import { advanceSolo, Flock, type Particle, particleAt, soloIntegrator, startUpSteps } from "./massless";
import type { Ephemeris } from "./paths";
import { Perturbers } from "./perturbers";
import { blockDays, blockS, TrackDraft, type TrackLayout } from "./tracks";

const layout: TrackLayout = { coefficients: 14, segments: 2, toleranceKm: 1e-4 };
/** Starts that are no farther apart than this are brought together. */
const blocksOfAYear = 12;
/** Nodes a block from a solo flight, and from its second and third try: segments down to 12 h, 90 min and 11 min can be fitted. */
const soloIntervals = [512, 4096, 32768] as const;

/**
 * Tracks of `particles` over all blocks of `ephemeris` (which holds the planets). A body that strikes another one keeps
 * the blocks before; `onStop` hears of it, and without it the `PropagationError` is thrown. `onProgress` gets the share done, 0…1.
 */
export function masslessTracks(
  ephemeris: Ephemeris,
  particles: readonly Particle[],
  onProgress?: (share: number) => void,
  onStop?: (particle: Particle, error: PropagationError) => void,
): TrackDraft[] {
  const perturbers = new Perturbers(ephemeris);
  const drafts = particles.map(({ id }) => new TrackDraft(id, layout));
  const starts = new Map<number, number[]>();
  particles.forEach(({ tTdb }, i) => {
    const block = Math.min(Math.max(Math.floor((tTdb - ephemeris.firstBlockTdb) / blockS), 1), ephemeris.blocks - 1);
    // Bodies that start within a year of each other fly as one flock: the planets are then placed once for all.
    const near = [...starts.keys()].find((known) => Math.abs(known - block) <= blocksOfAYear) ?? block;
    starts.set(near, [...(starts.get(near) ?? []), i]);
  });
  let done = 0;
  const tick = (bodies: number) => {
    done += bodies;
    onProgress?.(done / (particles.length * ephemeris.blocks));
  };
  for (const [block, members] of starts) {
    const startTdb = ephemeris.firstBlockTdb + block * blockS;
    const flying: { index: number; state: Float64Array }[] = [];
    for (const index of members) {
      try {
        flying.push({ index, state: particleAt(perturbers, particles[index], startTdb) });
      } catch (error) {
        stopOrThrow(error, particles[index], onStop);
      }
    }
    for (const direction of [1, -1] as const) {
      const legs = { ephemeris, perturbers, particles, drafts, block, direction, onStop, tick };
      flyFlock(legs, flying);
    }
  }
  return drafts;
}

interface Leg {
  readonly ephemeris: Ephemeris;
  readonly perturbers: Perturbers;
  readonly particles: readonly Particle[];
  readonly drafts: readonly TrackDraft[];
  /** The block whose start is the start. */
  readonly block: number;
  readonly direction: 1 | -1;
  readonly onStop?: (particle: Particle, error: PropagationError) => void;
  readonly tick: (bodies: number) => void;
}

/** Blocks to fly in a leg, and the number a block has, counted from the start. */
const blocksOf = ({ ephemeris, block, direction }: Leg): number => (direction > 0 ? ephemeris.blocks - block : block);
const blockNumber = ({ block, direction }: Leg, k: number): number => (direction > 0 ? block + k : block - 1 - k);

/** All bodies of one start together, day by day; those that need it leave and go on alone from their last good block. */
function flyFlock(leg: Leg, all: readonly { index: number; state: Float64Array }[]): void {
  const { ephemeris, particles, drafts, block, direction, tick } = leg;
  const blocks = blocksOf(leg);
  const startTdb = ephemeris.firstBlockTdb + block * blockS;
  const alone = all.filter(({ index, state }) => !isFarFromAll(leg, particles[index], state, startTdb));
  for (const { index, state } of alone) flySolo(leg, index, state, 0);
  const flock = all.filter((member) => !alone.includes(member));
  if (flock.length === 0 || blocks === 0) return;
  const formula = new Flock(
    ephemeris,
    flock.map(({ index }) => particles[index]),
    flock.map(({ state }) => state),
    startTdb,
    direction,
  );
  const nodes = flock.map(() => new Float64Array(6 * (blockDays + 1)));
  const cell = (day: number) => 6 * (direction > 0 ? day : blockDays - day);
  const left = new Set<number>();
  for (let i = 0; i < flock.length; i++) nodes[i].set(flock[i].state, cell(0));
  for (let k = 0; k < blocks && left.size < flock.length; k++) {
    const close = new Set<number>();
    for (let day = 1; day <= blockDays; day++) {
      formula.advance();
      for (let i = 0; i < flock.length; i++) {
        if (left.has(i) || close.has(i)) continue;
        formula.writeState(i, nodes[i], cell(day));
        if (formula.isClose(i) || !Number.isFinite(nodes[i][cell(day)])) close.add(i);
      }
    }
    flock.forEach(({ index }, i) => {
      if (left.has(i)) return;
      if (!close.has(i) && drafts[index].fit(blockNumber(leg, k), nodes[i], blockDays)) {
        nodes[i].copyWithin(cell(0), cell(blockDays), cell(blockDays) + 6);
        tick(1);
      } else {
        left.add(i);
        flySolo(leg, index, nodes[i].slice(cell(0), cell(0) + 6), k);
      }
    });
  }
}

/** Whether the start-up of the flock (days the other way) stays clear of every planet. */
function isFarFromAll(
  { perturbers, direction, ephemeris }: Leg,
  particle: Particle,
  state: Float64Array,
  startTdb: number,
): boolean {
  const backTdb = startTdb - direction * startUpSteps * (blockS / blockDays);
  const endTdb = ephemeris.firstBlockTdb + ephemeris.blocks * blockS;
  if (backTdb < ephemeris.firstBlockTdb || backTdb > endTdb) return false;
  perturbers.load(startTdb);
  if (perturbers.isClose(state, 0)) return false;
  try {
    const back = particleAt(
      perturbers,
      { ...particle, tTdb: startTdb, positionKm: state.subarray(0, 3), velocityKmS: state.subarray(3) },
      backTdb,
    );
    perturbers.load(backTdb);
    return !perturbers.isClose(back, 0);
  } catch {
    return false;
  }
}

/** One body by Gauss–Radau, from the start of its `from`-th block on. */
function flySolo(leg: Leg, index: number, state: Float64Array, from: number): void {
  const { ephemeris, perturbers, particles, drafts, block, direction, onStop, tick } = leg;
  const particle = particles[index];
  const solo = soloIntegrator(perturbers, particle);
  const blocks = blocksOf(leg);
  const startOf = (k: number) => ephemeris.firstBlockTdb + (block + direction * k) * blockS;
  const current = state.slice();
  solo.start(startOf(from), current.subarray(0, 3), current.subarray(3));
  try {
    for (let k = from; k < blocks; k++) {
      const fits = soloIntervals.some((intervals, tries) => {
        if (tries > 0) solo.start(startOf(k), current.subarray(0, 3), current.subarray(3));
        const nodes = soloNodes(leg, solo, particle.id, startOf(k), current, intervals);
        if (!drafts[index].fit(blockNumber(leg, k), nodes, intervals)) return false;
        const end = direction > 0 ? 6 * intervals : 0;
        current.set(nodes.subarray(end, end + 6));
        return true;
      });
      if (!fits) {
        const bends = { text: /*i18n*/ "{id} bends too sharply to be stored.", values: { id: particle.id } };
        throw new PropagationError(bends, startOf(k));
      }
      tick(1);
    }
  } catch (error) {
    stopOrThrow(error, particle, onStop);
  }
}

/** Flies one block from `state` at `fromTdb`, where `solo` stands, and returns its nodes in order of time. */
function soloNodes(
  { perturbers, direction }: Leg,
  solo: GaussRadau,
  id: string,
  fromTdb: number,
  state: Float64Array,
  intervals: number,
): Float64Array {
  const nodes = new Float64Array(6 * (intervals + 1));
  const cell = (node: number) => 6 * (direction > 0 ? node : intervals - node);
  const position = new Float64Array(3);
  const velocity = new Float64Array(3);
  nodes.set(state, cell(0));
  for (let node = 1; node <= intervals; node++) {
    const tTdb = fromTdb + (direction * node * blockS) / intervals;
    while ((tTdb - solo.tTdb) * direction > 0) advanceSolo(solo, perturbers, id, fromTdb + direction * blockS);
    solo.stateAt(tTdb, position, velocity);
    nodes.set(position, cell(node));
    nodes.set(velocity, cell(node) + 3);
  }
  return nodes;
}

function stopOrThrow(error: unknown, particle: Particle, onStop?: Leg["onStop"]): void {
  if (!(error instanceof PropagationError) || onStop === undefined) throw error;
  onStop(particle, error);
}
