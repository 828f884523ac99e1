/**
 * Export of what is shown: the request as fields, its first rows and size, the file, and the same request as a command line.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { i18n } from "../language/i18n";
import { failureText } from "../language/problemText";
import { saveFile } from "../save";
import { app, setApp, useApp, useEphemeris } from "../store";
import type { ExportProgress } from "../workers/exportProtocol";
import { Drawer } from "./Drawer";
import { ExportCommand } from "./ExportCommand";
import { ExportFields } from "./ExportFields";
import { commandOf, fileNameOf, needsFlight, ownLegs, timesFileOf } from "./exportAsCommand";
import { startExport } from "./exportFile";
import { type ExportForm, listedIn, orbitOf, refuseWhatIsMissing, requestOf } from "./exportForm";
import { shownForm } from "./exportOpening";
import { previewOf, sizeOf } from "./exportPreview";
import { useOrbit } from "./useOrbit";

const previewRows = 4;

interface Checked {
  readonly rows: number;
  readonly bytes: number;
  readonly preview: string;
}

/** What the form makes, or what is wrong with it. Without an ephemeris, that is being built: undefined. */
function checked(ephemeris: Ephemeris | undefined, form: ExportForm): Checked | string | undefined {
  if (ephemeris === undefined) return undefined;
  try {
    const request = requestOf(form);
    refuseWhatIsMissing(ephemeris, request);
    return {
      rows: request.times.count * request.bodies.length,
      bytes: sizeOf(ephemeris, request, form.format),
      preview: previewOf(ephemeris, request, previewRows),
    };
  } catch (error) {
    return failureText(error);
  }
}

/** The file of times that the command reads and that nobody has yet. */
function timesToSave(form: ExportForm): { name: string; listed: string[] } | undefined {
  const name = timesFileOf(form);
  return name === undefined || form.timesFile !== undefined ? undefined : { name, listed: listedIn(form) };
}

const whole = (count: number): string => count.toLocaleString("en");

/** A size to two digits. */
function sizeText(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Number((bytes / 1e3).toPrecision(2)))} kB`;
  return `${Number((bytes / 1e6).toPrecision(2))} MB`;
}

export default function ExportDrawer(): React.JSX.Element {
  const ephemeris = useEphemeris();
  return (
    <Drawer title={i18n.t("Export")}>
      {ephemeris === undefined ? <p>{i18n.t("The ephemeris is being built.")}</p> : <Form ephemeris={ephemeris} />}
    </Drawer>
  );
}

function Form({ ephemeris: shown }: { ephemeris: Ephemeris }): React.JSX.Element {
  const plan = useApp((state) => state.plan);
  const [form, setForm] = useState(() => shownForm(app()));
  const [progress, setProgress] = useState<ExportProgress>();
  const cancel = useRef<() => void>(null);
  const orbit = useOrbit(shown, plan, orbitOf(form));
  const ephemeris = orbit.kind === "ready" ? orbit.ephemeris : undefined;
  const language = useApp((state) => state.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wrong is said in the language shown
  const made = useMemo(() => checked(ephemeris, form), [ephemeris, form, language]);
  useEffect(() => () => cancel.current?.(), []);

  const stop = (notice: string): void => {
    cancel.current = null;
    setProgress(undefined);
    setApp({ notice });
  };
  const download = (): void => {
    if (typeof made !== "object" || ephemeris === undefined || progress !== undefined) return;
    const name = fileNameOf(form);
    setProgress({ rows: 0, allRows: made.rows, bytes: 0 });
    cancel.current = startExport(
      { ephemeris, form, command: commandOf(form, plan) },
      {
        onProgress: setProgress,
        onDone: (file, rows) => {
          saveFile(file, name);
          stop(i18n.t("{file}: {rows} rows, {size}.", { file: name, rows: whole(rows), size: sizeText(file.size) }));
        },
        onFailure: stop,
      },
    );
  };

  return (
    <form
      className="export"
      onSubmit={(event) => {
        event.preventDefault();
        download();
      }}
    >
      <ExportFields ephemeris={shown} form={form} set={(change) => setForm((before) => ({ ...before, ...change }))} />
      {orbit.kind === "building" && (
        <div className="running" role="status">
          <progress value={orbit.fraction} max={1} aria-label={i18n.t("Computing from that orbit")} />
          <span>{i18n.t("Computing everything from that orbit")}</span>
        </div>
      )}
      {orbit.kind === "failed" && (
        <p className="problem" role="alert">
          {i18n.t("From that orbit nothing can be computed: {why}", { why: orbit.message })}
        </p>
      )}
      {typeof made === "string" && (
        <p className="problem" role="alert" data-testid="export-problem">
          {made}
        </p>
      )}
      {typeof made === "object" && (
        <>
          <h3 data-testid="export-size" data-bytes={made.bytes}>
            {i18n.t("First rows of {rows}, about {size}", { rows: whole(made.rows), size: sizeText(made.bytes) })}
          </h3>
          <textarea
            readOnly
            dir="ltr"
            wrap="off"
            rows={previewRows + 2}
            aria-label={i18n.t("First rows")}
            data-testid="export-preview"
            value={made.preview}
          />
          {progress === undefined ? (
            <button type="submit" className="primary" data-testid="export-download">
              {i18n.t("Download {format}", { format: form.format.toUpperCase() })}
            </button>
          ) : (
            <div className="running">
              <progress max={progress.allRows} value={progress.rows} aria-label={i18n.t("Rows written")} />
              <span data-testid="export-progress" data-rows={progress.rows}>
                {i18n.t("{rows} rows, {size}", { rows: whole(progress.rows), size: sizeText(progress.bytes) })}
              </span>
              <button
                type="button"
                data-testid="export-cancel"
                onClick={() => {
                  cancel.current?.();
                  stop(i18n.t("Export cancelled; nothing was saved."));
                }}
              >
                {i18n.t("Cancel")}
              </button>
            </div>
          )}
          <ExportCommand
            command={commandOf(form, plan)}
            legs={needsFlight(form) ? ownLegs(plan) : []}
            times={timesToSave(form)}
          />
        </>
      )}
    </form>
  );
}
