/**
 * The lines of constellation figures: one ribbon for all of them, filled once, at a distance behind everything.
 */
import { Ribbon } from "../ribbon";
import { type Figure, writeDirection } from "./figures";
import { placeInSky } from "./skyMatrix";

/** Beyond the farthest planet from wherever the camera may be, inside the far plane. */
const distanceKm = 1.8e10;
const widthPx = 1;

/** Points of a ribbon that draws `figures`: each polyline's own, and its two ends once more, unseen. */
const pointsOf = (figures: readonly Figure[]): number =>
  figures.reduce((all, { lines }) => all + lines.reduce((sum, line) => sum + line.length / 2 + 2, 0), 0);

export class FigureLines extends Ribbon {
  constructor(figures: readonly Figure[], color: string, opacity: number) {
    super(pointsOf(figures), color, widthPx);
    for (const { lines } of figures) {
      for (const line of lines) {
        const last = line.length - 2;
        this.addStar(line[0], line[1], 0);
        for (let i = 0; i <= last; i += 2) this.addStar(line[i], line[i + 1], 1);
        this.addStar(line[last], line[last + 1], 0);
      }
    }
    this.end(opacity);
    // First of what is transparent: it lies behind rings and paths alike.
    this.mesh.renderOrder = -1;
    this.mesh.matrixAutoUpdate = false;
  }

  /** Turns the lines with the sky. */
  place(): void {
    placeInSky(this.mesh);
  }

  private addStar(raC: number, decC: number, opacity: number): void {
    const at = 4 * this.used++;
    writeDirection(raC, decC, distanceKm, this.data, at);
    this.data[at + 3] = opacity;
  }
}
