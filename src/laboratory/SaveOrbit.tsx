/** The orbit as a file, as any body's: where it is, day by day, in full physics. */
import { useEffect, useRef, useState } from "react";
import { widestSpan } from "../../ephemeris/buildBodies";
import type { Frame } from "../../ephemeris/frames";
import { secondsPerDay } from "../../ephemeris/units";
import { addressNow } from "../address";
import { i18n } from "../language/i18n";
import { toldFailure } from "../language/problemText";
import { missionSpan } from "../missionSpan";
import { saveFile } from "../save";
import { setApp } from "../store";
import type { OrbitFileJob, OrbitFileReply } from "../workers/orbitFileProtocol";
import { startedWorker } from "../workers/startedWorker";
import { type Experiment, isOwn } from "./orbitForm";

const spans = [
  { id: "mission", label: /*i18n*/ "2025–2036, each day", span: missionSpan, stepS: secondsPerDay },
  { id: "centuries", label: /*i18n*/ "1900–2100, every 10 days", span: widestSpan, stepS: 10 * secondsPerDay },
] as const;
const frames = [
  { id: "sun-earth", label: /*i18n*/ "Earth at rest, turning", center: "earth" },
  { id: "icrf", label: /*i18n*/ "Sun, ICRF", center: "sun" },
  { id: "ecliptic", label: /*i18n*/ "Sun, ecliptic J2000", center: "sun" },
] as const satisfies readonly { id: Frame; label: string; center: "earth" | "sun" }[];

export function SaveOrbit({ experiment }: { experiment: Experiment }): React.JSX.Element {
  const [span, setSpan] = useState<(typeof spans)[number]>(spans[0]);
  const [frame, setFrame] = useState<(typeof frames)[number]>(frames[0]);
  const [isWriting, setIsWriting] = useState(false);
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);
  const save = (): void => {
    setIsWriting(true);
    const failed = (message: string): void => {
      setIsWriting(false);
      setApp({ notice: i18n.t("The file could not be written: {message}", { message }) });
    };
    end.current = startedWorker<OrbitFileJob, OrbitFileReply>(
      new Worker(new URL("../workers/orbitFile.worker.ts", import.meta.url), { type: "module" }),
      { experiment, center: frame.center, frame: frame.id, span: span.span, stepS: span.stepS, link: addressNow() },
      (reply) => {
        if (reply.kind === "failed") failed(toldFailure(reply));
        else {
          setIsWriting(false);
          saveFile(reply.file, `quasimoon-${isOwn(experiment) ? "own-orbit-from-" : ""}${experiment.body}.csv`);
        }
        return false;
      },
      failed,
    );
  };
  return (
    <fieldset className="lab-tools" aria-label={i18n.t("This orbit as a file")}>
      <select
        value={frame.id}
        aria-label={i18n.t("Centre and frame of the file")}
        onChange={({ target }) => setFrame(frames.find(({ id }) => id === target.value) ?? frames[0])}
      >
        {frames.map(({ id, label }) => (
          <option key={id} value={id}>
            {i18n.t(label)}
          </option>
        ))}
      </select>
      <select
        value={span.id}
        aria-label={i18n.t("Times of the file")}
        onChange={({ target }) => setSpan(spans.find(({ id }) => id === target.value) ?? spans[0])}
      >
        {spans.map(({ id, label }) => (
          <option key={id} value={id}>
            {i18n.t(label)}
          </option>
        ))}
      </select>
      <button type="button" data-testid="lab-csv" disabled={isWriting} onClick={save}>
        {isWriting ? i18n.t("Writing the file") : i18n.t("Save states as CSV")}
      </button>
    </fieldset>
  );
}
