/** The upright on a strip that stands at the instant. As wide as the strip, so that its shift in percent is the place on it. */

/** Puts the cursor at `fraction` (0…1) of its strip: moved, not laid out. */
export function placeCursor(cursor: HTMLElement | null, fraction: number): void {
  if (cursor !== null) cursor.style.transform = `translateX(${100 * fraction}%)`;
}
