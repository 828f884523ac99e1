/** A lesson for who teaches it: goals, what is needed, plan, questions, and what learners may believe wrongly. */
import { i18n } from "../language/i18n";
import type { Lesson, TextMarks } from "./load";

interface Plan {
  readonly lesson: Lesson;
  readonly marks: TextMarks;
  readonly hasAnswers: boolean;
}

export function TeacherPlan({ lesson, marks, hasAnswers }: Plan): React.JSX.Element {
  const { goals, subjects, before, plan, questions, misconceptions } = lesson.text.teacher;
  const asked = (
    <section>
      {!hasAnswers && (
        <p className="lesson-questions-of" {...marks}>
          {lesson.text.title}
        </p>
      )}
      <h4>{hasAnswers ? i18n.t("Questions and answers") : i18n.t("Questions")}</h4>
      <ol className="lesson-questions" data-answers={hasAnswers || undefined} {...marks}>
        {questions.map(({ question, answer }) => (
          <li key={question}>
            <strong>{question}</strong>
            {hasAnswers && <p>{answer}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
  const believed = (
    <section>
      <h4>{i18n.t("What is often believed, and what is so")}</h4>
      <dl className="lesson-beliefs" {...marks}>
        {misconceptions.map(({ belief, instead }) => (
          <div key={belief}>
            <dt>{belief}</dt>
            <dd>{instead}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
  return (
    <>
      <section>
        <h4>{i18n.t("What learners can do afterwards")}</h4>
        <ul {...marks}>
          {goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
      </section>
      <section>
        <h4>{i18n.t("Subjects")}</h4>
        <p {...marks}>{subjects}</p>
        <h4>{i18n.t("What is needed")}</h4>
        <p {...marks}>{before}</p>
      </section>
      <section>
        <h4>{i18n.t("Plan: {minutes, plural, one {# minute} other {# minutes}}", { minutes: lesson.data.minutes })}</h4>
        <table className="lesson-plan">
          <tbody>
            {plan.map(({ minutes, text }) => (
              <tr key={text}>
                <th scope="row">{i18n.t("{minutes} min", { minutes })}</th>
                <td {...marks}>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {/* Without answers the questions are a page for learners, and what answers them is not on it. */}
      {hasAnswers && asked}
      {believed}
      {!hasAnswers && asked}
    </>
  );
}
