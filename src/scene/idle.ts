/** Work that nobody waits for yet, in pieces: each in a moment in which the page has nothing else to do. */

/** So long a piece is put off at most, ms. */
const mostMs = 200;

/** Done in the next idle moment. */
export const idle = (): Promise<void> =>
  new Promise((begin) => {
    // Safari has no such moments.
    if (typeof requestIdleCallback === "undefined") setTimeout(begin, mostMs / 4);
    else requestIdleCallback(() => begin(), { timeout: mostMs });
  });
