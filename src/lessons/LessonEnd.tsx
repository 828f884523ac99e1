/** After the last step: what can now be said, and what comes next. */
import { i18n } from "../language/i18n";
import { setApp, useApp } from "../store";
import { type Lesson, textMarks } from "./load";
import { beginAt, closeLesson } from "./openStep";
import { lessonIds } from "./place";
import { useDone } from "./progress";
import { focusNextHeading } from "./useStepFocus";

export function LessonEnd({ lesson }: { lesson: Lesson }): React.JSX.Element {
  const language = useApp((state) => state.language);
  const done = useDone(lesson.id).length;
  const next = lessonIds[lessonIds.indexOf(lesson.id) + 1];
  return (
    <>
      <p {...textMarks(lesson, language)}>{lesson.text.summary}</p>
      <ul className="lesson-goals" {...textMarks(lesson, language)}>
        {lesson.text.teacher.goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
      <p role="status">{i18n.t("{done} of {steps} steps done.", { done, steps: lesson.data.steps.length })}</p>
      <div className="lesson-actions">
        {next !== undefined && (
          <button
            type="button"
            className="primary"
            data-testid="lesson-following"
            onClick={() => {
              focusNextHeading();
              void beginAt({ lesson: next, step: 1 });
            }}
          >
            {i18n.t("Next lesson")}
          </button>
        )}
        <button
          type="button"
          data-testid="lesson-all"
          onClick={() => {
            closeLesson();
            setApp({ drawer: "lessons" });
          }}
        >
          {i18n.t("All lessons")}
        </button>
      </div>
    </>
  );
}
