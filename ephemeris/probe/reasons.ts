/** Why a probe has no place at an instant, in words for the error that says so. */
import { bodyOf } from "../bodies";
import type { Ephemeris } from "../paths";
import type { Phrase } from "../phrase";
import { pieceSpanOf } from "../pieceTable";
import { isoFromTdb } from "../time";
import { probeId } from "./flight";

/** Undefined where the path of `id` is not made of pieces, or covers the instant. */
export function reasonOutside(ephemeris: Ephemeris, id: string, tTdb: number): Phrase | undefined {
  const track = ephemeris.tracks.find((one) => one.id === id);
  if (track?.pieces === undefined) return undefined;
  const { fromTdb, toTdb } = pieceSpanOf(ephemeris.data, track);
  const legs = id === probeId ? ephemeris.probe?.legs : undefined;
  const name = { text: bodyOf(id).name };
  if (tTdb < fromTdb) {
    const time = secondText(fromTdb);
    return legs === undefined
      ? { text: /*i18n*/ "{name}: the path of this probe begins on {time}.", values: { name, time } }
      : { text: /*i18n*/ "{name}: its path begins with the injection on {time}.", values: { name, time } };
  }
  if (!(tTdb > toTdb)) return undefined;
  const last = legs?.[legs.length - 1];
  const time = secondText(toTdb);
  if (last === undefined) return { text: /*i18n*/ "{name}: its path ends on {time}.", values: { name, time } };
  if (last.id === "comet") {
    return { text: /*i18n*/ "{name}: its path ends with the arrival at 311P on {time}.", values: { name, time } };
  }
  return {
    text: /*i18n*/ '{name}: its path ends with the leg "{leg}" on {time}.',
    values: { name, leg: { text: last.label }, time },
  };
}

/** UTC to the second. */
const secondText = (tTdb: number): string => isoFromTdb(tTdb).replace(/\.\d+/, "");
