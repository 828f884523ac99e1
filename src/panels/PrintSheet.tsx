/**
 * What is printed: the picture, the instant, all read-outs with their units and what they rest on, and the address, on one sheet
 * of white paper. It exists only while the browser prints.
 */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { bodyOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { viewText } from "../address";
import { timeText } from "../clockScales";
import { framingOf, framings } from "../framings";
import { absenceText, basisText, probeReadingsAt } from "../probeReadOuts";
import { type Quantity, sigmaOf } from "../quantities";
import { quantityOf, readOutsAt } from "../readOuts";
import { simulation } from "../simulation";
import { app } from "../store";
import { printPicture } from "./printedPicture";
import "../styles/print.css";

interface Row {
  readonly label: string;
  readonly figure: Quantity;
  readonly note: string;
}

const plusMinus = (sigma: Quantity | undefined): string =>
  sigma === undefined ? "" : `± ${sigma.value} ${sigma.unit} (1σ)`;

function quasiMoonRows(ephemeris: Ephemeris, tTdb: number): Row[] {
  return readOutsAt(ephemeris, tTdb).map((readOut) => {
    const { spec, sigmaKm, basis } = readOut;
    const sigma = sigmaKm === undefined || spec.what !== "distance" ? undefined : sigmaOf(sigmaKm);
    return {
      label: spec.label,
      figure: quantityOf(readOut, app().units),
      note: [plusMinus(sigma), basis].filter((text) => text !== "").join(", "),
    };
  });
}

function Table({ title, note, rows }: { title: string; note: string; rows: readonly Row[] }): React.JSX.Element {
  return (
    <table>
      <caption>
        <strong>{title}</strong> {note}
      </caption>
      <tbody>
        {rows.map(({ label, figure, note: said }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              {figure.value} {figure.unit}
            </td>
            <td>{said}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ProbeTable({ ephemeris, tTdb }: { ephemeris: Ephemeris; tTdb: number }): React.JSX.Element {
  const { plan, units } = app();
  const { state, readings } = probeReadingsAt(ephemeris, tTdb, units);
  const note =
    state === undefined
      ? (absenceText(ephemeris, tTdb) ?? "Its path is not computed yet.")
      : `${state.legLabel}, ${basisText(plan, { id: state.leg, basis: state.basis })}.`;
  const rows = readings.map(({ label, value, unit, sigma }) => ({
    label,
    figure: { value, unit },
    note: plusMinus(sigma),
  }));
  return <Table title="Tianwen-2." note={note} rows={rows} />;
}

/** Close up, light and shadow are the matter; elsewhere lines on a white sky spare ink and read better. */
const isPhotograph = (framing: string): boolean => framing === "close" || framing === "approach";

function Sheet({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const paper = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(true);
  useLayoutEffect(() => {
    if (paper.current !== null) setDrawn(printPicture(paper.current));
  }, []);
  const { tTdb } = simulation;
  const framing = framingOf(app().framing) ?? framings[0];
  const negative = !isPhotograph(framing.id);
  return (
    <article className="print-sheet" data-testid="print-sheet">
      <header>
        <h1>Quasimoon</h1>
        <p>
          <strong>{timeText(tTdb, "utc")}</strong> ({timeText(tTdb, "tdb", 3)})
        </p>
      </header>
      <figure>
        {drawn && <canvas ref={paper} data-negative={negative || undefined} />}
        <figcaption>
          <strong>
            {framing.name}, following {bodyOf(app().follow).name}.
          </strong>{" "}
          {framing.hint} Frame: {framing.frameName}.{negative && " Printed with a white sky: lightness turned round."}
        </figcaption>
      </figure>
      <div className="print-tables">
        <Table
          title="Kamoʻoalewa."
          note="Centre to centre, geometric, ICRF axes."
          rows={quasiMoonRows(ephemeris, tTdb)}
        />
        <ProbeTable ephemeris={ephemeris} tTdb={tTdb} />
      </div>
      <footer>
        This view: {location.origin}
        {location.pathname}#{viewText()}
      </footer>
    </article>
  );
}

export default function PrintSheet(): React.JSX.Element | null {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser takes the page as it is when this returns.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  const { loading } = app();
  return printing && loading.kind === "ready" ? <Sheet ephemeris={loading.ephemeris} /> : null;
}
