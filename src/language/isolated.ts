/**
 * “20 km”, “2010 TK7”, “−5.2°”, “2026-07-06 12:00 UTC” inside a text from right to left: each such group is put between the signs
 * that keep its own order (U+2066, U+2069; UAX #9). Groups that a text has marked already stay. Pure.
 */

/** What can begin, stand in, and end a group; brackets and quotation marks only as a pair. After a letter a hyphen joins and is no sign. */
const begin = String.raw`(?:(?<!\p{Script=Arabic})[−+±≈≤≥<>-])?[\p{Script=Latin}\p{Script=Greek}\p{Nd}]`;
const other = String.raw`[^()“”\p{Script=Arabic}،؛؟«»\n\u2066-\u2069]`;
const pair = String.raw`\([^()\p{Script=Arabic}]*\)|“[^“”\p{Script=Arabic}]*”`;
const end = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Nd}°%″′²³⁻ʻ]`;
const group = new RegExp(String.raw`\u2066[^\u2069]*\u2069|${begin}(?:(?:${other}|${pair})*(?:${end}|${pair}))?`, "gu");
const arabic = /\p{Script=Arabic}/u;

/** A text as it is read, whatever is Latin in it. Texts without Arabic letters are given back as they are. */
export function isolated(text: string): string {
  if (!arabic.test(text)) return text;
  return text.replace(group, (found) => (found.startsWith("\u2066") ? found : `\u2066${found}\u2069`));
}
