/**
 * Export of what is shown: the request as fields, its first rows, the file, and the same request as a command line.
 */
import { useRef, useState } from "react";
import { bodyOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { ColumnGroup } from "../../ephemeris/export/extraColumns";
import { formats } from "../../ephemeris/export/formats";
import type { ExportRequest } from "../../ephemeris/export/request";
import { probeId } from "../../ephemeris/probe/flight";
import { shownBodies } from "../missionSpan";
import { app, setApp, useEphemeris } from "../store";
import { Drawer } from "./Drawer";
import { exportedFile } from "./exportFile";
import { commandOf, type ExportForm, fileNameOf, previewOf, requestOf, shownForm } from "./exportForm";

const frames = [
  ["icrf", "ICRF"],
  ["ecliptic", "ecliptic J2000"],
  ["sun-earth", "Sun–Earth, rotating"],
  ["rtn:earth", "RTN of Earth"],
  ["rtn:kamooalewa", "RTN of Kamoʻoalewa"],
  ["fixed:earth", "fixed to Earth"],
] as const;

/** Groups of columns, their names, and the body they need among those exported. */
const columnGroups = [
  ["probe", "leg, thrust, mass of Tianwen-2", probeId],
  ["sigma", "uncertainty, 1σ", undefined],
] as const satisfies readonly (readonly [ColumnGroup, string, string | undefined])[];

const previewRows = 4;

/** The request of the form and its first rows, or what is wrong with it. */
function checked(
  ephemeris: Ephemeris,
  form: ExportForm,
): { request?: ExportRequest; preview: string; problem?: string } {
  try {
    const request = requestOf(form);
    return { request, preview: previewOf(ephemeris, request, previewRows) };
  } catch (error) {
    return { preview: "", problem: error instanceof Error ? error.message : String(error) };
  }
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export default function ExportDrawer(): React.JSX.Element {
  const ephemeris = useEphemeris();
  return (
    <Drawer title="Export">
      {ephemeris === undefined ? <p>The ephemeris is being built.</p> : <Form ephemeris={ephemeris} />}
    </Drawer>
  );
}

function Form({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const [form, setForm] = useState(() => shownForm(app()));
  const [progress, setProgress] = useState<number>();
  const cancel = useRef<AbortController>(null);
  const { request, preview, problem } = checked(ephemeris, form);
  const command = problem === undefined ? commandOf(form) : "";
  const set = (change: Partial<ExportForm>): void => setForm((before) => ({ ...before, ...change }));
  const rows = request === undefined ? 0 : request.times.count * request.bodies.length;

  const download = async (): Promise<void> => {
    if (request === undefined) return;
    const controller = new AbortController();
    cancel.current = controller;
    setProgress(0);
    try {
      const job = { request, format: form.format, command, signal: controller.signal, onProgress: setProgress };
      save(await exportedFile(ephemeris, job), fileNameOf(form));
    } catch (error) {
      if (!controller.signal.aborted) setApp({ notice: error instanceof Error ? error.message : String(error) });
    } finally {
      setProgress(undefined);
    }
  };

  return (
    <form
      className="export"
      onSubmit={(event) => {
        event.preventDefault();
        void download();
      }}
    >
      <fieldset className="bodies">
        <legend>Bodies</legend>
        {shownBodies.map((body) => (
          <label key={body}>
            <input
              type="checkbox"
              checked={form.bodies.includes(body)}
              onChange={(event) =>
                set({
                  bodies: shownBodies.filter((id) => (id === body ? event.target.checked : form.bodies.includes(id))),
                })
              }
            />
            {bodyOf(body).name}
          </label>
        ))}
      </fieldset>
      <fieldset className="bodies">
        <legend>More columns</legend>
        {columnGroups.map(([group, name, needs]) => (
          <label key={group}>
            <input
              type="checkbox"
              checked={form.columns.includes(group)}
              disabled={needs !== undefined && !form.bodies.includes(needs)}
              onChange={(event) =>
                set({
                  columns: columnGroups
                    .map(([id]) => id)
                    .filter((id) => (id === group ? event.target.checked : form.columns.includes(id))),
                })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div className="fields">
        <label>
          Centre
          <select value={form.center} onChange={(event) => set({ center: event.target.value })}>
            {["ssb", ...shownBodies].map((body) => (
              <option key={body} value={body}>
                {bodyOf(body).name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Frame
          <select value={form.frame} onChange={(event) => set({ frame: event.target.value })}>
            {frames.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          From (UTC)
          <input value={form.from} spellCheck={false} onChange={(event) => set({ from: event.target.value })} />
        </label>
        <label>
          To (UTC)
          <input value={form.to} spellCheck={false} onChange={(event) => set({ to: event.target.value })} />
        </label>
        <label>
          Step
          <input
            value={form.step}
            spellCheck={false}
            data-testid="export-step"
            onChange={(event) => set({ step: event.target.value })}
          />
        </label>
        <label>
          Units
          <select value={form.units} onChange={(event) => set({ units: event.target.value })}>
            <option value="km">km, km/s</option>
            <option value="au">au, au/day</option>
          </select>
        </label>
        <label>
          Format
          <select value={form.format} onChange={(event) => set({ format: event.target.value })}>
            {formats.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {problem !== undefined ? (
        <p className="problem" role="alert" data-testid="export-problem">
          {problem}
        </p>
      ) : (
        <>
          <h3>First rows of {rows.toLocaleString("en")}</h3>
          <textarea
            readOnly
            wrap="off"
            rows={previewRows + 2}
            aria-label="First rows"
            data-testid="export-preview"
            value={preview}
          />
          <div className="actions">
            <button type="submit" className="primary" disabled={progress !== undefined} data-testid="export-download">
              {progress === undefined
                ? `Download ${form.format.toUpperCase()}`
                : `Writing ${Math.round(100 * progress)} %`}
            </button>
            {progress !== undefined && (
              <button type="button" onClick={() => cancel.current?.abort()}>
                Cancel
              </button>
            )}
          </div>
          <h3>The same on the command line</h3>
          <textarea readOnly rows={4} aria-label="Command line" data-testid="export-command" value={command} />
          <button
            type="button"
            onClick={() =>
              void navigator.clipboard.writeText(command).then(
                () => setApp({ notice: "Command copied." }),
                () => setApp({ notice: "This browser does not allow copying; select the command instead." }),
              )
            }
          >
            Copy command
          </button>
        </>
      )}
    </form>
  );
}
