/** Draws the loop: the frame that turns with Earth, what rests in it, and a body's trail, bright near the instant and faint far from it. */
import { auKm } from "../../ephemeris/constants";
import type { Trail } from "../../ephemeris/resonance/future";
import { hillRadiusKm } from "../hillRadius";
import { i18n } from "../language/i18n";
import { inOrder } from "../language/inOrder";
import { colorOf } from "../plots/chart";
import { lunarDistanceKm } from "../quantities";
import { barKm, type HandleId, type LoopScale, lengthText, toPx } from "./loopScale";

export interface LoopPicture {
  readonly scale: LoopScale;
  readonly trail: Trail;
  /** Whether the trail lies after the instant: then its beginning is bright. */
  readonly isAhead: boolean;
  /** x y z of the body, km. */
  readonly place: readonly [number, number, number] | undefined;
  readonly name: string;
  /** Whether it is too small for words. */
  readonly isSmall?: boolean;
  readonly handles: Readonly<Record<HandleId, readonly [number, number]>> | undefined;
}

const fadings = 24;
const [faintest, brightest] = [0.16, 1];
/** Smaller, the Hill sphere is a point and needs no words. */
const leastHillPx = 1.5;
const hillKm = hillRadiusKm(auKm);

export function drawLoop(canvas: HTMLCanvasElement, picture: LoopPicture): void {
  const ctx = canvas.getContext("2d");
  if (ctx === null) return;
  const { scale } = picture;
  const ratio = canvas.width / scale.widthPx;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, scale.widthPx, scale.heightPx);
  ctx.font = `12px ${getComputedStyle(canvas).fontFamily}`;
  ctx.lineJoin = "round";
  const ink = (name: string): string => colorOf(canvas, name);
  drawRest(ctx, picture, ink);
  drawTrail(ctx, picture, ink("--plot-1"));
  drawEarth(ctx, picture, ink);
  if (picture.handles !== undefined) drawHandles(ctx, scale, picture.handles, ink);
  drawBody(ctx, picture, ink);
  if (picture.isSmall !== true) drawBar(ctx, scale, ink("--ink-soft"));
}

/** Earth's orbit, the Sun or the way to it, and which way Earth goes. */
function drawRest(ctx: CanvasRenderingContext2D, { scale, isSmall }: LoopPicture, ink: (name: string) => string): void {
  const [sunX, sunY] = toPx(scale, -auKm, 0);
  ctx.strokeStyle = ink("--plot-grid");
  ctx.lineWidth = 1.5;
  circle(ctx, sunX, sunY, auKm / scale.kmPerPx);
  ctx.stroke();
  ctx.fillStyle = ink("--ink-soft");
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  if (sunX > 10) {
    ctx.fillStyle = ink("--accent");
    circle(ctx, sunX, sunY, 7);
    ctx.fill();
    ctx.fillStyle = ink("--ink");
    if (isSmall !== true) ctx.fillText(i18n.t("Sun"), sunX + 12, sunY);
    return;
  }
  if (isSmall === true) return;
  ctx.fillText(inOrder(i18n.t("← Sun, 149.6 million km (1 au)")), 8, 14);
  ctx.textAlign = "right";
  ctx.fillText(inOrder(i18n.t("Earth’s motion ↑")), scale.widthPx - 8, 14);
}

function drawEarth(
  ctx: CanvasRenderingContext2D,
  { scale, isSmall, handles }: LoopPicture,
  ink: (name: string) => string,
): void {
  const [x, y] = toPx(scale, 0, 0);
  ctx.strokeStyle = ink("--plot-2");
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 2]);
  circle(ctx, x, y, Math.max(3.5, hillKm / scale.kmPerPx));
  ctx.stroke();
  ctx.setLineDash([]);
  const moonPx = lunarDistanceKm / scale.kmPerPx;
  if (moonPx > 1) {
    ctx.strokeStyle = ink("--ink-soft");
    circle(ctx, x, y, moonPx);
    ctx.stroke();
  }
  ctx.fillStyle = ink("--plot-2");
  circle(ctx, x, y, 2);
  ctx.fill();
  if (isSmall === true) return;
  ctx.fillStyle = ink("--ink");
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  const hillPx = hillKm / scale.kmPerPx;
  // Where no hand lies.
  const isAbove = handles !== undefined && handles.phase[1] < 0;
  const from = isAbove ? y - Math.max(8, hillPx + 5) - 27 : y + Math.max(8, hillPx + 5);
  words(ctx, i18n.t("Earth, Moon"), x, hillPx < leastHillPx && isAbove ? from + 15 : from, ink("--field"));
  if (hillPx < leastHillPx) return;
  ctx.fillStyle = ink("--ink-soft");
  words(ctx, i18n.t("Hill sphere 1.5 million km"), x, from + 15, ink("--field"));
}

function drawTrail(ctx: CanvasRenderingContext2D, { scale, trail, isAhead }: LoopPicture, color: string): void {
  const { positionKm: p } = trail;
  const last = p.length / 3 - 1;
  if (last < 1) return;
  ctx.strokeStyle = color;
  const size = Math.max(1, Math.ceil(last / fadings));
  for (let from = 0; from < last; from += size) {
    const share = Math.min(1, (from + size / 2) / last);
    const nearness = isAhead ? 1 - share : share;
    ctx.globalAlpha = faintest + (brightest - faintest) * nearness ** 3;
    ctx.lineWidth = 1 + nearness ** 3;
    ctx.beginPath();
    for (let k = from; k <= Math.min(last, from + size); k++) {
      const [x, y] = toPx(scale, p[3 * k], p[3 * k + 1]);
      if (k === from) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

function drawBody(ctx: CanvasRenderingContext2D, picture: LoopPicture, ink: (name: string) => string): void {
  const { scale, place, name, isSmall } = picture;
  if (place === undefined) return;
  const [x, y] = toPx(scale, place[0], place[1]);
  ctx.fillStyle = ink("--plot-1");
  ctx.strokeStyle = ink("--paper");
  ctx.lineWidth = 2;
  circle(ctx, x, y, 5.5);
  ctx.stroke();
  ctx.fill();
  if (isSmall === true) return;
  const isRight = x < scale.widthPx / 2;
  ctx.fillStyle = ink("--ink");
  ctx.textAlign = isRight ? "left" : "right";
  ctx.textBaseline = "middle";
  words(ctx, name, x + (isRight ? 10 : -10), y - 10, ink("--field"));
}

const handleWords: Readonly<Record<HandleId, string>> = { phase: "σ", e: "e" };

function drawHandles(
  ctx: CanvasRenderingContext2D,
  scale: LoopScale,
  handles: NonNullable<LoopPicture["handles"]>,
  ink: (name: string) => string,
): void {
  const [[fromX, fromY], [toX, toY]] = [toPx(scale, ...handles.phase), toPx(scale, ...handles.e)];
  ctx.strokeStyle = ink("--link");
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.lineTo(toX, toY);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const id of ["phase", "e"] as const) {
    const [x, y] = toPx(scale, ...handles[id]);
    ctx.fillStyle = ink("--paper");
    ctx.lineWidth = 2;
    circle(ctx, x, y, 11);
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = ink("--link");
    ctx.fillText(handleWords[id], x, y + 1);
  }
}

function drawBar(ctx: CanvasRenderingContext2D, scale: LoopScale, color: string): void {
  const km = barKm(scale, 0.32 * scale.widthPx);
  const [x, y] = [8, scale.heightPx - 10];
  ctx.strokeStyle = color;
  ctx.fillStyle = color;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x, y - 4);
  ctx.lineTo(x, y);
  ctx.lineTo(x + km / scale.kmPerPx, y);
  ctx.lineTo(x + km / scale.kmPerPx, y - 4);
  ctx.stroke();
  ctx.textAlign = "left";
  ctx.textBaseline = "bottom";
  ctx.fillText(inOrder(lengthText(km)), x, y - 6);
}

/** Readable over a trail as well. */
function words(ctx: CanvasRenderingContext2D, label: string, x: number, y: number, ground: string): void {
  const text = inOrder(label);
  ctx.strokeStyle = ground;
  ctx.lineWidth = 4;
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

function circle(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
}
