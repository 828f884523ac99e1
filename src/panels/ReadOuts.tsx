/**
 * The read-outs: each figure with its unit, what it is measured between, its basis and, where known, its uncertainty; the
 * frame and the time scale stand beside them because they hold for all.
 */
import { useMemo } from "react";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { timeText } from "../clockScales";
import { type Figure, quasiMoonFigures } from "../figures";
import { probeReadingsAt } from "../probeReadOuts";
import { lengthUnits } from "../quantities";
import { type AppState, app, chooseUnits, setApp, useApp, useEphemeris } from "../store";
import type { ReadOutTopic } from "../topic";
import { CopyAll } from "./CopyAll";
import { cover } from "./cover";
import { FigureList } from "./FigureList";
import { HowWeKnow } from "./HowWeKnow";
import { LegHeading, ProbeReadOuts } from "./ProbeReadOuts";

function UnitSwitch(): React.JSX.Element {
  const units = useApp((state) => state.units);
  return (
    <fieldset className="segments" aria-label="Unit of length">
      {lengthUnits.map(({ id, label, name }) => (
        <button key={id} type="button" aria-pressed={units === id} title={name} onClick={() => chooseUnits(id)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

const topics: readonly { readonly id: ReadOutTopic; readonly label: string }[] = [
  { id: "quasi-moon", label: "Kamoʻoalewa" },
  { id: "probe", label: "Tianwen-2" },
];

function TopicSwitch(): React.JSX.Element {
  const topic = useApp((state) => state.readOutsOf);
  return (
    <fieldset className="segments topics" aria-label="Whose figures">
      {topics.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={topic === id}
          data-testid={`read-outs-of-${id}`}
          onClick={() => setApp({ readOutsOf: id })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

const absenceWords = {
  absent: "being computed",
  before: "on the ground",
  "under-way": "",
  after: "path ended",
} as const;

/** What the folded sheet of a phone says: the first distance of the topic. */
function headline(ephemeris: Ephemeris, [first]: readonly Figure[], state: AppState): [string, string] {
  if (state.readOutsOf === "probe") {
    const { presence, readings } = probeReadingsAt(ephemeris, state.tTdb, state.units);
    const distance = readings.find(({ id }) => id === (state.framing === "approach" ? "kamooalewa" : "earth"));
    return distance === undefined
      ? ["Tianwen-2", absenceWords[presence]]
      : [`Tianwen-2 ${distance.label.replace("From", "from")}`, `${distance.value} ${distance.unit}`];
  }
  return [first.label, `${first.value} ${first.unit}`];
}

export function ReadOuts(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const tTdb = useApp((state) => state.tTdb);
  const units = useApp((state) => state.units);
  const scale = useApp((state) => state.scale);
  const topic = useApp((state) => state.readOutsOf);
  const sheetUp = useApp((state) => state.sheetUp);
  const figures = useMemo(
    () => (ephemeris === undefined ? [] : quasiMoonFigures(ephemeris, tTdb, units)),
    [ephemeris, tTdb, units],
  );
  if (ephemeris === undefined) return null;
  const [label, figure] = headline(ephemeris, figures, app());
  return (
    <section className="panel read-outs" aria-label="Read-outs" ref={cover} data-up={sheetUp || undefined}>
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={sheetUp}
        onClick={() => setApp({ sheetUp: !sheetUp })}
      >
        <span>{label}</span>
        <strong>{figure}</strong>
        <span aria-hidden="true">{sheetUp ? "▾" : "▴"}</span>
      </button>
      <div className="sheet-body">
        <TopicSwitch />
        <header>
          {topic === "probe" ? <LegHeading ephemeris={ephemeris} tTdb={tTdb} /> : <h2>Distances</h2>}
          {topic === "quasi-moon" && <HowWeKnow topic="distances" of="distances" />}
          <UnitSwitch />
        </header>
        {topic === "probe" ? (
          <ProbeReadOuts ephemeris={ephemeris} tTdb={tTdb} />
        ) : (
          <>
            <p className="fine">Centre to centre, geometric, ICRF axes, at the instant below.</p>
            <FigureList figures={figures} tTdb={tTdb} />
          </>
        )}
        <CopyAll ephemeris={ephemeris} tTdb={tTdb} />
        <p className="fine" data-testid="instant" data-tdb={tTdb}>
          {scale !== "tdb" && `${timeText(tTdb, scale, 3)} · `}
          {timeText(tTdb, "tdb", 3)}
        </p>
      </div>
    </section>
  );
}
