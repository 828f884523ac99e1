/**
 * The read-outs: each figure with its unit, what it is measured between, its basis and, where known, its uncertainty; the
 * frame and the time scale stand above them because they hold for all. Full digits are in `data-km`, `data-km-s`, `data-tdb`.
 */
import { useMemo } from "react";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { isoFromTdb } from "../../ephemeris/time";
import { probeReadingsAt } from "../probeReadOuts";
import { type LengthUnit, lengthOf, lengthUnits, lightTimeOf, type Quantity, sigmaOf, speedOf } from "../quantities";
import { type ReadOut, readOutsAt } from "../readOuts";
import { type AppState, app, chooseUnits, setApp, useApp, useEphemeris } from "../store";
import type { ReadOutTopic } from "../topic";
import { cover } from "./cover";
import { HowWeKnow } from "./HowWeKnow";
import { LegHeading, ProbeReadOuts } from "./ProbeReadOuts";

function quantityOf({ spec, rangeKm, speedKmS }: ReadOut, units: LengthUnit): Quantity {
  if (spec.what === "speed") return speedOf(speedKmS);
  return spec.what === "light-time" ? lightTimeOf(rangeKm) : lengthOf(rangeKm, units);
}

const basisWords = {
  tracked: "tracked: an orbit fitted to observations, propagated here",
  reconstructed: "reconstructed from partial data",
  planned: "planned or announced, not observed",
  illustrative: "illustrative, not a prediction",
} as const;

function Row({ readOut, units, tTdb }: { readOut: ReadOut; units: LengthUnit; tTdb: number }): React.JSX.Element {
  const { spec, rangeKm, speedKmS, basis, sigmaKm } = readOut;
  const { value, unit } = quantityOf(readOut, units);
  const sigma = sigmaKm === undefined || spec.what !== "distance" ? undefined : sigmaOf(sigmaKm);
  return (
    <div className="read-out">
      <dt>{spec.label}</dt>
      <dd
        data-testid={`read-out-${spec.id}`}
        data-km={rangeKm}
        data-km-s={spec.what === "speed" ? speedKmS : undefined}
        data-tdb={tTdb}
        data-basis={basis}
      >
        <span className="figure">{value}</span> <span className="unit">{unit}</span>
        <small>
          {sigma !== undefined && (
            <span>
              ± {sigma.value} {sigma.unit} (1σ) ·{" "}
            </span>
          )}
          <span className={`basis basis-${basis}`} title={basisWords[basis]}>
            {basis}
          </span>
        </small>
      </dd>
    </div>
  );
}

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
function headline(ephemeris: Ephemeris, readOuts: readonly ReadOut[], state: AppState): [string, string] {
  if (state.readOutsOf === "probe") {
    const { presence, readings } = probeReadingsAt(ephemeris, state.tTdb, state.units);
    const distance = readings.find(({ id }) => id === (state.framing === "approach" ? "kamooalewa" : "earth"));
    return distance === undefined
      ? ["Tianwen-2", absenceWords[presence]]
      : [`Tianwen-2 ${distance.label.replace("From", "from")}`, `${distance.value} ${distance.unit}`];
  }
  const { value, unit } = quantityOf(readOuts[0], state.units);
  return [readOuts[0].spec.label, `${value} ${unit}`];
}

export function ReadOuts(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const tTdb = useApp((state) => state.tTdb);
  const units = useApp((state) => state.units);
  const topic = useApp((state) => state.readOutsOf);
  const sheetUp = useApp((state) => state.sheetUp);
  const readOuts = useMemo(() => (ephemeris === undefined ? [] : readOutsAt(ephemeris, tTdb)), [ephemeris, tTdb]);
  if (ephemeris === undefined) return null;
  const [label, figure] = headline(ephemeris, readOuts, app());
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
            <dl>
              {readOuts.map((readOut) => (
                <Row key={readOut.spec.id} readOut={readOut} units={units} tTdb={tTdb} />
              ))}
            </dl>
          </>
        )}
        <p className="fine" data-testid="instant" data-tdb={tTdb}>
          {isoFromTdb(tTdb, { scale: "tdb", digits: 3 })}
        </p>
      </div>
    </section>
  );
}
