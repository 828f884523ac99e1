/**
 * One field of the Trajectory drawer: a number, a date or a choice, and beside it what was wrong with it.
 */
import { i18n } from "../language/i18n";
import type { TrajectoryField } from "./trajectoryForm";

/** A message that stands beside its field need not begin with the field’s name in the solver. */
const nameAtStart = /^\u2066?[\w.]+\u2069? ?[:：] ?/u;

export function Field(props: {
  field: TrajectoryField;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}): React.JSX.Element {
  const { field, value, onChange } = props;
  const problem = props.problem?.replace(nameAtStart, "");
  const { key, label, unit, choices, whenEmpty } = field;
  const told = problem === undefined ? undefined : `problem-${key}`;
  const id = `solve-${key}`;
  const shared = { id, value, "data-testid": id, "aria-invalid": problem !== undefined, "aria-describedby": told };
  return (
    <div className="field">
      <label htmlFor={id}>
        {unit === "" ? i18n.t(label) : i18n.t("{label}, {unit}", { label: i18n.t(label), unit })}
      </label>
      {choices === undefined ? (
        <input
          {...shared}
          dir="ltr"
          inputMode={unit === "" ? "text" : "decimal"}
          spellCheck={false}
          placeholder={whenEmpty && i18n.t(whenEmpty)}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <select {...shared} onChange={(event) => onChange(event.target.value)}>
          {choices.map(([choice, name]) => (
            <option key={choice} value={choice}>
              {i18n.t(name)}
            </option>
          ))}
        </select>
      )}
      {problem !== undefined && (
        <p className="problem" id={told} role="alert" data-testid={`problem-${key}`}>
          {problem}
        </p>
      )}
    </div>
  );
}
