/**
 * Writes a double as decimal digits straight into bytes, so that reading them back gives the same double (zero has no sign).
 *
 * `String(x)` finds the shortest such digits and costs about 0.3 µs; a million rows of ten numbers need it cheaper.
 * Here a number gets the fewest decimals that are always enough at its size: half a unit of the last decimal is at most
 * a quarter of the spacing of doubles there, and what the arithmetic adds stays under the other quarter.
 * Outside 2^-17 ≤ |x| < 10^15 the digits come from `String(x)`.
 */

const zero = 48;
const point = 46;
const minus = 45;

/** Where one product is good enough: its rounding, 2^-52, is under a quarter of the spacing of doubles from 4 on. */
const simpleFrom = 4;
const smallest = 1 / 131072;
const limit = 1e15;

/** 2^26 and its inverse: where a fraction is split in two so that both halves times 10^8 stay exact. */
const split = 67108864;
const inverseSplit = 1 / split;

const powersOfTen = Float64Array.from({ length: 17 }, (_, n) => Number(`1e${n}`));
/** The four digits of 0 … 9999 as ASCII, the first digit in the lowest byte. */
const quads = Uint32Array.from({ length: 10000 }, (_, n) => {
  const digits = [Math.floor(n / 1000), Math.floor(n / 100) % 10, Math.floor(n / 10) % 10, n % 10];
  return digits.reduceRight((word, digit) => word * 256 + zero + digit, 0);
});

/** Decimals that restore any double of binary exponent index − 1023. */
const decimalsByExponent = Uint8Array.from({ length: 2048 }, (_, biased) => {
  const quarterSpacing = 2 ** (biased - 1023 - 54);
  let decimals = 0;
  for (let half = 0.5; half > quarterSpacing && decimals < 24; half /= 10) decimals++;
  return decimals;
});

const asDouble = new Float64Array(1);
const asWords = new Uint32Array(asDouble.buffer);
/** The word with sign and exponent: every engine that runs this is little-endian, but it costs nothing to ask. */
const highWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Bytes with the two views that writing digits needs. Writing may touch 16 bytes beyond the end it returns. */
export class ByteSpace {
  readonly bytes: Uint8Array;
  readonly view: DataView;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.view = new DataView(this.bytes.buffer);
  }
}

/** Writes `value` at `space.bytes[at]`; returns where the text ends. Not-a-number and infinities are written as `NaN`, `Infinity`. */
export function writeDecimal(space: ByteSpace, at: number, value: number): number {
  const { bytes, view } = space;
  const size = Math.abs(value);
  if (!(size >= smallest && size < limit)) return writeAscii(bytes, at, String(value));

  let end = at;
  if (value < 0) bytes[end++] = minus;
  const whole = Math.floor(size);
  const fraction = size - whole;
  if (fraction === 0) return writeWhole(view, end, whole);

  asDouble[0] = size;
  const decimals = decimalsByExponent[asWords[highWord] >>> 20];
  end =
    size < simpleFrom
      ? writeExactly(view, end, whole, fraction, decimals)
      : writeSimply(view, end, whole, fraction, decimals);
  while (bytes[end - 1] === zero) end--;
  return bytes[end - 1] === point ? end - 1 : end;
}

/** The fraction as one rounded product; up to 16 decimals. */
function writeSimply(view: DataView, at: number, whole: number, fraction: number, decimals: number): number {
  const power = powersOfTen[decimals];
  const digits = Math.floor(fraction * power + 0.5);
  if (digits >= power) return writeWhole(view, at, whole + 1);
  const end = writeWhole(view, at, whole);
  view.setUint8(end, point);
  return writeDigits(view, end + 1, digits, decimals);
}

/** Eight decimals in products under 53 bits (Dekker splitting), what is left as one rounded product; 16 to 24 decimals. */
function writeExactly(view: DataView, at: number, whole: number, fraction: number, decimals: number): number {
  const high = Math.floor(fraction * split) * inverseSplit;
  const highProduct = high * 1e8;
  const highDigits = Math.floor(highProduct);
  const tail = highProduct - highDigits + (fraction - high) * 1e8;
  const carry = Math.floor(tail);
  const power = powersOfTen[decimals - 8];
  let first = highDigits + carry;
  let second = Math.floor((tail - carry) * power + 0.5);
  if (second >= power) {
    second = 0;
    if (++first === 1e8) return writeWhole(view, at, whole + 1);
  }
  const end = writeWhole(view, at, whole);
  view.setUint8(end, point);
  writeEight(view, end + 1, first);
  return writeDigits(view, end + 9, second, decimals - 8);
}

/** A whole number up to 10^15, without leading zeros. */
function writeWhole(view: DataView, at: number, whole: number): number {
  let count = 1;
  while (whole >= powersOfTen[count]) count++;
  return writeDigits(view, at, whole, count);
}

/** `digits` (under 10^`count`) in exactly `count` (1 to 16) places, with leading zeros; returns where the text ends. */
export function writeDigits(view: DataView, at: number, digits: number, count: number): number {
  if (count <= 8) {
    writeEight(view, at, digits * powersOfTen[8 - count]);
  } else {
    const power = powersOfTen[count - 8];
    const high = Math.floor(digits / power);
    writeEight(view, at, high);
    writeEight(view, at + 8, (digits - high * power) * powersOfTen[16 - count]);
  }
  return at + count;
}

/** Eight digits of a number under 10^8. */
function writeEight(view: DataView, at: number, digits: number): void {
  const all = digits | 0;
  const high = (all / 10000) | 0;
  view.setUint32(at, quads[high], true);
  view.setUint32(at + 4, quads[all - high * 10000], true);
}

/** Copies ASCII text into `bytes`; returns where it ends. */
export function writeAscii(bytes: Uint8Array, at: number, text: string): number {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  return at + text.length;
}
