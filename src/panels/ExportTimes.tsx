/**
 * The times of an export: evenly spaced, or a list, and the scale of those that name none.
 */
import { useRef } from "react";
import type { TimeScale } from "../../ephemeris/time";
import { setApp } from "../store";
import type { ExportForm } from "./exportForm";
import { type Choice, optionsOf } from "./options";

type SetForm = (change: Partial<ExportForm>) => void;

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

/** A larger file is for the command line: all its times would stand in the field. */
const mostBytes = 4_000_000;

/** What `--times` is on the command line: the list from a file. */
function TimesFile({ name, set }: { name: string | undefined; set: SetForm }): React.JSX.Element {
  const picker = useRef<HTMLInputElement>(null);
  const read = async ({ target }: React.ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file === undefined) return;
    if (file.size > mostBytes)
      setApp({ notice: `${file.name} is too long for this page; --times on the command line reads it.` });
    else set({ listed: await file.text(), timesFile: file.name });
    // The same file, changed meanwhile, can be opened again.
    target.value = "";
  };
  return (
    <p className="listed times-file">
      <button type="button" onClick={() => picker.current?.click()}>
        Open a file of times
      </button>
      <input
        ref={picker}
        type="file"
        accept=".txt,.csv,text/plain"
        hidden
        aria-label="File of times"
        data-testid="export-times-file"
        onChange={(event) => void read(event)}
      />
      {name !== undefined && <span>from {name}</span>}
    </p>
  );
}

export function ExportTimes(props: { form: ExportForm; set: SetForm }): React.JSX.Element {
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
        <>
          <label className="listed">
            Times or events, one a line, # for comments
            <textarea
              rows={4}
              value={form.listed}
              spellCheck={false}
              data-testid="export-listed"
              onChange={(event) => set({ listed: event.target.value, timesFile: undefined })}
            />
          </label>
          <TimesFile name={form.timesFile} set={set} />
        </>
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
