/**
 * Chebyshev segments: the fit that turns integrator nodes into polynomials, and their evaluation.
 *
 * The fit is JPL's (Newhall 1989, Celest. Mech. 45, 305): least squares on positions and velocities at equally spaced
 * nodes, exact at both ends, so neighbouring segments join in position and velocity. One small matrix per layout.
 */

/** Weight of a velocity (per half segment) against a position. Newhall has 0.4; our node velocities carry 1e-10 km/s of truncation, which 0.4 would turn into centimetres. */
const velocityWeight = 0.1;

export interface FitLayout {
  /** Coefficients a component. */
  readonly coefficients: number;
  /** Node intervals a segment; nodes = intervals + 1. */
  readonly intervals: number;
}

/** Writes T_k(x) and T_k′(x), k < count, into values and slopes. */
function writeBasis(x: number, count: number, values: Float64Array, slopes: Float64Array): void {
  values[0] = 1;
  slopes[0] = 0;
  values[1] = x;
  slopes[1] = 1;
  for (let k = 2; k < count; k++) {
    values[k] = 2 * x * values[k - 1] - values[k - 2];
    slopes[k] = 2 * values[k - 1] + 2 * x * slopes[k - 1] - slopes[k - 2];
  }
}

const matrices = new Map<number, Float64Array>();

/**
 * The fit matrix, coefficients × 2·nodes, row-major: coefficient_k = Σ_j M[k][2j] position_j + M[k][2j+1] velocity_j,
 * velocities in km per half segment. Solved from the constrained normal equations by elimination with pivoting.
 */
export function fitMatrix({ coefficients: n, intervals }: FitLayout): Float64Array {
  const key = n * 65536 + intervals;
  const known = matrices.get(key);
  if (known !== undefined) return known;
  const nodes = intervals + 1;
  const size = n + 4;
  const width = size + 2 * nodes;
  const rows = Array.from({ length: size }, () => new Float64Array(width));
  const values = new Float64Array(n);
  const slopes = new Float64Array(n);
  for (let j = 0; j < nodes; j++) {
    writeBasis(-1 + (2 * j) / intervals, n, values, slopes);
    const end = j === 0 ? n : j === intervals ? n + 2 : -1;
    for (let k = 0; k < n; k++) {
      for (let m = 0; m < n; m++) {
        rows[k][m] += values[k] * values[m] + velocityWeight * velocityWeight * slopes[k] * slopes[m];
      }
      rows[k][size + 2 * j] = values[k];
      rows[k][size + 2 * j + 1] = velocityWeight * velocityWeight * slopes[k];
      if (end >= 0) {
        rows[end][k] = values[k];
        rows[k][end] = values[k];
        rows[end + 1][k] = slopes[k];
        rows[k][end + 1] = slopes[k];
      }
    }
    if (end >= 0) {
      rows[end][size + 2 * j] = 1;
      rows[end + 1][size + 2 * j + 1] = 1;
    }
  }
  eliminate(rows, size);
  const matrix = new Float64Array(n * 2 * nodes);
  for (let k = 0; k < n; k++) for (let j = 0; j < 2 * nodes; j++) matrix[k * 2 * nodes + j] = rows[k][size + j];
  matrices.set(key, matrix);
  return matrix;
}

/** Gauss–Jordan elimination in place: the left size × size block becomes the identity. */
function eliminate(rows: Float64Array[], size: number): void {
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) {
      if (Math.abs(rows[r][column]) > Math.abs(rows[pivot][column])) pivot = r;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    const inverse = 1 / rows[column][column];
    for (let c = 0; c < rows[column].length; c++) rows[column][c] *= inverse;
    for (let r = 0; r < size; r++) {
      const factor = r === column ? 0 : rows[r][column];
      if (factor === 0) continue;
      for (let c = 0; c < rows[r].length; c++) rows[r][c] -= factor * rows[column][c];
    }
  }
}

/**
 * Fits one segment. `nodes` holds x y z vx vy vz (km, km/s) of each node, `stride` nodes apart from node `first` on;
 * coefficients go to `out` from `at`, x y z of T_0, then of T_1, …
 */
export function writeFit(
  layout: FitLayout,
  nodes: Float64Array,
  first: number,
  stride: number,
  halfLengthS: number,
  out: Float64Array,
  at: number,
): void {
  const matrix = fitMatrix(layout);
  const columns = 2 * (layout.intervals + 1);
  for (let k = 0; k < layout.coefficients; k++) {
    let x = 0;
    let y = 0;
    let z = 0;
    for (let j = 0; j <= layout.intervals; j++) {
      const position = matrix[k * columns + 2 * j];
      const velocity = matrix[k * columns + 2 * j + 1] * halfLengthS;
      const o = 6 * (first + j * stride);
      x += position * nodes[o] + velocity * nodes[o + 3];
      y += position * nodes[o + 1] + velocity * nodes[o + 4];
      z += position * nodes[o + 2] + velocity * nodes[o + 5];
    }
    out[at + 3 * k] = x;
    out[at + 3 * k + 1] = y;
    out[at + 3 * k + 2] = z;
  }
}

/** Size (km) of the last two coefficients of a segment: a cheap, safe estimate of its fit error. */
export function tailOf(coefficients: number, data: Float64Array, at: number): number {
  let tail = 0;
  for (let i = at + 3 * (coefficients - 2); i < at + 3 * coefficients; i++) tail = Math.max(tail, Math.abs(data[i]));
  return tail;
}

/**
 * Writes position (km), velocity (km/s) and, when `out` has nine cells, acceleration (km/s²) of a segment at
 * `place[0]` = −1…1 into `out`; `place[1]` is half the segment's length in seconds. `data[at…]` as `writeFit` wrote it.
 */
export function writeSegmentState(
  coefficients: number,
  data: Float64Array,
  at: number,
  place: Float64Array,
  out: Float64Array,
): void {
  const x = place[0];
  const x2 = 2 * x;
  // Starting values are sums with x, not literals: an integer literal makes the engine keep the variable on the heap.
  let value0 = x * 0 + 1;
  let value1 = x;
  let slope0 = x * 0;
  let slope1 = x * 0 + 1;
  let px = data[at] + x * data[at + 3];
  let py = data[at + 1] + x * data[at + 4];
  let pz = data[at + 2] + x * data[at + 5];
  let vx = data[at + 3];
  let vy = data[at + 4];
  let vz = data[at + 5];
  const end = at + 3 * coefficients;
  for (let o = at + 6; o < end; o += 3) {
    const value = x2 * value1 - value0;
    const slope = 2 * value1 + x2 * slope1 - slope0;
    const cx = data[o];
    const cy = data[o + 1];
    const cz = data[o + 2];
    px += value * cx;
    py += value * cy;
    pz += value * cz;
    vx += slope * cx;
    vy += slope * cy;
    vz += slope * cz;
    value0 = value1;
    value1 = value;
    slope0 = slope1;
    slope1 = slope;
  }
  const rate = 1 / place[1];
  out[0] = px;
  out[1] = py;
  out[2] = pz;
  out[3] = vx * rate;
  out[4] = vy * rate;
  out[5] = vz * rate;
  if (out.length >= 9) writeSegmentAcceleration(coefficients, data, at, place, out);
}

const values = new Float64Array(64);
const slopes = new Float64Array(64);
const bends = new Float64Array(64);

/** Σ c_k T_k″(x), into out[6…8]. T″ by its recurrence T″_k = 4 T′_{k−1} + 2x T″_{k−1} − T″_{k−2}. */
function writeSegmentAcceleration(
  count: number,
  data: Float64Array,
  at: number,
  place: Float64Array,
  out: Float64Array,
): void {
  const x = place[0];
  const scale = 1 / (place[1] * place[1]);
  writeBasis(x, count, values, slopes);
  bends[0] = 0;
  bends[1] = 0;
  out[6] = 0;
  out[7] = 0;
  out[8] = 0;
  for (let k = 2; k < count; k++) {
    bends[k] = 4 * slopes[k - 1] + 2 * x * bends[k - 1] - bends[k - 2];
    const bend = bends[k] * scale;
    out[6] += bend * data[at + 3 * k];
    out[7] += bend * data[at + 3 * k + 1];
    out[8] += bend * data[at + 3 * k + 2];
  }
}
