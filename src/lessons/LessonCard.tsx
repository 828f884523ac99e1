/** The card of an open lesson: one step at a time, beside the app that is being used. */
import { useEffect, useRef, useState } from "react";
import { i18n } from "../language/i18n";
import { cover } from "../panels/cover";
import { Icon } from "../panels/Icon";
import { setApp, useApp } from "../store";
import "../styles/lessons.css";
import "../styles/lessonsSmall.css";
import { LessonEnd } from "./LessonEnd";
import { LessonFooter } from "./LessonFooter";
import { LessonStep } from "./LessonStep";
import { type Lesson, textMarks, useLesson } from "./load";
import { closeLesson, openStep } from "./openStep";
import type { LessonPlace } from "./place";
import { useDone } from "./progress";
import { useCardRoom } from "./useCardRoom";
import { usePresenting } from "./usePresenting";
import { focusNextHeading, useStepFocus } from "./useStepFocus";

export default function LessonCard({ place }: { place: LessonPlace }): React.JSX.Element {
  const { lesson, failed } = useLesson(place.lesson);
  const presenting = useApp((state) => state.presenting);
  // Another step comes unfolded: what is new is to be read.
  const [foldedAt, setFoldedAt] = useState<LessonPlace>();
  const folded = foldedAt === place;
  const card = useRef<HTMLElement>(null);
  useCardRoom(card);
  useEffect(() => cover(card.current), []);
  return (
    <aside
      className="panel lesson-card"
      aria-label={i18n.t("Lesson")}
      data-testid="lesson-card"
      data-lesson={place.lesson}
      data-step={place.step}
      data-folded={folded || undefined}
      data-presenting={presenting || undefined}
      ref={card}
    >
      {lesson === undefined ? (
        <Waiting failed={failed} />
      ) : (
        <Opened
          lesson={lesson}
          place={place}
          folded={folded}
          onFold={(fold) => setFoldedAt(fold ? place : undefined)}
        />
      )}
    </aside>
  );
}

function Waiting({ failed }: { failed: boolean }): React.JSX.Element {
  return (
    <header>
      <p role="status">
        {failed
          ? i18n.t("This lesson could not be loaded. Check the connection and open it again.")
          : i18n.t("The lesson is being opened.")}
      </p>
      <CloseButton />
    </header>
  );
}

function Opened(props: {
  lesson: Lesson;
  place: LessonPlace;
  folded: boolean;
  onFold: (folded: boolean) => void;
}): React.JSX.Element {
  const { lesson, folded, onFold } = props;
  const { steps } = lesson.data;
  const place = { ...props.place, step: Math.min(props.place.step, steps.length + 1) };
  const language = useApp((state) => state.language);
  const presenting = useApp((state) => state.presenting);
  const done = useDone(place.lesson);
  const step = steps[place.step - 1];
  const marks = textMarks(lesson, language);
  const heading = useStepFocus(props.place);
  const go = (to: number): void => {
    focusNextHeading();
    openStep(lesson.data, { lesson: place.lesson, step: to });
  };
  usePresenting(presenting, place.step, steps.length, go);
  const title = step === undefined ? i18n.t("What you have learned") : lesson.text.steps[step.id].title;
  return (
    <>
      <header>
        <p className="lesson-name">
          <span {...marks}>{folded ? title : lesson.text.title}</span>
          {step !== undefined && (
            <small>
              {i18n.t("Step {step} of {steps}", { step: place.step, steps: steps.length })}
              {folded && done.includes(step.id) && ` · ✓ ${i18n.t("Done.")}`}
            </small>
          )}
        </p>
        <button
          type="button"
          className="icon-button"
          aria-label={i18n.t("Large, for a class")}
          title={i18n.t("Large, for a class")}
          aria-pressed={presenting}
          data-testid="lesson-present"
          onClick={() => setApp({ presenting: !presenting })}
        >
          <Icon name="present" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={folded ? i18n.t("Show the whole step") : i18n.t("Fold to one line")}
          title={folded ? i18n.t("Show the whole step") : i18n.t("Fold to one line")}
          aria-expanded={!folded}
          data-testid="lesson-fold"
          onClick={() => onFold(!folded)}
        >
          <Icon name={folded ? "unfold" : "fold"} />
        </button>
        <CloseButton />
      </header>
      <div className="lesson-body" hidden={folded}>
        <h2 ref={heading} tabIndex={-1} data-testid="lesson-heading" {...(step === undefined ? {} : marks)}>
          {title}
        </h2>
        {lesson.textLanguage !== language && (
          <p className="fine">{i18n.t("The words of the lessons are in English for now.")}</p>
        )}
        {step === undefined ? (
          <LessonEnd lesson={lesson} />
        ) : (
          <LessonStep key={step.id} lesson={lesson} place={props.place} step={step} />
        )}
      </div>
      <LessonFooter lesson={lesson} place={place} done={done} onGo={go} />
    </>
  );
}

function CloseButton(): React.JSX.Element {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={i18n.t("Close the lesson")}
      title={i18n.t("Close the lesson")}
      data-testid="lesson-close"
      onClick={closeLesson}
    >
      <Icon name="close" />
    </button>
  );
}
