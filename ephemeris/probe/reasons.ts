/** Why a probe has no place at an instant, in words for the error that says so. */
import { bodyOf } from "../bodies";
import type { Ephemeris } from "../paths";
import { pieceSpanOf } from "../pieceTable";
import { isoFromTdb } from "../time";
import { probeId } from "./flight";

/** Undefined where the path of `id` is not made of pieces, or covers the instant. */
export function reasonOutside(ephemeris: Ephemeris, id: string, tTdb: number): string | undefined {
  const track = ephemeris.tracks.find((one) => one.id === id);
  if (track?.pieces === undefined) return undefined;
  const { fromTdb, toTdb } = pieceSpanOf(ephemeris.data, track);
  const legs = id === probeId ? ephemeris.probe?.legs : undefined;
  const { name } = bodyOf(id);
  if (tTdb < fromTdb) {
    const begins = legs === undefined ? "the path of this probe begins on" : "its path begins with the injection on";
    return `${name}: ${begins} ${secondText(fromTdb)}.`;
  }
  if (!(tTdb > toTdb)) return undefined;
  const last = legs?.[legs.length - 1];
  const end =
    last === undefined ? "" : last.id === "comet" ? " with the arrival at 311P" : ` with the leg "${last.label}"`;
  return `${name}: its path ends${end} on ${secondText(toTdb)}.`;
}

/** UTC to the second. */
const secondText = (tTdb: number): string => isoFromTdb(tTdb).replace(/\.\d+/, "");
