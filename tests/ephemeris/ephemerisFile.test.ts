/** Files: bit for bit there and back, and no damage anywhere in them gets through. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { loadEphemeris, saveEphemeris } from "../../ephemeris/ephemerisFile";
import { InputError } from "../../ephemeris/errors";
import type { Ephemeris } from "../../ephemeris/paths";
import { stateOf } from "../../ephemeris/state";
import { tdb, year2026 } from "./fixtures";

let ephemeris: Ephemeris;
let bytes: Uint8Array;
/** The same, small: every bit of it can be tried. */
let small: Uint8Array;
beforeAll(() => {
  ephemeris = year2026();
  bytes = saveEphemeris(ephemeris);
  small = saveEphemeris({
    ...ephemeris,
    tracks: [],
    bodies: ["ssb"],
    basis: {},
    data: Float64Array.of(1.5, -0, 1e-310, Number.NaN),
  });
});

/** "QUASIMOON EPHEMERIS 1 ", 16 digits, newline. */
const firstLineLength = 39;

/** A copy with one byte set. */
function poked(source: Uint8Array, at: number, value: number): Uint8Array {
  const copy = source.slice();
  copy[at] = value;
  return copy;
}
/** A copy with the first occurrence of a text replaced by another of the same length. */
function rewritten(source: Uint8Array, from: string, to: string): Uint8Array {
  const at = new TextDecoder("latin1").decode(source.subarray(0, 4096)).indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(`no "${from}" to rewrite`);
  const copy = source.slice();
  copy.set(new TextEncoder().encode(to), at);
  return copy;
}

const sameBytes = (a: ArrayBufferView, b: ArrayBufferView): boolean =>
  Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));

describe("there and back", () => {
  test("every field and every number, to the bit (also −0, NaN and denormals)", () => {
    const loaded = loadEphemeris(bytes);
    expect({ ...loaded, data: 0 }).toEqual({ ...ephemeris, data: 0 });
    expect(sameBytes(loaded.data, ephemeris.data)).toBe(true);
    expect([...loadEphemeris(small).data]).toEqual([1.5, -0, 1e-310, Number.NaN]);
    expect(sameBytes(saveEphemeris(loaded), bytes)).toBe(true);
  });

  test("stateOf answers the same", () => {
    const loaded = loadEphemeris(bytes);
    for (const body of ephemeris.bodies) {
      const t = tdb("2026-07-06T05:04:03");
      expect(stateOf(loaded, body, t, { center: "sun" })).toEqual(stateOf(ephemeris, body, t, { center: "sun" }));
    }
  });

  test("bytes that start anywhere in a larger buffer load alike, and the file stays as it is", () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(sameBytes(loadEphemeris(larger.subarray(3)).data, ephemeris.data)).toBe(true);
    expect(sameBytes(larger.subarray(3), bytes)).toBe(true);
  });

  test("the header is text that a person can read", () => {
    const [first, header] = new TextDecoder().decode(bytes.subarray(0, 20_000)).split("\n");
    expect(first).toMatch(/^QUASIMOON EPHEMERIS 1 [0-9a-f]{16}$/);
    expect(JSON.parse(header)).toMatchObject({
      fromTdb: ephemeris.fromTdb,
      toTdb: ephemeris.toTdb,
      numbers: ephemeris.data.length,
    });
  });
});

describe("refused, with a message", () => {
  test.each([
    ["empty", () => new Uint8Array(0), "it is not an ephemeris"],
    ["a text", () => new TextEncoder().encode("jd_tdb,utc,body\n"), "it is not an ephemeris"],
    ["only the magic", () => bytes.slice(0, 20), "it has format version"],
    [
      "an older version",
      () => rewritten(bytes, "EPHEMERIS 1 ", "EPHEMERIS 0 "),
      "it has format version 0, this program reads version 1",
    ],
    [
      "a newer version",
      () => rewritten(bytes, "EPHEMERIS 1 ", "EPHEMERIS 2 "),
      "it has format version 2, this program reads version 1",
    ],
    ["no newline after the first line", () => poked(bytes, firstLineLength - 1, 32), "its first line is damaged"],
    ["a header that is no JSON", () => rewritten(bytes, '{"format"', '["format"'), "its header is damaged"],
    ["a header that is no UTF-8", () => poked(bytes, 60, 0xff), "its header is damaged"],
    ["another span in the header", () => rewritten(bytes, `"toTdb":8`, `"toTdb":9`), "its checksum is"],
    ["the last 8 bytes missing", () => bytes.slice(0, -8), "bytes of numbers, its header says"],
    ["the last byte missing", () => bytes.slice(0, -1), "bytes of numbers, its header says"],
    ["8 bytes too many", () => concat(bytes, new Uint8Array(8)), "bytes of numbers, its header says"],
    ["cut within the header", () => bytes.slice(0, 200), "its header is damaged"],
    ["two numbers swapped", () => swappedLast(bytes), "its checksum is"],
    [
      "another checksum",
      () => poked(bytes, firstLineLength - 2, bytes[firstLineLength - 2] === 48 ? 49 : 48),
      "its first line says",
    ],
  ])("%s", (_, damaged, message) => {
    const load = () => loadEphemeris(damaged(), "decade.quasimoon");
    expect(load).toThrow(InputError);
    expect(load).toThrow(message);
    expect(load).toThrow('ephemeris: "decade.quasimoon" is not accepted: ');
    expect(load).toThrow("build it anew");
  });

  test("any one bit flipped, anywhere in a small file", () => {
    for (let bit = 0; bit < 8 * small.length; bit++) {
      small[bit >> 3] ^= 1 << (bit & 7);
      expect(() => loadEphemeris(small)).toThrow(InputError);
      small[bit >> 3] ^= 1 << (bit & 7);
    }
    expect(() => loadEphemeris(small)).not.toThrow();
  });

  test("any stretch of a file overwritten, or its end cut off", () => {
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.uint8Array({ minLength: 1, maxLength: 64 }), (at, noise) => {
        const damaged = small.slice();
        damaged.set(noise.subarray(0, small.length - at), at);
        fc.pre(damaged.some((value, i) => value !== small[i]));
        expect(() => loadEphemeris(damaged)).toThrow(InputError);
        expect(() => loadEphemeris(small.slice(0, at))).toThrow(InputError);
      }),
      { numRuns: 500 },
    );
  });
});

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

function swappedLast(source: Uint8Array): Uint8Array {
  const copy = source.slice();
  copy.copyWithin(copy.length - 8, copy.length - 16, copy.length - 8);
  copy.set(source.subarray(-8), copy.length - 16);
  return copy;
}
