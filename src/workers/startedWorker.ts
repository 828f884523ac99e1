/**
 * One question to a worker of its own: its answers as they come; it is ended by the last one, by a failure, or from outside.
 */
import { i18n } from "../language/i18n";

/** Starts `worker` on `question`. `onReply` returns whether more is to come. The returned function ends the worker. */
export function startedWorker<Question, Reply>(
  worker: Worker,
  question: Question,
  onReply: (reply: Reply) => boolean,
  onError: (message: string) => void,
): () => void {
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    if (!onReply(data)) worker.terminate();
  });
  worker.addEventListener("error", (event) => {
    worker.terminate();
    onError(event.message || i18n.t("the worker could not be started"));
  });
  worker.postMessage(question);
  return () => worker.terminate();
}
