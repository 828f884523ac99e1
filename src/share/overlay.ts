/**
 * What stands on a picture to keep besides the scene: the names as they stand in the page, placed for this picture, and the caption
 * with its scale bar. Lengths are CSS pixels of the picture.
 */
import { i18n } from "../language/i18n";
import { inOrder } from "../language/inOrder";
import type { Scale } from "../scene/scaleBar";

/** A name in the picture. */
export interface PlacedName {
  readonly text: string;
  readonly leftPx: number;
  readonly middlePx: number;
  readonly font: string;
  readonly color: string;
}

/** The names that the scene has just placed. */
export function placedNames(): PlacedName[] {
  const names: PlacedName[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(".labels .label, .figure-names span")) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { left, top, height } = element.getBoundingClientRect();
    const { paddingLeft, fontStyle, fontWeight, fontSize, fontFamily, color } = getComputedStyle(element);
    names.push({
      text: element.firstChild?.textContent ?? "",
      leftPx: left + Number.parseFloat(paddingLeft),
      middlePx: top + height / 2,
      font: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
      color,
    });
  }
  return names;
}

export function drawNames(context: CanvasRenderingContext2D, names: readonly PlacedName[]): void {
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.shadowColor = "#04060b";
  for (const { text, leftPx, middlePx, font, color } of names) {
    context.font = font;
    context.fillStyle = color;
    // Twice, so that the dark around a name holds before a bright ground.
    for (const blurPx of [8, 3]) {
      context.shadowBlur = blurPx;
      context.fillText(inOrder(text), leftPx, middlePx);
    }
  }
  context.shadowBlur = 0;
}

const [edgePx, linePx, fontPx, airPx] = [14, 20, 13, 12];

/** What the caption takes of the picture's height when its text is one line. */
export const captionPx = 2 * linePx + airPx;

export interface Caption {
  readonly text: string;
  readonly scale: Scale;
  /** At the distance of what is followed. */
  readonly kmPerPx: number;
  readonly followed: string;
}

/** Text broken between its parts into lines that are at most `widthPx` wide. */
function linesOf(context: CanvasRenderingContext2D, text: string, widthPx: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(" · ")) {
    const longer = lines.length === 0 ? part : `${lines[lines.length - 1]} · ${part}`;
    if (lines.length === 0 || context.measureText(longer).width > widthPx) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Draws the caption along the lower edge of a picture of that size. */
export function drawCaption(
  context: CanvasRenderingContext2D,
  { text, scale, kmPerPx, followed }: Caption,
  widthPx: number,
  heightPx: number,
): void {
  const { fontFamily } = getComputedStyle(document.body);
  context.font = `500 ${fontPx}px ${fontFamily}`;
  context.textBaseline = "middle";
  // Lines begin at the left in every picture; within them words run as they are read.
  context.textAlign = "left";
  context.direction = document.dir === "rtl" ? "rtl" : "ltr";
  const barPx = scale.lengthKm / kmPerPx;
  const words = i18n.t("{length} at {body}", { length: scale.text, body: followed });
  const scalePx = barPx + 10 + context.measureText(words).width;
  const lines = linesOf(context, text, widthPx - 2 * edgePx);
  const stripPx = (lines.length + 1) * linePx + airPx;
  context.fillStyle = "rgb(4 6 11 / 72%)";
  context.fillRect(0, heightPx - stripPx, widthPx, stripPx);
  context.fillStyle = "#e8edf6";
  lines.forEach((line, i) => {
    context.fillText(line, edgePx, heightPx - stripPx + airPx / 2 + (i + 0.5) * linePx);
  });
  const y = heightPx - airPx / 2 - linePx / 2;
  context.fillRect(edgePx, y, barPx, 1.5);
  for (const x of [edgePx, edgePx + barPx - 1.5]) context.fillRect(x, y - 5, 1.5, 6);
  if (scalePx < widthPx - 2 * edgePx) context.fillText(words, edgePx + barPx + 10, y);
}
