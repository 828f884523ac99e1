/** What a teacher needs for a lesson, on the screen and, at a press, on paper. */
import { useEffect, useId, useState } from "react";
import { createPortal } from "react-dom";
import "../styles/lessonsPrint.css";
import { copyText } from "../copy";
import { i18n } from "../language/i18n";
import { setApp, useApp } from "../store";
import { type Lesson, textMarks } from "./load";
import { beginAt } from "./openStep";
import { useOwnSheet } from "./ownSheet";
import { TeacherPlan } from "./TeacherPlan";
import { focusNextHeading } from "./useStepFocus";

/** What a class opens: the first step, in the language of the lesson's text. */
const classLink = ({ id, textLanguage }: Lesson): string =>
  `${location.origin}${location.pathname}#lesson=${id}.1${textLanguage === "en" ? "" : `&lang=${textLanguage}`}`;

export function TeacherPage({ lesson, onBack }: { lesson: Lesson; onBack: () => void }): React.JSX.Element {
  const language = useApp((state) => state.language);
  const [hasAnswers, setAnswers] = useState(true);
  const link = classLink(lesson);
  const marks = textMarks(lesson, language);
  const id = useId();
  useEffect(() => {
    useOwnSheet.setState({ isOpen: true });
    return () => useOwnSheet.setState({ isOpen: false });
  }, []);
  const copy = (): void => {
    void copyText(
      link,
      i18n.t("Class link copied. It opens the first step."),
      i18n.t("This browser does not allow copying; it stands beside the button."),
    );
  };
  const present = (): void => {
    focusNextHeading();
    setApp({ presenting: true, lesson: { lesson: lesson.id, step: 1 } });
    void beginAt({ lesson: lesson.id, step: 1 });
  };
  return (
    <div className="lesson-teacher" data-testid="teacher">
      <div className="lesson-actions">
        <button type="button" data-testid="teacher-back" onClick={onBack}>
          {i18n.t("All lessons")}
        </button>
        <button type="button" data-testid="teacher-present" onClick={present}>
          {i18n.t("Show to the class")}
        </button>
        <button type="button" className="primary" data-testid="teacher-print" onClick={() => window.print()}>
          {i18n.t("Print")}
        </button>
      </div>
      <label className="check" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={hasAnswers}
          data-testid="teacher-answers"
          onChange={(event) => setAnswers(event.target.checked)}
        />
        <span>{i18n.t("With the answers, on the screen and on paper")}</span>
      </label>
      <div className="lesson-link">
        <button type="button" data-testid="teacher-link" onClick={copy}>
          {i18n.t("Copy class link")}
        </button>
        <code dir="ltr">{link}</code>
      </div>
      <div {...marks}>
        <h3>{lesson.text.title}</h3>
        <p>{lesson.text.summary}</p>
      </div>
      <TeacherPlan lesson={lesson} marks={marks} hasAnswers={hasAnswers} />
      {createPortal(
        <article className="lesson-sheet" data-testid="lesson-sheet">
          <header>
            <div {...marks}>
              <h1>{lesson.text.title}</h1>
              <p>{lesson.text.summary}</p>
            </div>
          </header>
          <TeacherPlan lesson={lesson} marks={marks} hasAnswers={hasAnswers} />
          <footer dir="ltr">Quasimoon · {link}</footer>
        </article>,
        document.querySelector(".app") ?? document.body,
      )}
    </div>
  );
}
