/** Small symmetric systems, six by six. */

/** Smallest pivot kept, as a share of the largest diagonal entry: directions nothing depends on are held still. */
const smallestPivot = 1e-15;

/** Solves H x = g for a symmetric positive semidefinite H (row by row) by Cholesky's LDLᵀ. */
export function solveSymmetric(h: Float64Array, g: Float64Array, x: Float64Array): void {
  const n = g.length;
  const l = h.slice();
  let largest = 0;
  for (let k = 0; k < n; k++) largest = Math.max(largest, h[n * k + k]);
  for (let k = 0; k < n; k++) {
    for (let m = 0; m < k; m++) {
      let sum = l[n * k + m];
      for (let j = 0; j < m; j++) sum -= l[n * k + j] * l[n * m + j] * l[n * j + j];
      l[n * k + m] = sum / l[n * m + m];
    }
    let pivot = l[n * k + k];
    for (let j = 0; j < k; j++) pivot -= l[n * k + j] * l[n * k + j] * l[n * j + j];
    l[n * k + k] = Math.max(pivot, smallestPivot * largest);
  }
  for (let k = 0; k < n; k++) {
    let sum = g[k];
    for (let j = 0; j < k; j++) sum -= l[n * k + j] * x[j];
    x[k] = sum;
  }
  for (let k = n - 1; k >= 0; k--) {
    let sum = x[k] / l[n * k + k];
    for (let j = k + 1; j < n; j++) sum -= l[n * j + k] * x[j];
    x[k] = sum;
  }
}
