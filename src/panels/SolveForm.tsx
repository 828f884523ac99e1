/**
 * The fields of one leg, the button that solves it, and while that runs its progress.
 */
import { cancelSolving } from "../flights";
import { i18n } from "../language/i18n";
import { toldText } from "../language/problemText";
import { useApp } from "../store";
import { Field } from "./TrajectoryField";
import { askedFields, type SolvedLeg, type TrajectoryField } from "./trajectoryForm";
import { fillField, useForms } from "./trajectoryForms";

/** The field an error names, if it names one of these. */
const fieldNamed = (fields: readonly TrajectoryField[], argument: string | undefined): string | undefined =>
  fields.find(({ key }) => argument !== undefined && (argument === key || argument.endsWith(`.${key}`)))?.key;

const solveWords = {
  building: /*i18n*/ "The probe’s path is being computed",
  ready: /*i18n*/ "Solve this leg again",
  failed: /*i18n*/ "The probe’s path could not be computed",
} as const;

export function SolveForm({ leg, onSolve }: { leg: SolvedLeg; onSolve: () => void }): React.JSX.Element {
  const solving = useApp((state) => state.solving);
  const probe = useApp((state) => state.probe.kind);
  const form = useForms((forms) => forms[leg]);
  const fields = askedFields(leg, form);
  const failed = solving?.kind === "failed" ? solving : undefined;
  const wrong = fieldNamed(fields, failed?.argument);
  return (
    <form
      className="solve"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSolve();
      }}
    >
      <div className="fields">
        {fields.map((field) => (
          <Field
            key={field.key}
            field={field}
            value={form[field.key]}
            problem={field.key === wrong ? failed?.message : undefined}
            onChange={(value) => fillField(leg, field.key, value)}
          />
        ))}
      </div>
      {failed !== undefined && wrong === undefined && (
        <p className="problem" role="alert" data-testid="solve-problem">
          {failed.message}
        </p>
      )}
      {solving?.kind === "running" ? (
        <div className="running" role="status">
          <progress value={solving.fraction} max={1} aria-label={i18n.t("Progress")} />
          <span>{toldText(solving.label)}</span>
          <button type="button" data-testid="solve-cancel" onClick={cancelSolving}>
            {i18n.t("Cancel")}
          </button>
        </div>
      ) : (
        <button type="submit" className="primary" disabled={probe !== "ready"} data-testid="solve">
          {i18n.t(solveWords[probe])}
        </button>
      )}
    </form>
  );
}
