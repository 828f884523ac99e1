/** Weighted sums over ring buffers: the inner loop of every multistep formula. */

/** All `order` rotations of a weight row, so that a ring buffer can be read from its first cell on. */
export function rotations(weights: Float64Array): Float64Array {
  const order = weights.length;
  const rows = new Float64Array(order * order);
  for (let head = 0; head < order; head++) {
    for (let cell = 0; cell < order; cell++) rows[head * order + cell] = weights[(head - cell + order) % order];
  }
  return rows;
}

/** out[c + shift] = Σ rows[head][j] history[c][j], three components at a time so that the adders overlap. */
export function weightedSums(
  history: Float64Array,
  rows: Float64Array,
  head: number,
  order: number,
  out: Float64Array,
  from: number,
  to: number,
  shift = 0,
): void {
  const row = head * order;
  for (let c = from; c < to; c += 3) {
    const ox = c * order;
    const oy = ox + order;
    const oz = oy + order;
    let x = 0;
    let y = 0;
    let z = 0;
    for (let j = 0; j < order; j++) {
      const w = rows[row + j];
      x += w * history[ox + j];
      y += w * history[oy + j];
      z += w * history[oz + j];
    }
    out[c + shift] = x;
    out[c + shift + 1] = y;
    out[c + shift + 2] = z;
  }
}
