/**
 * A plot as a picture: its panes below each other as they are on the screen, with a title, what the lines are, and the units.
 */
import { i18n } from "../language/i18n";
import { axisRoomPx, colorOf } from "./chart";

export interface PicturePane {
  readonly canvas: HTMLCanvasElement;
  readonly title: string;
  /** Name of each line and its number in the plot, from 0. */
  readonly lines: readonly { readonly name: string; readonly color: number }[];
}

export interface PlotPicture {
  readonly title: string;
  /** Below the title, and below the panes. */
  readonly note: string;
  readonly footer: string;
  readonly panes: readonly PicturePane[];
  /** Where the colours are asked. */
  readonly styled: Element;
}

const lineHeight = 20;
const edge = 16;
/** After a space or &, and after a Chinese sign that no closing sign follows. */
const wordEnd = /(?<=[ &])|(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uff60])(?![、。〉》」』】！），．：；？”’])/;

/** Text broken at spaces or between Chinese signs, and an address at its parts, into lines that are at most `width` wide. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [""];
  for (const word of text.split(wordEnd)) {
    const longer = lines[lines.length - 1] + word;
    if (context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The picture as PNG, in the pixels of the screen. */
export function plotPng({ title, note, footer, panes, styled }: PlotPicture): Promise<Blob> {
  const scale = devicePixelRatio;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) throw new Error(i18n.t("this browser draws no pictures"));
  const family = getComputedStyle(styled).fontFamily;
  const font = (px: number, weight = 400): string => `${weight} ${px}px ${family}`;
  const width = 2 * edge + Math.max(...panes.map(({ canvas: pane }) => pane.width)) / scale;
  context.font = font(12);
  const notes = wrapped(context, note, width - 2 * edge);
  const footers = wrapped(context, footer, width - 2 * edge);
  const paneHeights = panes.map(({ canvas: pane }) => pane.height / scale + 2 * lineHeight);
  const textLines = 1.5 + notes.length + footers.length;
  const height = 2 * edge + textLines * lineHeight + paneHeights.reduce((sum, px) => sum + px, 0);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.scale(scale, scale);
  context.fillStyle = colorOf(styled, "--paper");
  context.fillRect(0, 0, width, height);
  context.textBaseline = "top";
  // Words from right to left begin at the right edge.
  const isLeftward = document.documentElement.dir === "rtl";
  context.direction = isLeftward ? "rtl" : "ltr";
  let y = edge;
  const write = (text: string, color: string, face: string, x = edge): void => {
    context.font = face;
    context.fillStyle = color;
    context.fillText(text, isLeftward ? width - x : x, y);
  };
  const ink = colorOf(styled, "--ink");
  const soft = colorOf(styled, "--ink-soft");
  write(title, ink, font(17, 620));
  y += 1.5 * lineHeight;
  for (const line of notes) {
    write(line, soft, font(12));
    y += lineHeight;
  }
  panes.forEach(({ canvas: pane, title: paneTitle, lines }, i) => {
    const below = y + paneHeights[i];
    y += lineHeight / 2;
    write(paneTitle, ink, font(13, 600));
    let x = edge + axisRoomPx + context.measureText(paneTitle).width;
    for (const { name, color } of lines) {
      write(`— ${name}`, colorOf(styled, `--plot-${color + 1}`), font(13), x);
      x += context.measureText(`— ${name}`).width + edge;
    }
    y += lineHeight;
    context.drawImage(pane, edge, y, pane.width / scale, pane.height / scale);
    y = below;
  });
  for (const line of footers) {
    write(line, soft, font(12));
    y += lineHeight;
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob === null ? reject(new Error(i18n.t("the picture could not be made"))) : resolve(blob),
    );
  });
}
