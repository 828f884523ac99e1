/**
 * The read-outs: each figure with its unit, what it is measured between, its basis and, where known, its uncertainty; the
 * frame and the time scale stand above them because they hold for all. Full digits are in `data-km`, `data-km-s`, `data-tdb`.
 */
import { useMemo } from "react";
import { isoFromTdb } from "../../ephemeris/time";
import { type LengthUnit, lengthOf, lengthUnits, lightTimeOf, type Quantity, sigmaOf, speedOf } from "../quantities";
import { type ReadOut, readOutsAt } from "../readOuts";
import { chooseUnits, setApp, useApp, useEphemeris } from "../store";
import { cover } from "./cover";

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

export function ReadOuts(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const tTdb = useApp((state) => state.tTdb);
  const units = useApp((state) => state.units);
  const sheetUp = useApp((state) => state.sheetUp);
  const readOuts = useMemo(() => (ephemeris === undefined ? [] : readOutsAt(ephemeris, tTdb)), [ephemeris, tTdb]);
  if (readOuts.length === 0) return null;
  const first = quantityOf(readOuts[0], units);
  return (
    <section className="panel read-outs" aria-label="Read-outs" ref={cover} data-up={sheetUp || undefined}>
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={sheetUp}
        onClick={() => setApp({ sheetUp: !sheetUp })}
      >
        <span>{readOuts[0].spec.label}</span>
        <strong>
          {first.value} {first.unit}
        </strong>
        <span aria-hidden="true">{sheetUp ? "▾" : "▴"}</span>
      </button>
      <div className="sheet-body">
        <header>
          <h2>Distances</h2>
          <UnitSwitch />
        </header>
        <p className="fine">Centre to centre, geometric, ICRF axes, at the instant below.</p>
        <dl>
          {readOuts.map((readOut) => (
            <Row key={readOut.spec.id} readOut={readOut} units={units} tTdb={tTdb} />
          ))}
        </dl>
        <p className="fine" data-testid="instant" data-tdb={tTdb}>
          {isoFromTdb(tTdb, { scale: "tdb", digits: 3 })}
        </p>
      </div>
    </section>
  );
}
