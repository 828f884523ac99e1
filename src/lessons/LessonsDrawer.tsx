/** The lessons and the tour to choose from, with how far one has come; and for each lesson what a teacher needs. */
import { useEffect, useState } from "react";
import "../styles/lessonsList.css";
import { i18n } from "../language/i18n";
import { Drawer } from "../panels/Drawer";
import { useApp } from "../store";
import { TourButton } from "../tour/TourButton";
import { type Lesson, loadLesson, textMarks } from "./load";
import { beginAt } from "./openStep";
import { type LessonId, lessonIds } from "./place";
import { forget, useDone } from "./progress";
import { TeacherPage } from "./TeacherPage";
import { focusNextHeading } from "./useStepFocus";

/** All lessons in the language shown, when they are there; undefined where they cannot be fetched. */
function useLessons(): readonly Lesson[] | undefined {
  const language = useApp((state) => state.language);
  const [lessons, setLessons] = useState<readonly Lesson[] | undefined>([]);
  useEffect(() => {
    let isWanted = true;
    Promise.all(lessonIds.map((id) => loadLesson(id, language))).then(
      (all) => isWanted && setLessons(all),
      () => isWanted && setLessons(undefined),
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return lessons;
}

export default function LessonsDrawer(): React.JSX.Element {
  const lessons = useLessons();
  const [taught, setTaught] = useState<LessonId>();
  const lesson = lessons?.find(({ id }) => id === taught);
  if (lesson !== undefined)
    return (
      <Drawer key={taught} title={i18n.t("Lessons")} isWide>
        <TeacherPage lesson={lesson} onBack={() => setTaught(undefined)} />
      </Drawer>
    );
  return (
    <Drawer title={i18n.t("Lessons")}>
      <div className="lesson-tour">
        <TourButton />
      </div>
      {lessons === undefined && (
        <p role="alert">{i18n.t("The lessons could not be loaded. Check the connection and open this again.")}</p>
      )}
      <ol className="lesson-list" data-testid="lesson-list" data-count={lessons?.length}>
        {lessons?.map((one) => (
          <Entry key={one.id} lesson={one} onTeach={() => setTaught(one.id)} />
        ))}
      </ol>
    </Drawer>
  );
}

function Entry({ lesson, onTeach }: { lesson: Lesson; onTeach: () => void }): React.JSX.Element {
  const { id, data, text } = lesson;
  const language = useApp((state) => state.language);
  const done = useDone(id);
  const steps = data.steps.length;
  const first = data.steps.findIndex((step) => !done.includes(step.id));
  const begin = (step: number): void => {
    focusNextHeading();
    void beginAt({ lesson: id, step });
  };
  return (
    <li data-testid={`lesson-entry-${id}`}>
      <div {...textMarks(lesson, language)}>
        <h3>{text.title}</h3>
        <p>{text.summary}</p>
      </div>
      <p className="fine">
        {i18n.t("{minutes, plural, one {# minute} other {# minutes}} · {done} of {steps} steps done", {
          minutes: data.minutes,
          done: done.length,
          steps,
        })}
      </p>
      <div className="lesson-actions">
        {first === -1 ? (
          <button
            type="button"
            data-testid={`lesson-again-${id}`}
            onClick={() => {
              forget(id);
              begin(1);
            }}
          >
            {i18n.t("Once more")}
          </button>
        ) : (
          <button type="button" className="primary" data-testid={`lesson-begin-${id}`} onClick={() => begin(first + 1)}>
            {done.length === 0 ? i18n.t("Begin") : i18n.t("Go on")}
          </button>
        )}
        <button type="button" data-testid={`lesson-teach-${id}`} onClick={onTeach}>
          {i18n.t("For teachers")}
        </button>
      </div>
    </li>
  );
}
