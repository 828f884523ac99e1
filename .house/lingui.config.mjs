/**
 * What `npm run words` collects into the catalogs, and from where: calls of `i18n.t`, strings marked as messages, and what people
 * read in the data. Lessons and the tour carry their texts beside them, one file a language.
 */

import extractor from "@lingui/cli/api/extractors/babel";
import { formatter } from "@lingui/format-po";

/** Keys of ephemeris/data whose values people read. */
const readKeys = {
  "events.json": ["label", "text", "claim", "why"],
  "claims.json": ["claim", "answer", "shown", "says"],
  "bodies.json": ["name", "label"],
  "episodes.json": ["text"],
  "spacecraft.json": ["what"],
  "spacecraft-shape.json": ["what"],
};

/** Parts of a file that are shown, where the others are not. */
const shownParts = {
  "spacecraft.json": ["values", "cometPlateauAu"],
  "spacecraft-shape.json": ["lengths", "counts"],
};

const dataFile = /ephemeris\/data\/(?:probe\/)?([\w-]+\.json)$/;

const data = {
  match: (file) => readKeys[dataFile.exec(file)?.[1]] !== undefined,
  extract(file, text, found) {
    const name = dataFile.exec(file)[1];
    const keys = new Set(readKeys[name]);
    const walk = (value, isSource) => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === "string" && keys.has(key) && !isSource) found({ id: inner, origin: [file, 1] });
        // What a source is called is its own name.
        walk(inner, key === "source" || key === "sources" || key === "solutions");
      }
    };
    const whole = JSON.parse(text);
    walk(shownParts[name]?.map((part) => whole[part]) ?? whole, false);
  },
};

export default {
  rootDir: new URL("..", import.meta.url).pathname,
  locales: ["zh", "ar"],
  sourceLocale: "en",
  catalogs: [
    {
      path: "<rootDir>/src/language/locales/{locale}",
      include: ["<rootDir>/src", "<rootDir>/ephemeris"],
      exclude: ["<rootDir>/src/language/i18n.ts"],
    },
  ],
  extractors: [data, extractor],
  orderBy: "origin",
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
};
