/** Runs shares of clones, one after the other, for whoever holds the other end of the port it is given. */
import { type CloneShare, type CloneShareReply, carriedHere } from "./cloneShares";

addEventListener("message", ({ data: port }: MessageEvent<MessagePort>) => {
  const reply = (message: CloneShareReply, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  port.onmessage = ({ data }: MessageEvent<CloneShare>) => {
    try {
      const series = carriedHere(data, (part) => reply({ kind: "progress", part }));
      const arrays = series.flatMap(({ tTdb, angleDeg, aAu, e }) => [tTdb, angleDeg, aAu, e]);
      reply(
        { kind: "done", series },
        arrays.map(({ buffer }) => buffer as ArrayBuffer),
      );
    } catch (error) {
      reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  };
});
