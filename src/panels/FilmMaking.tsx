/** While a film is made: its frames as they come, how far it is, and a way out. Nothing else can be changed meanwhile. */
import { useEffect, useRef, useState } from "react";
import { i18n } from "../language/i18n";
import { failureText } from "../language/problemText";
import { saveFile } from "../save";
import type { FilmPlan } from "../share/filmPlan";
import type { FilmFormat } from "../share/filmWriters";
import { filmName, type PictureSize } from "../share/pictureSizes";
import { app, setApp } from "../store";

interface Making {
  readonly plan: FilmPlan;
  readonly size: PictureSize;
  readonly format: FilmFormat;
  readonly hasCaption: boolean;
}

interface Stage {
  readonly host: HTMLElement;
  readonly onFrame: (done: number) => void;
  readonly isCancelled: () => boolean;
}

/** Makes the film and hands it to the browser; returns what is said to the reader. */
async function filmed({ plan, size, format, hasCaption }: Making, { host, ...hooks }: Stage): Promise<string> {
  const [{ openStudio }, { makeFilm }] = await Promise.all([import("../share/studio"), import("../share/film")]);
  const studio = openStudio(size, hasCaption);
  host.append(studio.canvas);
  try {
    const film = await makeFilm(studio, plan, format, hooks);
    if (film === undefined) return i18n.t("Film cancelled; nothing was saved.");
    const name = filmName(app().framing, plan, size, plan.framesPerS, format);
    saveFile(film, name);
    const megabytes = Math.max(0.1, Number((film.size / 1e6).toPrecision(2)));
    return i18n.t("{file}: {frames} frames, {megabytes} MB.", { file: name, frames: plan.frames, megabytes });
  } finally {
    studio.canvas.remove();
    studio.close();
  }
}

/** "20 of 300 frames, about 40 s left", once that can be said. */
function progressText(done: number, frames: number, elapsedS: number): string {
  if (done < 5) return i18n.t("{done} of {frames} frames", { done, frames });
  const leftS = (elapsedS / done) * (frames - done);
  return leftS < 90
    ? i18n.t("{done} of {frames} frames, about {s} s left", { done, frames, s: Math.ceil(leftS) })
    : i18n.t("{done} of {frames} frames, about {min} min left", { done, frames, min: Math.round(leftS / 60) });
}

export function FilmMaking({ onEnd, ...making }: Making & { onEnd: () => void }): React.JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const cancelled = useRef(false);
  const [progress, setProgress] = useState({ done: 0, elapsedS: 0 });
  const cancel = (): void => {
    cancelled.current = true;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: one film, as it was asked for
  useEffect(() => {
    const host = stage.current;
    if (host === null) return;
    cancelled.current = false;
    dialog.current?.showModal();
    // Another view would go on in the middle of the film.
    window.addEventListener("hashchange", cancel);
    const startMs = performance.now();
    filmed(making, {
      host,
      onFrame: (done) => setProgress({ done, elapsedS: (performance.now() - startMs) / 1000 }),
      isCancelled: () => cancelled.current,
    })
      .catch(failureText)
      .then((notice) => {
        setApp({ notice });
        onEnd();
      });
    return () => {
      cancel();
      window.removeEventListener("hashchange", cancel);
    };
  }, []);
  const { frames } = making.plan;
  return (
    <dialog
      ref={dialog}
      className="panel film"
      aria-labelledby="film-title"
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <h2 id="film-title">{i18n.t("The film is being made")}</h2>
      <div ref={stage} className="film-stage" aria-hidden="true" />
      <progress value={progress.done} max={frames} aria-label={i18n.t("Frames made")} />
      <p data-testid="film-progress" data-done={progress.done}>
        {progressText(progress.done, frames, progress.elapsedS)}
      </p>
      <button type="button" data-testid="film-cancel" onClick={cancel}>
        {i18n.t("Cancel")}
      </button>
    </dialog>
  );
}
