/**
 * The file of an ephemeris: one line of magic, one of JSON, then the numbers; versioned and checksummed, so that a damaged
 * or foreign file is refused and never half used.
 *
 * Layout: "QUASIMOON EPHEMERIS 1 CHECKSUM\n", header JSON + "\n", zero bytes up to a multiple of 8, then float64 little-endian.
 * The checksum (FNV-1a, 2 × 32 bit) is that of everything after the first line.
 */
import { InputError } from "./errors";
import type { Ephemeris } from "./paths";

const magic = "QUASIMOON EPHEMERIS ";
const version = 1;
/** Magic, version, space, 16 digits of checksum, newline. */
const firstLineLength = magic.length + `${version} `.length + 17;

interface Header extends Omit<Ephemeris, "data"> {
  /** Count of float64 that follow. */
  readonly numbers: number;
}

/** The ephemeris as bytes. */
export function saveEphemeris(ephemeris: Ephemeris): Uint8Array {
  const { data, ...rest } = ephemeris;
  const header: Header = { ...rest, numbers: data.length };
  const text = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const start = startOfNumbers(firstLineLength + text.length);
  const bytes = new Uint8Array(start + data.byteLength);
  bytes.set(text, firstLineLength);
  bytes.set(littleEndian(data), start);
  const first = `${magic}${version} ${checksumOf(bytes.subarray(firstLineLength))}\n`;
  bytes.set(new TextEncoder().encode(first));
  return bytes;
}

/**
 * The ephemeris a file holds. `name` is the file's, for the message.
 * @throws InputError when it is no ephemeris, of another version, cut short or damaged; the message says which and what to do.
 */
export function loadEphemeris(bytes: Uint8Array, name = "the bytes given"): Ephemeris {
  const first = new TextDecoder().decode(bytes.subarray(0, firstLineLength));
  if (!first.startsWith(magic)) throw refused(name, "it is not an ephemeris");
  const [found, checksum, ...more] = first.slice(magic.length).split(/[ \n]/);
  if (found !== `${version}`)
    throw refused(name, `it has format version ${found}, this program reads version ${version}`);
  if (more.join() !== "" || !first.endsWith("\n")) throw refused(name, "its first line is damaged");
  const headerEnd = bytes.indexOf(10, firstLineLength);
  const header = headerOf(bytes.subarray(firstLineLength, Math.max(headerEnd, firstLineLength)), name);
  const numbers = bytes.slice(startOfNumbers(headerEnd + 1));
  if (numbers.length !== header.numbers * 8) {
    throw refused(name, `it holds ${numbers.length} bytes of numbers, its header says ${header.numbers * 8}`);
  }
  const computed = checksumOf(bytes.subarray(firstLineLength));
  if (computed !== checksum) throw refused(name, `its checksum is ${computed}, its first line says ${checksum}`);
  const { numbers: _count, ...rest } = header;
  return { ...rest, data: fromLittleEndian(numbers) };
}

const startOfNumbers = (end: number): number => Math.ceil(end / 8) * 8;

function headerOf(bytes: Uint8Array, name: string): Header {
  try {
    const header: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof header === "object" && header !== null) return header as Header;
  } catch {
    // Refused below.
  }
  throw refused(name, "its header is damaged");
}

function refused(name: string, reason: string): InputError {
  return new InputError({
    argument: "ephemeris",
    value: name,
    reason,
    accepted: "an undamaged file that `quasimoon build` of this version wrote; build it anew",
    example: "quasimoon build --from 2020-01-01 --to 2030-01-01 --out decade.quasimoon",
  });
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function littleEndian(data: Float64Array): Uint8Array {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return isLittleEndian ? bytes : swapped(bytes);
}

function fromLittleEndian(bytes: Uint8Array): Float64Array {
  const own = isLittleEndian ? bytes : swapped(bytes);
  return new Float64Array(own.buffer, own.byteOffset, own.byteLength / 8);
}

function swapped(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i] = bytes[i - (i % 8) + (7 - (i % 8))];
  return out;
}

/** FNV-1a over the 32-bit words, two offsets, as 16 hexadecimal digits. Finds damage; no protection against intent. */
export function checksumOf(bytes: Uint8Array): string {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const end = bytes.byteLength - (bytes.byteLength % 4);
  for (let i = 0; i < end; i += 4) {
    const word = words.getUint32(i, true);
    a = Math.imul(a ^ word, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, 0x85ebca6b);
    b ^= b >>> 13;
  }
  for (let i = end; i < bytes.byteLength; i++) a = Math.imul(a ^ bytes[i], 0x01000193);
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}
