/** The seven quasi-moons side by side: the loop of the last decades, the class today, and when it changes. */
import { useEffect, useRef, useState } from "react";
import { bodyOf } from "../../ephemeris/bodies";
import { classAt } from "../../ephemeris/resonance/classes";
import { runStartTdb } from "../../ephemeris/resonance/orbitStart";
import { i18n } from "../language/i18n";
import { useApp } from "../store";
import { type Followed, newFutureLine } from "./futureLine";
import { drawLoop } from "./loopPicture";
import { fittedScale, lengthText } from "./loopScale";
import { companions, publishedOrbit } from "./orbitForm";
import { noTrail, placeAt, reachKm, trailBetween } from "./trails";
import { classWords, tdbOfYear, yearText } from "./words";

const ids = companions.filter(({ kind }) => kind === "quasi-moon").map(({ id }) => id);
/** A loop of thirty years, and enough of the future for most changes. */
const trailYears = 30;
const years = { pastYears: 150, futureYears: 400, trailYears };
const sizePx = 150;

/** What is known of each, kept as long as the page: they do not change. */
const known = new Map<string, Followed>();

/** One after the other, in a worker of their own. */
function useSeven(): ReadonlyMap<string, Followed> {
  const [seven, setSeven] = useState<ReadonlyMap<string, Followed>>(() => new Map(known));
  useEffect(() => {
    const next = (): string | undefined => ids.find((id) => !known.has(id));
    const first = next();
    if (first === undefined) return;
    const line = newFutureLine(years, ({ followed }) => {
      if (followed?.isWhole !== true) return;
      known.set(followed.experiment.body, followed);
      setSeven(new Map(known));
      const after = next();
      if (after === undefined) line.end();
      else line.ask(publishedOrbit(after));
    });
    line.ask(publishedOrbit(first));
    return line.end;
  }, []);
  return seven;
}

export function SevenMoons({
  chosen,
  onChoose,
}: {
  chosen: string;
  onChoose: (body: string) => void;
}): React.JSX.Element {
  const seven = useSeven();
  return (
    <>
      <p className="fine">
        {i18n.t(
          "Loops of {trailYears} years up to 2026; Earth at rest (small, ringed), the Sun to the left, each to a scale of its own. Press one to see it above.",
          { trailYears },
        )}
      </p>
      <ul className="lab-seven" data-testid="lab-seven" data-done={seven.size}>
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={chosen === id}
              data-testid={`lab-moon-${id}`}
              onClick={() => onChoose(id)}
            >
              <SmallLoop followed={seven.get(id)} />
              <b>{i18n.t(bodyOf(id).name)}</b>
              <span>{todayText(seven.get(id))}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const pathOf = (followed: Followed | undefined): Followed["trail"] =>
  followed === undefined
    ? noTrail
    : trailBetween(followed.trail, runStartTdb - tdbOfYear(2000 + trailYears), runStartTdb);

function todayText(followed: Followed | undefined): string {
  const today = followed && classAt(followed.classes, runStartTdb);
  if (followed === undefined || today === undefined) return i18n.t("Computing.");
  const values = {
    kind: i18n.t(classWords[today.kind].name),
    year: yearText(today.toTdb),
    length: lengthText(reachKm(pathOf(followed))),
  };
  return today.isOpenAfter
    ? i18n.t("{kind} to {year} or longer. Within {length}.", values)
    : i18n.t("{kind} until {year}. Within {length}.", values);
}

function SmallLoop({ followed }: { followed: Followed | undefined }): React.JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  // Another theme has other colours.
  useApp((state) => state.theme);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const side = Math.round(sizePx * Math.min(3, window.devicePixelRatio || 1));
    if (element.width !== side) Object.assign(element, { width: side, height: side });
    const trail = pathOf(followed);
    const place = followed && placeAt(followed.trail, runStartTdb);
    const scale = fittedScale(reachKm(trail), sizePx, sizePx);
    drawLoop(element, { scale, trail, isAhead: false, place, name: "", handles: undefined, isSmall: true });
  });
  return (
    <span aria-hidden="true">
      <canvas ref={canvas} />
    </span>
  );
}
