/**
 * Constants of the 15th-order Gauss–Radau scheme, all derived from the eight node positions
 * (Everhart 1985, table 1): divided differences and the change from Newton's to the monomial basis.
 */

/** Radau nodes in the unit step; the first is the start. Everhart 1985. */
export const nodes: readonly number[] = [
  0, 0.0562625605369221464656521910318, 0.18024069173689236498757994278, 0.352624717113169637373907769648,
  0.547153626330555383001448554766, 0.734210177215410531523210605558, 0.88532094683909576809035977103,
  0.977520613561287501891174488626,
];

/** inverseGaps[n * 8 + j] = 1 / (h_n − h_j), j < n. */
export const inverseGaps: Float64Array = (() => {
  const table = new Float64Array(64);
  for (let n = 1; n < 8; n++) for (let j = 0; j < n; j++) table[n * 8 + j] = 1 / (nodes[n] - nodes[j]);
  return table;
})();

/**
 * basis[n * 8 + k]: coefficient of s^(k+1) in s·(s − h₁)…(s − h_{n−1}), the Newton polynomial that divided difference
 * g_n multiplies (n = 1…7). So b_k = Σ_n basis[n][k] g_n (Rein & Spiegel 2015, eq. 6–7, with b_0 the factor of s).
 */
export const basis: Float64Array = (() => {
  const table = new Float64Array(64);
  table[8] = 1;
  for (let n = 2; n < 8; n++) {
    for (let k = 0; k < n; k++) {
      const raised = k > 0 ? table[(n - 1) * 8 + k - 1] : 0;
      table[n * 8 + k] = raised - nodes[n - 1] * table[(n - 1) * 8 + k];
    }
  }
  return table;
})();

/** Pascal's triangle for the shift of the b polynomial to the next step: binomial[k * 8 + j] = C(j + 1, k + 1). */
export const shift: Float64Array = (() => {
  const choose = (n: number, k: number): number => (k === 0 || k === n ? 1 : choose(n - 1, k - 1) + choose(n - 1, k));
  const table = new Float64Array(64);
  for (let k = 0; k < 7; k++) for (let j = k; j < 7; j++) table[k * 8 + j] = choose(j + 1, k + 1);
  return table;
})();
