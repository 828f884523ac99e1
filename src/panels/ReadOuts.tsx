/**
 * The read-outs: each figure with its unit, what it is measured between, its basis and, where known, its uncertainty; the
 * frame and the time scale stand beside them because they hold for all.
 */
import { lazy, Suspense, useMemo, useRef } from "react";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { timeText } from "../clockScales";
import { remembering, useEachInstant, writeText } from "../eachInstant";
import { type Figure, probeFigures, quasiMoonFigures } from "../figures";
import { i18n } from "../language/i18n";
import { useOtherWay } from "../otherWay";
import { probePresence } from "../probe";
import { lengthUnits, unitName } from "../quantities";
import { chooseUnits, setApp, useApp, useEphemeris } from "../store";
import type { ReadOutTopic } from "../topic";
import { CopyAll } from "./CopyAll";
import { cover } from "./cover";
import { FigureList } from "./FigureList";
import { HowWeKnow } from "./HowWeKnow";

/** Fetched when the probe's figures are asked for. */
const LegHeading = lazy(() => import("./ProbeReadOuts").then((module) => ({ default: module.LegHeading })));
const ProbeReadOuts = lazy(() => import("./ProbeReadOuts").then((module) => ({ default: module.ProbeReadOuts })));

function UnitSwitch(): React.JSX.Element {
  const units = useApp((state) => state.units);
  return (
    <fieldset className="segments" aria-label={i18n.t("Unit of length")}>
      {lengthUnits.map(({ id, label }) => (
        <button key={id} type="button" aria-pressed={units === id} title={unitName(id)} onClick={() => chooseUnits(id)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

const topics: readonly { readonly id: ReadOutTopic; readonly label: string }[] = [
  { id: "quasi-moon", label: /*i18n*/ "Kamoʻoalewa" },
  { id: "probe", label: /*i18n*/ "Tianwen-2" },
];

function TopicSwitch(): React.JSX.Element {
  const topic = useApp((state) => state.readOutsOf);
  return (
    <fieldset className="segments topics" aria-label={i18n.t("Whose figures")}>
      {topics.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={topic === id}
          data-testid={`read-outs-of-${id}`}
          onClick={() => setApp({ readOutsOf: id })}
        >
          {i18n.t(label)}
        </button>
      ))}
    </fieldset>
  );
}

const absenceWords = {
  absent: /*i18n*/ "being computed",
  before: /*i18n*/ "on the ground",
  "under-way": "",
  after: /*i18n*/ "path ended",
} as const;

type FiguresAt = (tTdb: number) => readonly Figure[];

/** Distances of the probe, said without the heading that stands above them elsewhere. */
const ofProbe: Readonly<Record<string, string>> = {
  "probe-earth": /*i18n*/ "Tianwen-2 from Earth",
  "probe-kamooalewa": /*i18n*/ "Tianwen-2 from Kamoʻoalewa",
};

/** What the folded sheet of a phone says: the first distance of the topic. */
function headline(figures: readonly Figure[], distanceId: string): [string, string] | undefined {
  const distance = figures.find(({ id }) => id === distanceId);
  if (distance === undefined) return undefined;
  const label = i18n.t(ofProbe[distanceId] ?? distance.label);
  return [label, `${distance.value} ${distance.unit}`];
}

function SheetHandle({ ephemeris, figuresAt }: { ephemeris: Ephemeris; figuresAt: FiguresAt }): React.JSX.Element {
  const sheetUp = useApp((state) => state.sheetUp);
  const distanceId = useApp(({ readOutsOf, framing }) => {
    if (readOutsOf === "quasi-moon") return "kamooalewa-earth";
    return framing === "approach" ? "probe-kamooalewa" : "probe-earth";
  });
  const label = useRef<HTMLSpanElement>(null);
  const figure = useRef<HTMLElement>(null);
  useEachInstant((tTdb) => {
    const absence = absenceWords[probePresence(ephemeris, tTdb)];
    const [of, said] = headline(figuresAt(tTdb), distanceId) ?? [
      i18n.t("Tianwen-2"),
      absence === "" ? "" : i18n.t(absence),
    ];
    writeText(label.current, of);
    writeText(figure.current, said);
  });
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-expanded={sheetUp}
      onClick={() => setApp({ sheetUp: !sheetUp })}
    >
      <span ref={label} />
      <strong>
        <bdi ref={figure} />
      </strong>
      <span aria-hidden="true">{sheetUp ? "▾" : "▴"}</span>
    </button>
  );
}

/** The instant that all figures are of. */
function Instant(): React.JSX.Element {
  const scale = useApp((state) => state.scale);
  const line = useRef<HTMLElement>(null);
  useEachInstant((tTdb) => {
    const tdb = timeText(tTdb, "tdb", 3);
    writeText(line.current, scale === "tdb" ? tdb : `${timeText(tTdb, scale, 3)} · ${tdb}`);
    line.current?.setAttribute("data-tdb", String(tTdb));
  });
  return (
    <p className="fine">
      <bdi data-testid="instant" ref={line} />
    </p>
  );
}

function Panel({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const units = useApp((state) => state.units);
  const plan = useApp((state) => state.plan);
  const topic = useApp((state) => state.readOutsOf);
  const sheetUp = useApp((state) => state.sheetUp);
  const other = useOtherWay(ephemeris);
  const figuresAt = useMemo(
    () =>
      remembering((tTdb) =>
        topic === "probe"
          ? probeFigures(ephemeris, tTdb, { plan, units, other })
          : quasiMoonFigures(ephemeris, tTdb, units),
      ),
    [ephemeris, topic, plan, units, other],
  );
  return (
    <section className="panel read-outs" aria-label={i18n.t("Read-outs")} ref={cover} data-up={sheetUp || undefined}>
      <SheetHandle ephemeris={ephemeris} figuresAt={figuresAt} />
      <div className="sheet-body">
        <TopicSwitch />
        <header>
          <Suspense>
            {topic === "probe" ? <LegHeading ephemeris={ephemeris} /> : <h2>{i18n.t("Distances")}</h2>}
          </Suspense>
          {topic === "quasi-moon" && <HowWeKnow topic="distances" of={i18n.t("distances")} />}
          <UnitSwitch />
        </header>
        {topic === "probe" ? (
          <Suspense>
            <ProbeReadOuts ephemeris={ephemeris} otherWay={other?.hypothesis} figuresAt={figuresAt} />
          </Suspense>
        ) : (
          <>
            <p className="fine">{i18n.t("Centre to centre, geometric, ICRF axes, at the instant below.")}</p>
            <FigureList figuresAt={figuresAt} />
          </>
        )}
        <CopyAll ephemeris={ephemeris} />
        <Instant />
      </div>
    </section>
  );
}

export function ReadOuts(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  return ephemeris === undefined ? null : <Panel ephemeris={ephemeris} />;
}
