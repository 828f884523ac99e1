/** JSON: `{"header": […], "columns": […], "rows": [{…}, …]}`, a row a line, the keys being the column names of the CSV. */
import type { Format } from "./formats";
import { columnsOf } from "./request";
import { asciiBytes, TextBuffer } from "./textBuffer";
import { UtcWriter } from "./utcWriter";

const comma = 44;
const quote = 34;
const closing = 125;

export const json: Format = {
  id: "json",
  label: "JSON",
  extension: "json",
  mediaType: "application/json",
  *write(rows, request, header) {
    const columns = columnsOf(request);
    const opening = JSON.stringify({ header, columns }, null, 1);
    yield new TextEncoder().encode(`${opening.slice(0, -2)},\n "rows": [`);

    const text = new TextBuffer();
    const utc = new UtcWriter();
    const keyOf = (column: number) => asciiBytes(`"${columns[column]}":`);
    const jdKey = keyOf(0);
    const utcKey = keyOf(1);
    const numberKeys = [5, 6, 7, 8, 9, 10, 11].map(keyOf);
    const lightTimeKey = keyOf(12);
    const basisKey = keyOf(13);
    const { numbers, extras, legBefore } = rows;
    const legKey = asciiBytes(',"leg":');
    const extraKeys = columns
      .slice(columns.indexOf("basis") + 1)
      .filter((column) => column !== "leg")
      .map((column) => asciiBytes(`,"${column}":`));
    const { center, frame } = request;
    const names = request.bodies.map((body) => {
      const fields = JSON.stringify({ body, center, frame });
      return asciiBytes(`,${fields.slice(1, -1)},`);
    });

    while (rows.next()) {
      text.putAscii(rows.done === 1 ? "\n  {" : ",\n  {");
      text.put(jdKey);
      text.putNumber(rows.jdTdb);
      text.putByte(comma);
      text.put(utcKey);
      text.putByte(quote);
      utc.put(text, rows.tTdb);
      text.putByte(quote);
      text.put(names[rows.bodyIndex]);
      for (let i = 0; i < numbers.length; i++) {
        text.put(numberKeys[i]);
        text.putNumber(numbers[i]);
        text.putByte(comma);
      }
      text.put(lightTimeKey);
      text.putNumber(rows.lightTimeS);
      text.putByte(comma);
      text.put(basisKey);
      text.putByte(quote);
      text.putAscii(rows.basis);
      text.putByte(quote);
      for (let i = 0; i < extras.length; i++) {
        if (i === legBefore) {
          text.put(legKey);
          if (rows.leg === "") text.putAscii("null");
          else {
            text.putByte(quote);
            text.putAscii(rows.leg);
            text.putByte(quote);
          }
        }
        text.put(extraKeys[i]);
        if (Number.isNaN(extras[i])) text.putAscii("null");
        else text.putNumber(extras[i]);
      }
      text.putByte(closing);
      if (text.isFull) yield text.take();
    }
    text.putAscii("\n ]\n}\n");
    yield text.take();
  },
};
