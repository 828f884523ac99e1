/** Days and months in the languages shown: English as it always was, digits Latin everywhere. */
import { afterEach, expect, test } from "vitest";
import { tellerOf } from "../../../src/language/catalog";
import { shortDate, shortDayOfYear, shortMonth } from "../../../src/language/dates";
import { speak } from "../../../src/language/i18n";
import type { LanguageId } from "../../../src/language/languages";

afterEach(() => speak("en"));

const dates: readonly (readonly [LanguageId, number, number, number, string, string, string])[] = [
  ["en", 2025, 0, 1, "1 Jan 2025", "1 Jan", "Jan"],
  ["en", 2026, 1, 28, "28 Feb 2026", "28 Feb", "Feb"],
  ["en", 2026, 2, 31, "31 Mar 2026", "31 Mar", "Mar"],
  ["en", 2026, 3, 9, "9 Apr 2026", "9 Apr", "Apr"],
  ["en", 2025, 4, 28, "28 May 2025", "28 May", "May"],
  ["en", 2026, 5, 7, "7 Jun 2026", "7 Jun", "Jun"],
  ["en", 2026, 6, 6, "6 Jul 2026", "6 Jul", "Jul"],
  ["en", 2027, 7, 15, "15 Aug 2027", "15 Aug", "Aug"],
  ["en", 2026, 8, 30, "30 Sep 2026", "30 Sep", "Sep"],
  ["en", 2025, 9, 1, "1 Oct 2025", "1 Oct", "Oct"],
  ["en", 2027, 10, 29, "29 Nov 2027", "29 Nov", "Nov"],
  ["en", 2035, 11, 31, "31 Dec 2035", "31 Dec", "Dec"],
  ["en", 2028, 1, 29, "29 Feb 2028", "29 Feb", "Feb"],
  ["zh", 2026, 6, 6, "2026年7月6日", "7月6日", "7月"],
  ["ar", 2026, 6, 6, "6 يوليو 2026", "6 يوليو", "يوليو"],
];

test.each(dates)("%s %i-%i-%i: %s", (language, year, month, day, date, dayOfYear, monthName) => {
  speak(language, tellerOf(language, {}));
  expect(shortDate(year, month, day)).toBe(date);
  expect(shortDayOfYear(month, day)).toBe(dayOfYear);
  expect(shortMonth(month)).toBe(monthName);
});

test("words asked for before the language changed are made anew", () => {
  expect(shortMonth(8)).toBe("Sep");
  speak("zh", tellerOf("zh", {}));
  expect(shortMonth(8)).toBe("9月");
  speak("en");
  expect(shortMonth(8)).toBe("Sep");
});
