/**
 * The window: the picture fills it, everything else floats over it and can be hidden.
 */
import { Component, lazy, type ReactNode, Suspense, useEffect } from "react";
import { keepAddress } from "./address";
import type { EmbedOptions } from "./embed";
import { addKeyboard } from "./keyboard";
import { keepTheme } from "./pageTheme";
import { ClearView } from "./panels/ClearView";
import { cover } from "./panels/cover";
import { Loading } from "./panels/Loading";
import { MomentNote } from "./panels/MomentNote";
import { Notices } from "./panels/Notice";
import { ProbeProgress } from "./panels/ProbeProgress";
import { ReadOuts } from "./panels/ReadOuts";
import { Sampling } from "./panels/Sampling";
import { ScaleBar } from "./panels/ScaleBar";
import { ShowPanels } from "./panels/ShowPanels";
import { TopBar } from "./panels/TopBar";
import { ZoomScale } from "./panels/ZoomScale";
import { Labels } from "./scene/Labels";
import { MarkLabels } from "./scene/MarkLabels";
import { NoteLabels } from "./scene/NoteLabels";
import { setApp, useApp } from "./store";
import { Strip } from "./timeline/Strip";
import { Transport } from "./timeline/Transport";
import { useTour } from "./tour/tourStore";

/** Fetched at once, drawn when the ephemeris is there. */
const pictureModule = import("./scene/Picture");
const Picture = lazy(() => pictureModule);
const drawers = {
  lessons: lazy(() => import("./lessons/LessonsDrawer")),
  trajectory: lazy(() => import("./panels/TrajectoryDrawer")),
  layers: lazy(() => import("./panels/LayersDrawer")),
  events: lazy(() => import("./panels/SourcesDrawer")),
  plots: lazy(() => import("./panels/PlotsDrawer")),
  laboratory: lazy(() => import("./laboratory/LaboratoryDrawer")),
  export: lazy(() => import("./panels/ExportDrawer")),
  share: lazy(() => import("./panels/ShareDrawer")),
  keys: lazy(() => import("./panels/Keys")),
} as const;

const SceneTwin = lazy(() => import("./panels/SceneTwin"));
const SecondView = lazy(() => import("./panels/SecondView"));
const PrintSheet = lazy(() => import("./panels/PrintSheet"));
const UpdatePrompt = lazy(() => import("./panels/UpdatePrompt"));
const SpinPanel = lazy(() => import("./panels/SpinPanel"));
const LessonCard = lazy(() => import("./lessons/LessonCard"));
const Tour = lazy(() => import("./tour/Tour"));

/** If drawing fails, the figures go on without it. */
class PictureBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    setApp({ picture: "no-webgl" });
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}

/** Speaks with the page that embeds this one. Returns how to stop. */
function answer(embed: EmbedOptions): () => void {
  const stop = import("./embedFrame").then(({ startEmbedFrame }) => startEmbedFrame(embed));
  return () => void stop.then((end) => end());
}

/** @param embed within another page, where only the picture and, if asked for, the timeline are shown; undefined: the whole app. */
export function App({ embed }: { embed: EmbedOptions | undefined }): React.JSX.Element {
  // All below is drawn again in another language: nothing else has to know that it changed.
  useApp((state) => state.language);
  const hidden = useApp((state) => state.hidden);
  const drawer = useApp((state) => state.drawer);
  const ready = useApp((state) => state.loading.kind === "ready");
  const buildMs = useApp((state) => (state.loading.kind === "ready" ? state.loading.buildMs : undefined));
  const pinned = useApp((state) => state.pinned);
  const probe = useApp((state) => state.probe.kind);
  const atAsteroid = useApp((state) => state.framing === "close");
  const lesson = useApp((state) => state.lesson);
  const tour = useTour((state) => state.mode);
  const isTold = useTour((state) => state.mode !== undefined && state.phase !== "handed-over");
  // What is for screen readers, for paper and for the next visit is fetched when the picture stands.
  const isStarting = useApp((state) => state.picture === "starting");
  const OpenDrawer = drawer === undefined ? undefined : drawers[drawer];

  useEffect(() => {
    const stops = [keepTheme(), keepAddress(), addKeyboard(), ...(embed === undefined ? [] : [answer(embed)])];
    return () => {
      for (const stop of stops) stop();
    };
  }, [embed]);
  const isWhole = embed === undefined;
  // Within another page a lesson brings along what its steps use.
  const isWorkplace = isWhole || lesson !== undefined;

  return (
    <main
      className="app"
      data-hidden={hidden || undefined}
      data-testid="app"
      data-ready={ready || undefined}
      data-build-ms={buildMs}
      data-probe={probe}
      data-pinned={pinned}
      data-tour={isTold ? tour : undefined}
    >
      <PictureBoundary>
        {/* Nothing can be drawn before there are places: until then the cores belong to the worker, not to an empty canvas. */}
        <Suspense>{ready && <Picture />}</Suspense>
      </PictureBoundary>
      <Labels />
      <MarkLabels />
      <NoteLabels />
      <Suspense>{!isStarting && <SceneTwin />}</Suspense>
      <div className="frame">
        <ClearView />
        <ProbeProgress />
        {isWorkplace && <TopBar />}
        {isWhole && (
          <>
            <ZoomScale />
            <Sampling />
            <ScaleBar />
            <MomentNote />
            <ReadOuts />
          </>
        )}
        <Suspense>{isWorkplace && atAsteroid && <SpinPanel />}</Suspense>
        <Suspense>{lesson !== undefined && <LessonCard place={lesson} />}</Suspense>
        <Suspense>{pinned !== undefined && <SecondView />}</Suspense>
        <Suspense>{tour !== undefined && <Tour key={tour} />}</Suspense>
        {(isWorkplace || embed.timeline) && (
          <footer className="panel timeline" ref={cover}>
            <Transport />
            <Strip />
          </footer>
        )}
      </div>
      {isWorkplace && OpenDrawer !== undefined && (
        <Suspense>
          <OpenDrawer key={drawer} />
        </Suspense>
      )}
      <Loading />
      <Notices />
      <Suspense>{!isStarting && <PrintSheet />}</Suspense>
      <Suspense>{isWhole && !isStarting && <UpdatePrompt />}</Suspense>
      {isWhole && hidden && <ShowPanels />}
    </main>
  );
}
