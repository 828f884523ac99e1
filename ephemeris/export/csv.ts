/** Comma-separated values: `#` lines that say what this is, one line of column names, one line a row (RFC 4180, LF). */
import type { Format } from "./formats";
import { columnsOf } from "./request";
import { asciiBytes, TextBuffer } from "./textBuffer";
import { UtcWriter } from "./utcWriter";

const comma = 44;
const newline = 10;

export const csv: Format = {
  id: "csv",
  label: /*i18n*/ "Comma-separated values",
  extension: "csv",
  mediaType: "text/csv",
  *write(rows, request, header) {
    const comments = header.map((line) => `# ${line}\n`).join("");
    yield new TextEncoder().encode(`${comments}${columnsOf(request).join(",")}\n`);

    const text = new TextBuffer();
    const utc = new UtcWriter();
    const names = request.bodies.map((body) => asciiBytes(`,${body},${request.center},${request.frame},`));
    const words = new Map<string, Uint8Array>();
    const { numbers, extras, legBefore } = rows;
    while (rows.next()) {
      text.putNumber(rows.jdTdb);
      text.putByte(comma);
      utc.put(text, rows.tTdb);
      text.put(names[rows.bodyIndex]);
      for (let i = 0; i < numbers.length; i++) {
        text.putNumber(numbers[i]);
        text.putByte(comma);
      }
      text.putNumber(rows.lightTimeS);
      text.putByte(comma);
      text.put(asciiOf(rows.basis, words));
      for (let i = 0; i < extras.length; i++) {
        text.putByte(comma);
        if (i === legBefore) {
          text.put(asciiOf(rows.leg, words));
          text.putByte(comma);
        }
        if (!Number.isNaN(extras[i])) text.putNumber(extras[i]);
      }
      text.putByte(newline);
      if (text.isFull) yield text.take();
    }
    yield text.take();
  },
};

function asciiOf(word: string, known: Map<string, Uint8Array>): Uint8Array {
  const bytes = known.get(word) ?? asciiBytes(word);
  known.set(word, bytes);
  return bytes;
}
