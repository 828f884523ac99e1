/** Fetches a lesson when it is wanted: what it is made of, and its text in the language shown. */
import { useEffect, useState } from "react";
import { type LanguageId, languageOf } from "../language/languages";
import { useApp } from "../store";
import type { LessonId } from "./place";
import type { LessonData, LessonText } from "./schema";

const dataFiles = import.meta.glob<LessonData>("./*/lesson.json", { import: "default" });
const textFiles = import.meta.glob<LessonText>(["./*/en.json", "./*/zh.json"], { import: "default" });

export interface Lesson {
  readonly id: LessonId;
  readonly data: LessonData;
  readonly text: LessonText;
  /** The language its text is in: English where there is none in the language shown. */
  readonly textLanguage: LanguageId;
}

export const loadData = (id: LessonId): Promise<LessonData> => dataFiles[`./${id}/lesson.json`]();

export async function loadLesson(id: LessonId, language: LanguageId): Promise<Lesson> {
  const own = textFiles[`./${id}/${language}.json`];
  const textLanguage = own === undefined ? "en" : language;
  const [data, text] = await Promise.all([loadData(id), (own ?? textFiles[`./${id}/en.json`])()]);
  return { id, data, text, textLanguage };
}

/** A lesson in the language shown; the one before until it is there. */
export function useLesson(id: LessonId): { readonly lesson: Lesson | undefined; readonly failed: boolean } {
  const language = useApp((state) => state.language);
  const [lesson, setLesson] = useState<Lesson>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    setFailed(false);
    loadLesson(id, language).then(
      (loaded) => isWanted && setLesson(loaded),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [id, language]);
  return { lesson: lesson?.id === id ? lesson : undefined, failed };
}

/** Language and direction of a text that is not in the language of the page. */
export interface TextMarks {
  readonly lang?: string;
  readonly dir?: string;
}

/** How the text of a lesson is marked where it is not in the language of the page. */
export function textMarks({ textLanguage }: Lesson, shown: LanguageId): TextMarks {
  if (textLanguage === shown) return {};
  const { tag, direction } = languageOf(textLanguage);
  return { lang: tag, dir: direction };
}
