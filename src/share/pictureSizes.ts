/** How large a picture or a film can be, and what its file is called. Pure. */
import { isoFromTdb } from "../../ephemeris/time";
import { i18n } from "../language/i18n";

export interface PictureSize {
  readonly id: string;
  readonly label: string;
  /** Pixels of the file. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels of the file a CSS pixel takes: lines and names grow with it. */
  readonly ratio: number;
}

/** The size as encoders of films take it: in even numbers of pixels. */
export function evenSize(size: PictureSize): PictureSize {
  const even = (px: number): number => Math.max(2, 2 * Math.floor(px / 2));
  return { ...size, widthPx: even(size.widthPx), heightPx: even(size.heightPx) };
}

/** The sizes offered in a window of that many CSS pixels. */
export function pictureSizes(widthPx: number, heightPx: number, ratio: number): readonly PictureSize[] {
  const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
  return [
    {
      id: "window",
      label: i18n.t("As the window, {width} × {height}", { width, height }),
      widthPx: width,
      heightPx: height,
      ratio,
    },
    { id: "full-hd", label: "1920 × 1080", widthPx: 1920, heightPx: 1080, ratio: 1 },
    { id: "4k", label: "3840 × 2160", widthPx: 3840, heightPx: 2160, ratio: 2 },
    { id: "square", label: i18n.t("Square, 1080 × 1080"), widthPx: 1080, heightPx: 1080, ratio: 1 },
    { id: "hd", label: "1280 × 720", widthPx: 1280, heightPx: 720, ratio: 1 },
  ];
}

/** "2026-07-02T12-00-00Z": an instant as it may stand in a file name. */
const stamp = (tTdb: number): string => isoFromTdb(tTdb, { scale: "utc", digits: 0 }).replaceAll(":", "-");

/** "quasimoon-loop-2026-07-02T12-00-00Z-1920x1080.png" */
export function pictureName(framing: string, tTdb: number, { widthPx, heightPx }: PictureSize): string {
  return `quasimoon-${framing}-${stamp(tTdb)}-${widthPx}x${heightPx}.png`;
}

/** "quasimoon-loop-2026-07-02T12-00-00Z-to-2026-08-02T12-00-00Z-1920x1080-30fps.webm" */
export function filmName(
  framing: string,
  span: { readonly fromTdb: number; readonly toTdb: number },
  { widthPx, heightPx }: PictureSize,
  framesPerS: number,
  extension: string,
): string {
  return `quasimoon-${framing}-${stamp(span.fromTdb)}-to-${stamp(span.toTdb)}-${widthPx}x${heightPx}-${framesPerS}fps.${extension}`;
}
