/**
 * The times of an export: evenly spaced, or a list, and the scale of those that name none.
 */
import { useRef } from "react";
import type { TimeScale } from "../../ephemeris/time";
import { i18n } from "../language/i18n";
import { setApp } from "../store";
import type { ExportForm } from "./exportForm";
import { type Choice, optionsOf } from "./options";

type SetForm = (change: Partial<ExportForm>) => void;

const spacings: readonly Choice[] = [
  ["even", /*i18n*/ "evenly spaced"],
  ["listed", /*i18n*/ "a list"],
];

const timeScales: readonly Choice[] = [
  ["utc", "UTC"],
  ["tdb", "TDB"],
  ["tt", "TT"],
  ["tai", "TAI"],
];

const evenFields = [
  ["from", /*i18n*/ "From, a time or an event"],
  ["to", /*i18n*/ "To"],
  ["step", /*i18n*/ "Step, in s, min, h, d or wk"],
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
      setApp({
        notice: i18n.t("{file} is too long for this page; --times on the command line reads it.", { file: file.name }),
      });
    else set({ listed: await file.text(), timesFile: file.name });
    // The same file, changed meanwhile, can be opened again.
    target.value = "";
  };
  return (
    <p className="listed times-file">
      <button type="button" onClick={() => picker.current?.click()}>
        {i18n.t("Open a file of times")}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".txt,.csv,text/plain"
        hidden
        aria-label={i18n.t("File of times")}
        data-testid="export-times-file"
        onChange={(event) => void read(event)}
      />
      {name !== undefined && <span>{i18n.t("from {file}", { file: name })}</span>}
    </p>
  );
}

export function ExportTimes(props: { form: ExportForm; set: SetForm }): React.JSX.Element {
  const { form, set } = props;
  return (
    <>
      <label>
        {i18n.t("Times")}
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
            {i18n.t("Times or events, one a line, # for comments")}
            <textarea
              dir="ltr"
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
            {i18n.t(label)}
            <input
              dir="ltr"
              value={form[field]}
              spellCheck={false}
              data-testid={`export-${field}`}
              onChange={(event) => set({ [field]: event.target.value })}
            />
          </label>
        ))}
      <label>
        {i18n.t("Time scale")}
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
