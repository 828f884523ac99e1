/** Latin groups in Arabic texts keep their order: what is put between U+2066 (here ⟦) and U+2069 (here ⟧). */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isolated } from "../../../src/language/isolated";

const shown = (text: string): string => isolated(text).replaceAll("\u2066", "⟦").replaceAll("\u2069", "⟧");

test.each([
  ["المسافة 1,234.5 km من الأرض", "المسافة ⟦1,234.5 km⟧ من الأرض"],
  ["الزاوية −5.2°، والميل 7.8°.", "الزاوية ⟦−5.2°⟧، والميل ⟦7.8°⟧."],
  ["43 مليون km", "⟦43⟧ مليون ⟦km⟧"],
  ["في 2026-07-06 12:00 UTC (مخطَّط)", "في ⟦2026-07-06 12:00 UTC⟧ (مخطَّط)"],
  ["القطر 18 ± 2 m (JWST)", "القطر ⟦18 ± 2 m (JWST)⟧"],
  ["إدارة الفضاء (CNSA) وشينخوا", "إدارة الفضاء (⟦CNSA⟧) وشينخوا"],
  ["see “nowhere” غير معروف", "⟦see “nowhere”⟧ غير معروف"],
  ["الاسم «nowhere»، أو “الشمس”", "الاسم «⟦nowhere⟧»، أو “الشمس”"],
  ["تيانوين-2", "تيانوين-⟦2⟧"],
  ["σ من −180° إلى 180°", "⟦σ⟧ من ⟦−180°⟧ إلى ⟦180°⟧"],
  ["الكويكب \u20662010 TK7\u2069 هنا", "الكويكب ⟦2010 TK7⟧ هنا"],
  ["Kamoʻoalewa", "Kamoʻoalewa"],
  ["الشمس", "الشمس"],
])("%s → %s", (text, marked) => {
  expect(shown(text)).toBe(marked);
});

test("nothing but marks is added, they come in pairs, and a second time changes nothing", () => {
  const pieces = fc.constantFrom("شمس", "قمر", " ", "، ", "(", ")", "“", "”", "20", "km", "−3.5°", "TK7", ".", "–");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
      const text = words.join("");
      const once = isolated(text);
      expect(once.replaceAll(/[\u2066\u2069]/g, "")).toBe(text);
      expect(once.replaceAll(/[^\u2066\u2069]/g, "")).toMatch(/^(?:\u2066\u2069)*$/);
      expect(isolated(once)).toBe(once);
    }),
  );
});
