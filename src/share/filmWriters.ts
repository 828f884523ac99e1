/**
 * Turns the pictures on a canvas into a film: frame by frame with WebCodecs where the browser has them, else recorded as they come.
 * Loaded when the first film is made.
 */
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  type VideoCodec,
  WebMOutputFormat,
} from "mediabunny";
import { i18n } from "../language/i18n";

export type FilmFormat = "webm" | "mp4";

export interface FilmWriter {
  /** Takes what stands on the canvas as the next frame; resolves when it can take another. */
  add(): Promise<void>;
  finish(): Promise<Blob>;
  cancel(): Promise<void>;
}

/** By preference; those that the browser has not are passed over. */
const codecs: Readonly<Record<FilmFormat, VideoCodec[]>> = { webm: ["vp9", "vp8", "av1"], mp4: ["avc", "hevc", "av1"] };
const recorderTypes: Readonly<Record<FilmFormat, readonly string[]>> = {
  webm: ["video/webm;codecs=vp9", "video/webm;codecs=vp8", "video/webm"],
  mp4: ["video/mp4;codecs=avc1.42E01E", "video/mp4"],
};

const recorderType = (format: FilmFormat): string | undefined =>
  typeof MediaRecorder === "undefined"
    ? undefined
    : recorderTypes[format].find((type) => MediaRecorder.isTypeSupported(type));

const codecOf = async (format: FilmFormat, width: number, height: number): Promise<VideoCodec | undefined> =>
  typeof VideoEncoder === "undefined"
    ? undefined
    : ((await getFirstEncodableVideoCodec(codecs[format], { width, height, bitrate: QUALITY_HIGH })) ?? undefined);

/** What this browser can make of a picture of that size, the best first. */
export async function filmFormats(width: number, height: number): Promise<readonly FilmFormat[]> {
  const formats: readonly FilmFormat[] = ["webm", "mp4"];
  const can = await Promise.all(
    formats.map(async (format) => (await codecOf(format, width, height)) ?? recorderType(format)),
  );
  return formats.filter((_, i) => can[i] !== undefined);
}

/** @throws Error where the browser can make no such film. */
export async function newFilmWriter(
  canvas: HTMLCanvasElement,
  format: FilmFormat,
  framesPerS: number,
): Promise<FilmWriter> {
  const codec = await codecOf(format, canvas.width, canvas.height);
  if (codec !== undefined) return encoded(canvas, format, codec, framesPerS);
  const type = recorderType(format);
  if (type !== undefined) return recorded(canvas, type, framesPerS);
  const { width, height } = canvas;
  throw new Error(
    i18n.t("This browser can make no {format} film of {width} × {height} pixels.", { format, width, height }),
  );
}

async function encoded(
  canvas: HTMLCanvasElement,
  format: FilmFormat,
  codec: VideoCodec,
  framesPerS: number,
): Promise<FilmWriter> {
  const target = new BufferTarget();
  const output = new Output({
    format: format === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat(),
    target,
  });
  const source = new CanvasSource(canvas, { codec, bitrate: QUALITY_HIGH, keyFrameInterval: 2 });
  output.addVideoTrack(source, { frameRate: framesPerS });
  await output.start();
  let frame = 0;
  return {
    add: () => source.add(frame++ / framesPerS, 1 / framesPerS),
    async finish() {
      await output.finalize();
      if (target.buffer === null) throw new Error(i18n.t("The film could not be written."));
      return new Blob([target.buffer], { type: `video/${format}` });
    },
    cancel: () => output.cancel(),
  };
}

/** In real time: a machine that draws more slowly makes a longer film. */
async function recorded(canvas: HTMLCanvasElement, type: string, framesPerS: number): Promise<FilmWriter> {
  const stream = canvas.captureStream(0);
  const [track] = stream.getVideoTracks() as CanvasCaptureMediaStreamTrack[];
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: 12e6 });
  const pieces: Blob[] = [];
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  const stopped = new Promise<void>((resolve) => recorder.addEventListener("stop", () => resolve(), { once: true }));
  recorder.start();
  let dueMs = performance.now();
  const stop = async (): Promise<void> => {
    recorder.stop();
    await stopped;
    track.stop();
  };
  return {
    async add() {
      track.requestFrame();
      dueMs = Math.max(dueMs, performance.now()) + 1000 / framesPerS;
      await new Promise((resolve) => setTimeout(resolve, dueMs - performance.now()));
    },
    async finish() {
      await stop();
      return new Blob(pieces, { type: type.split(";")[0] });
    },
    cancel: stop,
  };
}
