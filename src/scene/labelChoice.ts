/**
 * Which names are shown, and on which side of what they name: the more important first, none over another or under a panel.
 * A name that is shown stays while it has room, one that is not comes only with room to spare, so that none flickers. Pure.
 */

/** Height of a name, and the room beyond its own that it needs to appear or to change sides, CSS pixels. */
export const labelHeightPx = 22;
export const roomPx = 7;

/** By spot. `anchor…`: what is named; `gapPx`: its radius and a little; `risePx`: how far above it the name stands; CSS pixels. */
export class LabelSpots {
  readonly anchorXPx: Float64Array;
  readonly anchorYPx: Float64Array;
  readonly gapPx: Float64Array;
  readonly risePx: Float64Array;
  readonly widthPx: Float64Array;
  /** 1 where there is something in front of the camera to be named. */
  readonly possible: Uint8Array;
  /** 1 where the name is shown; kept from frame to frame. */
  readonly shown: Uint8Array;
  /** Left edge and middle of the name, where it is shown. */
  readonly leftPx: Float64Array;
  readonly topPx: Float64Array;
  /** 1 where it stands on the left of its spot. */
  readonly onLeft: Uint8Array;

  constructor(count: number) {
    const numbers = Array.from({ length: 7 }, () => new Float64Array(count));
    [this.anchorXPx, this.anchorYPx, this.gapPx, this.risePx, this.widthPx, this.leftPx, this.topPx] = numbers;
    [this.possible, this.shown, this.onLeft] = Array.from({ length: 3 }, () => new Uint8Array(count));
  }
}

/** Whether the picture has no room in a rectangle: outside the window or under a panel. */
export type IsBlocked = (left: number, top: number, right: number, bottom: number) => boolean;

/** Chooses for one frame. `order`: spots, the most important first; every spot once. */
export function chooseLabels(spots: LabelSpots, order: Int32Array, isBlocked: IsBlocked): void {
  const { possible, shown, onLeft } = spots;
  for (let k = 0; k < order.length; k++) {
    const spot = order[k];
    const was = shown[spot] === 1;
    const side = onLeft[spot];
    // What comes later in the order gives way: only those before count as shown.
    shown[spot] = 0;
    if (possible[spot] === 0) continue;
    const stays = was && hasRoom(spots, order, k, side, 0, isBlocked);
    if (stays) shown[spot] = 1;
    else if (hasRoom(spots, order, k, 0, roomPx, isBlocked)) {
      onLeft[spot] = 0;
      shown[spot] = 1;
    } else if (hasRoom(spots, order, k, 1, roomPx, isBlocked)) {
      onLeft[spot] = 1;
      shown[spot] = 1;
    }
    if (shown[spot] === 1) {
      spots.leftPx[spot] = leftOf(spots, spot, onLeft[spot]);
      spots.topPx[spot] = topOf(spots, spot);
    }
  }
}

function leftOf({ anchorXPx, gapPx, widthPx }: LabelSpots, spot: number, side: number): number {
  const gap = 0.8 * gapPx[spot];
  return side === 0 ? anchorXPx[spot] + gap : anchorXPx[spot] - gap - widthPx[spot];
}

const topOf = ({ anchorYPx, risePx }: LabelSpots, spot: number): number => anchorYPx[spot] - risePx[spot];

function hasRoom(
  spots: LabelSpots,
  order: Int32Array,
  rank: number,
  side: number,
  room: number,
  isBlocked: IsBlocked,
): boolean {
  const spot = order[rank];
  const left = leftOf(spots, spot, side) - room;
  const right = left + spots.widthPx[spot] + 2 * room;
  const top = topOf(spots, spot) - labelHeightPx / 2 - room;
  const bottom = top + labelHeightPx + 2 * room;
  if (isBlocked(left, top, right, bottom)) return false;
  for (let k = 0; k < rank; k++) {
    const other = order[k];
    if (spots.shown[other] === 0) continue;
    const isBeside = left >= spots.leftPx[other] + spots.widthPx[other] || right <= spots.leftPx[other];
    if (!isBeside && top < spots.topPx[other] + labelHeightPx / 2 && bottom > spots.topPx[other] - labelHeightPx / 2) {
      return false;
    }
  }
  return true;
}
