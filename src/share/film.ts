/** Makes a film: each frame is drawn at its own instant and encoded before the next, so that the same request makes the same film. */
import { type FilmPlan, frameInstant } from "./filmPlan";
import { type FilmFormat, newFilmWriter } from "./filmWriters";
import type { Studio } from "./studio";

export interface FilmHooks {
  onFrame(done: number): void;
  isCancelled(): boolean;
}

/** The film as a file; undefined when it was cancelled. The studio stays open. */
export async function makeFilm(
  studio: Studio,
  plan: FilmPlan,
  format: FilmFormat,
  { onFrame, isCancelled }: FilmHooks,
): Promise<Blob | undefined> {
  // The first frame twice: names settle where nothing stood before.
  await studio.shoot(plan.fromTdb);
  const writer = await newFilmWriter(studio.canvas, format, plan.framesPerS);
  try {
    for (let frame = 0; frame < plan.frames; frame++) {
      await studio.shoot(frameInstant(plan, frame));
      if (isCancelled()) {
        await writer.cancel();
        return undefined;
      }
      await writer.add();
      onFrame(frame + 1);
    }
    return await writer.finish();
  } catch (error) {
    await writer.cancel().catch(() => undefined);
    throw error;
  }
}
