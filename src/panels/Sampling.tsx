/**
 * The door to the sequences of sampling: there when the reader is close to the probe or the asteroid. What is behind it is
 * loaded when it is opened.
 */
import { lazy, Suspense, useEffect, useState } from "react";
import { eventOf } from "../../ephemeris/events";
import { probeId } from "../../ephemeris/probe/flight";
import { i18n } from "../language/i18n";
import { useApp } from "../store";
import { cover } from "./cover";
import "../styles/sampling.css";

const SamplingPanel = lazy(() => import("./SamplingPanel"));

/** Nearer than this to either, km; to the probe only while it is at the asteroid. */
const closeKm = 1;
const [arrivalTdb, departureTdb] = [eventOf("arrival").tTdb, eventOf("departure").tTdb];

export function Sampling(): React.JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const isClose = useApp(
    ({ follow, distanceKm, picture, tTdb }) =>
      picture === "drawn" &&
      distanceKm < closeKm &&
      (follow === "kamooalewa" || (follow === probeId && tTdb >= arrivalTdb && tTdb <= departureTdb)),
  );
  useEffect(() => {
    if (!isClose) setOpen(false);
  }, [isClose]);
  if (!isClose) return null;
  return (
    <section
      className="panel sampling"
      aria-label={i18n.t("Taking a sample")}
      data-open={isOpen || undefined}
      ref={cover}
    >
      {isOpen ? (
        <Suspense fallback={<p className="fine">{i18n.t("Loading…")}</p>}>
          <SamplingPanel onClose={() => setOpen(false)} />
        </Suspense>
      ) : (
        <button type="button" onClick={() => setOpen(true)} data-testid="open-sampling">
          {i18n.t("Taking a sample")}
        </button>
      )}
    </section>
  );
}
