/**
 * The door to the sequences of sampling: there when the reader is close to the probe or the asteroid. What is behind it is
 * loaded when it is opened.
 */
import { lazy, Suspense, useEffect, useState } from "react";
import { probeId } from "../../ephemeris/probe/flight";
import { useApp } from "../store";
import { cover } from "./cover";
import "../styles/sampling.css";

const SamplingPanel = lazy(() => import("./SamplingPanel"));

/** Nearer than this to either, km. */
const closeKm = 1;

export function Sampling(): React.JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const isClose = useApp(
    ({ follow, distanceKm, picture }) =>
      picture === "drawn" && distanceKm < closeKm && (follow === probeId || follow === "kamooalewa"),
  );
  useEffect(() => {
    if (!isClose) setOpen(false);
  }, [isClose]);
  if (!isClose) return null;
  return (
    <section className="panel sampling" aria-label="Taking a sample" data-open={isOpen || undefined} ref={cover}>
      {isOpen ? (
        <Suspense fallback={<p className="fine">Loading…</p>}>
          <SamplingPanel onClose={() => setOpen(false)} />
        </Suspense>
      ) : (
        <button type="button" onClick={() => setOpen(true)} data-testid="open-sampling">
          Taking a sample
        </button>
      )}
    </section>
  );
}
