/**
 * Days and months as people write them, in the language shown. English is written here, because browsers shorten September in two
 * ways; digits are Latin in every language. Months count from 0.
 */
import { languageOf } from "./languages";
import { perLanguage } from "./perLanguage";

/** The English months in short, by which dates are also typed. */
export const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

interface DateWords {
  readonly day: (year: number, month: number, day: number) => string;
  readonly dayOfYear: (month: number, day: number) => string;
  readonly month: (month: number) => string;
}

const english: DateWords = {
  day: (year, month, day) => `${day} ${monthNames[month]} ${String(year).padStart(4, "0")}`,
  dayOfYear: (month, day) => `${day} ${monthNames[month]}`,
  month: (month) => monthNames[month],
};

/** Words by the browser, the last day kept: on a running clock it stays for many instants. */
function wordsOf(tag: string): DateWords {
  const writer = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { ...parts, timeZone: "UTC" });
  const whole = writer({ year: "numeric", month: "short", day: "numeric" });
  const dayOfYear = writer({ month: "short", day: "numeric" });
  const month = writer({ month: "short" });
  let lastMs = Number.NaN;
  let last = "";
  return {
    day(year, monthOf, day) {
      const ms = Date.UTC(year, monthOf, day);
      if (ms !== lastMs) {
        lastMs = ms;
        last = whole.format(ms);
      }
      return last;
    },
    // In a year that has every day.
    dayOfYear: (monthOf, day) => dayOfYear.format(Date.UTC(2024, monthOf, day)),
    month: (monthOf) => month.format(Date.UTC(2024, monthOf, 1)),
  };
}

const words = perLanguage((language) => (language === "en" ? english : wordsOf(languageOf(language).tag)));

/** "6 Jul 2026" */
export const shortDate = (year: number, month: number, day: number): string => words().day(year, month, day);

/** "6 Jul" */
export const shortDayOfYear = (month: number, day: number): string => words().dayOfYear(month, day);

/** "Jul" */
export const shortMonth = (month: number): string => words().month(month);
