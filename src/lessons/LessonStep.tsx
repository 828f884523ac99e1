/** A step of a lesson as it is read: what it says, what it asks for, and what was seen when that is done. */
import { useEffect, useRef, useState } from "react";
import { i18n, toldInEnglish } from "../language/i18n";
import { useSpin } from "../spin";
import { useApp, useEphemeris } from "../store";
import { withFigures } from "./figures";
import { Sources } from "./LessonSources";
import { type Lesson, type TextMarks, textMarks } from "./load";
import type { LessonPlace } from "./place";
import type { StepData, StepText } from "./schema";
import { useTask } from "./useTask";

/** A hint is offered to whoever has not found it after so long. */
const hintAfterMs = 20_000;

/** The text of a step with its numbers for the instant shown, in the language of the text. */
function useFigures({ textLanguage }: Lesson): (text: string) => string {
  const ephemeris = useEphemeris();
  const tTdb = useApp((state) => state.tTdb);
  // The forces on the rock are read from its ground, which comes later.
  useSpin((state) => state.isGroundFine);
  const filled = (text: string): string => withFigures(text, ephemeris, tTdb);
  return textLanguage === "en" ? (text) => toldInEnglish(() => filled(text)) : filled;
}

function Options(props: {
  options: NonNullable<StepText["options"]>;
  filled: (text: string) => string;
  chosen: number | undefined;
  onChoose: (option: number) => void;
}): React.JSX.Element {
  const { options, filled, chosen, onChoose } = props;
  return (
    <>
      <fieldset className="lesson-options" aria-label={i18n.t("Answers to choose from")}>
        {options.map(({ text }, option) => (
          <button
            key={text}
            type="button"
            aria-pressed={chosen === option}
            data-testid={`lesson-option-${option}`}
            onClick={() => onChoose(option)}
          >
            {filled(text)}
          </button>
        ))}
      </fieldset>
      <p role="status" className="lesson-reply">
        {chosen !== undefined && filled(options[chosen]?.reply ?? "")}
      </p>
    </>
  );
}

function Hint({ text, marks }: { text: string; marks: TextMarks }): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setOffered(true), hintAfterMs);
    return () => window.clearTimeout(timer);
  }, []);
  if (isOpen)
    return (
      <p className="lesson-hint" role="status" {...marks}>
        {text}
      </p>
    );
  return (
    <button
      type="button"
      className="lesson-hint-button"
      data-offered={isOffered || undefined}
      data-testid="lesson-hint"
      onClick={() => setOpen(true)}
    >
      {isOffered ? i18n.t("Stuck? Show a hint") : i18n.t("Hint")}
    </button>
  );
}

export function LessonStep(props: { lesson: Lesson; place: LessonPlace; step: StepData }): React.JSX.Element {
  const { lesson, place, step } = props;
  const language = useApp((state) => state.language);
  const { isTicked, chosen, choose } = useTask(place, step);
  const filled = useFigures(lesson);
  const text = lesson.text.steps[step.id];
  const marks = textMarks(lesson, language);
  const told = useRef<HTMLDivElement>(null);
  const wasTicked = useRef(isTicked);
  // Where the card is low, what was seen would stay below its edge.
  useEffect(() => {
    if (isTicked && !wasTicked.current) told.current?.scrollIntoView({ block: "nearest" });
    wasTicked.current = isTicked;
  }, [isTicked]);
  return (
    <>
      <div {...marks}>
        <p>{filled(text.text)}</p>
        <p className="lesson-task" data-done={isTicked || undefined} data-testid="lesson-task">
          <span className="lesson-tick" aria-hidden="true">
            {isTicked ? "✓" : ""}
          </span>
          <span>{filled(text.task)}</span>
        </p>
        {text.options !== undefined && (
          <Options options={text.options} filled={filled} chosen={chosen} onChoose={choose} />
        )}
      </div>
      <div role="status" className="lesson-done" data-testid="lesson-done" ref={told}>
        {isTicked && (
          <p>
            <strong>{i18n.t("Done.")}</strong> <span {...marks}>{filled(text.done)}</span>
          </p>
        )}
      </div>
      <div className="lesson-more">
        {!isTicked && <Hint text={filled(text.hint)} marks={marks} />}
        <Sources sources={step.sources} />
      </div>
    </>
  );
}
