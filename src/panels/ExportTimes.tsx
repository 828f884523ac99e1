/**
 * The times of an export: evenly spaced, or a list, and the scale of those that name none.
 */
import type { TimeScale } from "../../ephemeris/time";
import type { ExportForm } from "./exportForm";
import { type Choice, optionsOf } from "./options";

const spacings: readonly Choice[] = [
  ["even", "evenly spaced"],
  ["listed", "a list"],
];

const timeScales: readonly Choice[] = [
  ["utc", "UTC"],
  ["tdb", "TDB"],
  ["tt", "TT"],
  ["tai", "TAI"],
];

const evenFields = [
  ["from", "From, a time or an event"],
  ["to", "To"],
  ["step", "Step, in s, min, h, d or wk"],
] as const satisfies readonly (readonly [keyof ExportForm, string])[];

export function ExportTimes(props: {
  form: ExportForm;
  set: (change: Partial<ExportForm>) => void;
}): React.JSX.Element {
  const { form, set } = props;
  return (
    <>
      <label>
        Times
        <select
          value={form.spacing}
          data-testid="export-spacing"
          onChange={(event) => set({ spacing: event.target.value as ExportForm["spacing"] })}
        >
          {optionsOf(spacings)}
        </select>
      </label>
      {form.spacing === "listed" && (
        <label className="listed">
          Times or events, one a line
          <textarea
            rows={4}
            value={form.listed}
            spellCheck={false}
            data-testid="export-listed"
            onChange={(event) => set({ listed: event.target.value })}
          />
        </label>
      )}
      {form.spacing === "even" &&
        evenFields.map(([field, label]) => (
          <label key={field}>
            {label}
            <input
              value={form[field]}
              spellCheck={false}
              data-testid={`export-${field}`}
              onChange={(event) => set({ [field]: event.target.value })}
            />
          </label>
        ))}
      <label>
        Time scale
        <select
          value={form.timeScale}
          data-testid="export-time-scale"
          onChange={(event) => set({ timeScale: event.target.value as TimeScale })}
        >
          {optionsOf(timeScales)}
        </select>
      </label>
    </>
  );
}
