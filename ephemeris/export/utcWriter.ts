/** Writes UTC to the microsecond into a table of times: the text of `isoFromTdb`, the date being made once a day only. */
import { type CivilTime, isoFromTdb, writeCivilTime } from "../time";
import { secondsPerDay } from "../units";
import { asciiBytes, type TextBuffer } from "./textBuffer";

const colon = 58;
const point = 46;
const zulu = 90;

export class UtcWriter {
  private readonly civil: CivilTime = { day: 0, secondOfDay: 0 };
  private knownDay = Number.NaN;
  /** `2026-07-02T` */
  private date: Uint8Array = new Uint8Array(0);

  put(text: TextBuffer, tTdb: number): void {
    const { civil } = this;
    writeCivilTime(civil, tTdb, "utc");
    const microseconds = Math.floor(civil.secondOfDay * 1e6 + 0.5);
    if (microseconds >= secondsPerDay * 1e6) {
      // A leap second, or rounded up into the next day.
      text.putAscii(isoFromTdb(tTdb));
      return;
    }
    if (civil.day !== this.knownDay) {
      this.date = asciiBytes(isoFromTdb(tTdb).slice(0, 11));
      this.knownDay = civil.day;
    }
    const second = Math.floor(microseconds / 1e6);
    const minute = Math.floor(second / 60);
    const hour = Math.floor(minute / 60);
    text.put(this.date);
    text.putDigits(hour, 2);
    text.putByte(colon);
    text.putDigits(minute - 60 * hour, 2);
    text.putByte(colon);
    text.putDigits(second - 60 * minute, 2);
    text.putByte(point);
    text.putDigits(microseconds - 1e6 * second, 6);
    text.putByte(zulu);
  }
}
