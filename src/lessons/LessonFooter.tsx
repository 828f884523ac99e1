/** The foot of a lesson's card: which steps there are, back and on. */
import { i18n } from "../language/i18n";
import type { Lesson } from "./load";
import type { LessonPlace } from "./place";

interface Footer {
  readonly lesson: Lesson;
  readonly place: LessonPlace;
  /** Ids of the steps done. */
  readonly done: readonly string[];
  readonly onGo: (step: number) => void;
}

export function LessonFooter({ lesson, place, done, onGo }: Footer): React.JSX.Element {
  const { steps } = lesson.data;
  const here = steps[place.step - 1];
  const isTicked = here !== undefined && done.includes(here.id);
  return (
    <footer>
      <button type="button" disabled={place.step === 1} data-testid="lesson-back" onClick={() => onGo(place.step - 1)}>
        {i18n.t("Back")}
      </button>
      <ol className="lesson-dots" aria-label={i18n.t("Steps")}>
        {steps.map(({ id }, i) => (
          <li key={id}>
            <button
              type="button"
              aria-label={dotLabel(i + 1, lesson.text.steps[id].title, done.includes(id))}
              aria-current={i + 1 === place.step ? "step" : undefined}
              data-done={done.includes(id) || undefined}
              data-testid={`lesson-dot-${i + 1}`}
              onClick={() => onGo(i + 1)}
            >
              <span aria-hidden="true">{done.includes(id) ? "✓" : i + 1}</span>
            </button>
          </li>
        ))}
      </ol>
      {here !== undefined && (
        <button
          type="button"
          className={isTicked ? "primary" : undefined}
          data-testid="lesson-next"
          onClick={() => onGo(place.step + 1)}
        >
          {isTicked ? i18n.t("Next") : i18n.t("Skip")}
        </button>
      )}
    </footer>
  );
}

const dotLabel = (step: number, title: string, isDone: boolean): string =>
  isDone ? i18n.t("Step {step}: {title}, done", { step, title }) : i18n.t("Step {step}: {title}", { step, title });
