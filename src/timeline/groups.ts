/**
 * Things at places along a strip, gathered where they are too close to press apart. Pure.
 */

export interface Group<T> {
  readonly items: readonly T[];
  /** Middle of the group, 0…1 along the strip. */
  readonly at: number;
}

/** Groups of `items` (in order of place) whose places are within `room` of the group's first; those outside 0…1 are left out. */
export function groupsOf<T>(items: readonly T[], placeOf: (item: T) => number, room: number): Group<T>[] {
  const groups: { items: T[]; first: number; last: number }[] = [];
  for (const item of items) {
    const place = placeOf(item);
    if (place < 0 || place > 1) continue;
    const open = groups.at(-1);
    if (open !== undefined && place - open.first < room) {
      open.items.push(item);
      open.last = place;
    } else groups.push({ items: [item], first: place, last: place });
  }
  return groups.map(({ items: found, first, last }) => ({ items: found, at: (first + last) / 2 }));
}
