/**
 * Text under construction as bytes: rows are appended, full chunks are taken away and the space is used again.
 * One buffer serves a whole export, so its memory does not grow with the number of rows.
 */
import { ByteSpace, writeAscii, writeDecimal, writeDigits } from "./decimal";

const chunkBytes = 65536;
/** Room for one more row after a chunk has filled up. */
const rowBytes = 1024;

export class TextBuffer {
  private readonly space = new ByteSpace(chunkBytes + rowBytes);
  private end = 0;

  /** True when `take` should be called before the next row. A row is at most 1024 bytes. */
  get isFull(): boolean {
    return this.end >= chunkBytes;
  }

  /** Appends bytes made beforehand with `asciiBytes`. */
  put(text: Uint8Array): void {
    this.space.bytes.set(text, this.end);
    this.end += text.length;
  }

  putByte(byte: number): void {
    this.space.bytes[this.end++] = byte;
  }

  putAscii(text: string): void {
    this.end = writeAscii(this.space.bytes, this.end, text);
  }

  /** Digits that restore `value` exactly. */
  putNumber(value: number): void {
    this.end = writeDecimal(this.space, this.end, value);
  }

  /** A whole number under 10^8 in `count` places, with leading zeros. */
  putDigits(whole: number, count: number): void {
    this.end = writeDigits(this.space.view, this.end, whole, count);
  }

  /** What was written since the last `take`; valid until the next `put`. */
  take(): Uint8Array {
    const text = this.space.bytes.subarray(0, this.end);
    this.end = 0;
    return text;
  }
}

/** ASCII text as bytes, to be put many times. */
export function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  writeAscii(bytes, 0, text);
  return bytes;
}
