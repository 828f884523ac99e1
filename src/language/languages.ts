/**
 * The languages the app speaks. Lessons are in the first two; panels, events and the tour in all. Large numbers are counted in
 * thousands and millions, or as in Chinese in ten thousands (万) and their squares (亿).
 */
export const languages = [
  { id: "en", name: "English", tag: "en", direction: "ltr", countsBy: 1e3 },
  { id: "zh", name: "简体中文", tag: "zh-Hans", direction: "ltr", countsBy: 1e4 },
  { id: "ar", name: "العربية", tag: "ar", direction: "rtl", countsBy: 1e3 },
] as const;

export type Language = (typeof languages)[number];
export type LanguageId = Language["id"];

export const languageOf = (id: LanguageId): Language => languages.find((one) => one.id === id) ?? languages[0];

/** The first of a reader's languages (BCP 47) that the app speaks; English where it speaks none. Chinese is simplified whatever the region. */
export function languageFor(tags: readonly string[]): LanguageId {
  for (const tag of tags) {
    const found = languages.find(({ id }) => tag.toLowerCase().split("-")[0] === id);
    if (found !== undefined) return found.id;
  }
  return "en";
}
