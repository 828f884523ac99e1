/**
 * Where panels cover the picture, in CSS pixels, so that names do not slide under them. Measured when a panel or the window
 * changes, read every frame.
 */
export interface Cover {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const covers: Cover[] = [];

/** Whether a rectangle, given by its sides, lies partly under a panel. Hidden panels are empty and cover nothing. */
export function isCovered(left: number, top: number, right: number, bottom: number): boolean {
  for (let i = 0; i < covers.length; i++) {
    const cover = covers[i];
    if (left < cover.right && right > cover.left && top < cover.bottom && bottom > cover.top) return true;
  }
  return false;
}
