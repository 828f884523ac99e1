/**
 * The names of constellation figures over the picture: after the names of bodies, where these and panels leave room, the best known
 * first. A name once shown stays until something covers it; a new one needs some air around it, so that none flickers.
 */
import { type PerspectiveCamera, Vector3 } from "three";
import { isCovered } from "../covers";
import { isNamed } from "../labels";
import { PlacedElements } from "../placedElements";
import { cameraRangeKm, radiiKm, radiusPx, snapshot } from "../snapshot";
import { type Figure, writeDirection } from "./figures";

const heightPx = 18;
const airPx = 14;
const point = new Vector3();

/** Names of each culture that is shown: those of one make way for those of another shown before. */
const cultures: FigureNames[] = [];

/** Whether a globe stands before the sky in the direction (x, y, z), scene axes. */
function isBehindGlobe(x: number, y: number, z: number): boolean {
  const { positionsKm: p, cameraKm: c } = snapshot;
  for (let body = 0; body < radiiKm.length; body++) {
    if (radiusPx(body) < 3) continue;
    const along = (p[3 * body] - c[0]) * x + (p[3 * body + 1] - c[1]) * y + (p[3 * body + 2] - c[2]) * z;
    const range = cameraRangeKm(body);
    if (along > 0 && range * range - along * along < radiiKm[body] * radiiKm[body]) return true;
  }
  return false;
}

export class FigureNames {
  private readonly box = document.createElement("div");
  private readonly elements: HTMLElement[] = [];
  private readonly directions: Float32Array;
  private readonly left: Float32Array;
  private readonly top: Float32Array;
  private readonly width: Float32Array;
  private readonly shown: Uint8Array;
  private readonly placed: PlacedElements;

  constructor(host: HTMLElement, figures: readonly Figure[], className: string) {
    const count = figures.length;
    this.directions = new Float32Array(3 * count);
    [this.left, this.top, this.width] = [0, 1, 2].map(() => new Float32Array(count)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    this.shown = new Uint8Array(count);
    this.placed = new PlacedElements(this.shown, this.left, this.top);
    this.box.className = `labels figure-names ${className}`;
    this.box.setAttribute("aria-hidden", "true");
    for (const [i, { name, also, at }] of figures.entries()) {
      const element = document.createElement("span");
      element.append(name);
      if (also !== undefined) element.append(Object.assign(document.createElement("small"), { textContent: also }));
      this.elements.push(element);
      writeDirection(at[0], at[1], 1, this.directions, 3 * i);
    }
    this.box.append(...this.elements);
    host.append(this.box);
    cultures.push(this);
  }

  /** Measures the names anew: their font has come. */
  measure(): void {
    this.width.fill(0);
  }

  place(camera: PerspectiveCamera): void {
    const r = snapshot.axes.rows;
    const d = this.directions;
    for (let i = 0; i < this.elements.length; i++) {
      const x = d[3 * i];
      const y = d[3 * i + 1];
      const z = d[3 * i + 2];
      point.set(r[0] * x + r[1] * y + r[2] * z, r[3] * x + r[4] * y + r[5] * z, r[6] * x + r[7] * y + r[8] * z);
      const isFree = !isBehindGlobe(point.x, point.y, point.z);
      point.applyMatrix4(camera.matrixWorldInverse);
      const isAhead = point.z < 0;
      point.applyMatrix4(camera.projectionMatrix);
      if (this.width[i] === 0) this.width[i] = this.elements[i].offsetWidth;
      this.left[i] = (point.x * 0.5 + 0.5) * snapshot.widthPx - this.width[i] / 2;
      this.top[i] = (0.5 - point.y * 0.5) * snapshot.heightPx;
      const isShown = isAhead && isFree && this.hasRoom(i, this.shown[i] === 1 ? 0 : airPx);
      this.shown[i] = isShown ? 1 : 0;
      this.placed.write(i, this.elements[i]);
    }
  }

  dispose(): void {
    cultures.splice(cultures.indexOf(this), 1);
    this.box.remove();
  }

  private hasRoom(i: number, air: number): boolean {
    const left = this.left[i] - air;
    const top = this.top[i];
    const right = this.left[i] + this.width[i] + air;
    if (left < 0 || right > snapshot.widthPx || top < heightPx || top > snapshot.heightPx - heightPx) return false;
    if (isCovered(left, top - heightPx / 2, right, top + heightPx / 2) || isNamed(left, top, right - left))
      return false;
    for (let k = 0; k < cultures.length; k++) {
      const culture = cultures[k];
      if (culture.overlaps(left, right, top, culture === this ? i : culture.elements.length)) return false;
      if (culture === this) break;
    }
    return true;
  }

  /** Whether one of the first `count` names shown stands in a strip. */
  private overlaps(left: number, right: number, top: number, count: number): boolean {
    for (let i = 0; i < count; i++) {
      if (this.shown[i] === 0 || Math.abs(this.top[i] - top) >= heightPx + 4) continue;
      if (left < this.left[i] + this.width[i] + 6 && right > this.left[i] - 6) return true;
    }
    return false;
  }
}
