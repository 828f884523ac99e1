/** What the tour says, fetched in the language that is asked for; until it is there, what was said before stays. */
import { useEffect, useState } from "react";
import { i18n } from "../language/i18n";
import { type Language, type LanguageId, languageOf } from "../language/languages";
import { setApp } from "../store";
import type { TourText } from "./schema";
import { endTour } from "./tourStore";

const texts: Readonly<Record<LanguageId, () => Promise<{ readonly default: TourText }>>> = {
  en: () => import("./en.json"),
  zh: () => import("./zh.json"),
  ar: () => import("./ar.json"),
};

export interface SpokenText extends TourText {
  readonly language: Language;
}

export function useTourText(id: LanguageId): SpokenText | undefined {
  const [text, setText] = useState<SpokenText>();
  useEffect(() => {
    let isAsked = true;
    texts[id]()
      .then((loaded) => {
        if (isAsked) setText({ ...loaded.default, language: languageOf(id) });
      })
      .catch(() => {
        endTour();
        setApp({ notice: i18n.t("The tour could not be loaded. Check the connection and start it again.") });
      });
    return () => {
      isAsked = false;
    };
  }, [id]);
  return text;
}
