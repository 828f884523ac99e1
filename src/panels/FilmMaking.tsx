/** While a film is made: its frames as they come, how far it is, and a way out. Nothing else can be changed meanwhile. */
import { useEffect, useRef, useState } from "react";
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
    if (film === undefined) return "Film cancelled; nothing was saved.";
    const name = filmName(app().framing, plan, size, plan.framesPerS, format);
    saveFile(film, name);
    return `${name}: ${plan.frames} frames, ${Math.max(0.1, Number((film.size / 1e6).toPrecision(2)))} MB.`;
  } finally {
    studio.canvas.remove();
    studio.close();
  }
}

/** "about 40 s left", once that can be said. */
function leftText(done: number, frames: number, elapsedS: number): string {
  if (done < 5) return "";
  const leftS = (elapsedS / done) * (frames - done);
  return leftS < 90 ? `, about ${Math.ceil(leftS)} s left` : `, about ${Math.round(leftS / 60)} min left`;
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
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
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
      <h2 id="film-title">The film is being made</h2>
      <div ref={stage} className="film-stage" aria-hidden="true" />
      <progress value={progress.done} max={frames} aria-label="Frames made" />
      <p data-testid="film-progress" data-done={progress.done}>
        {progress.done} of {frames} frames{leftText(progress.done, frames, progress.elapsedS)}
      </p>
      <button type="button" data-testid="film-cancel" onClick={cancel}>
        Cancel
      </button>
    </dialog>
  );
}
