/**
 * What is printed: the picture, the instant, all read-outs with their units and what they rest on, and the address, on one sheet
 * of white paper. It exists only while the browser prints, and not where a lesson has a sheet of its own.
 */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { bodyOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { viewText } from "../address";
import { timeText } from "../clockScales";
import { type Figure, probeFigures, quasiMoonFigures } from "../figures";
import { framingOf, framings } from "../framings";
import { i18n } from "../language/i18n";
import { useOwnSheet } from "../lessons/ownSheet";
import { useOtherWay } from "../otherWay";
import { legAt } from "../probe";
import { absenceText } from "../probeReadOuts";
import { simulation } from "../simulation";
import { app } from "../store";
import { printPicture } from "./printedPicture";
import "../styles/print.css";

/** Figures as they are shown, each with how sure it is and what it rests on. */
function Table(props: { title: string; note: string; figures: readonly Figure[] }): React.JSX.Element {
  const { title, note, figures } = props;
  return (
    <table>
      <caption>
        <strong>{title}</strong> {note}
      </caption>
      <tbody>
        {figures.map(({ id, label, value, unit, sigma, basis }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>
              <bdi>
                {value} {unit}
              </bdi>
            </td>
            <td>
              {sigma !== undefined && <bdi>{`± ${sigma.value} ${sigma.unit} (1σ), `}</bdi>}
              {i18n.t(basis)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ProbeTable({ ephemeris, tTdb }: { ephemeris: Ephemeris; tTdb: number }): React.JSX.Element {
  const { plan, units } = app();
  const figures = probeFigures(ephemeris, tTdb, { plan, units, other: useOtherWay(ephemeris) });
  const leg = legAt(ephemeris.probe?.legs ?? [], tTdb);
  const note =
    figures.length > 0 && leg !== undefined
      ? i18n.t("{leg}.", { leg: i18n.t(leg.label) })
      : (absenceText(ephemeris, tTdb, app().scale) ?? i18n.t("Its path is not computed yet."));
  return <Table title={i18n.t("Tianwen-2.")} note={note} figures={figures} />;
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
  const { scale } = app();
  const framing = framingOf(app().framing) ?? framings[0];
  const negative = app().theme === "light" && !isPhotograph(framing.id);
  return (
    <article className="print-sheet" data-testid="print-sheet">
      <header>
        <h1>Quasimoon</h1>
        <p dir="ltr">
          <strong>{timeText(tTdb, scale)}</strong> ({timeText(tTdb, scale === "tdb" ? "utc" : "tdb", 3)})
        </p>
      </header>
      <figure>
        {drawn && <canvas ref={paper} data-negative={negative || undefined} />}
        <figcaption>
          <strong>
            {i18n.t("{framing}, following {body}.", {
              framing: i18n.t(framing.name),
              body: i18n.t(bodyOf(app().follow).name),
            })}
          </strong>{" "}
          {i18n.t(framing.hint)} {i18n.t("Frame: {frame}.", { frame: i18n.t(framing.frameName) })}
          {negative && ` ${i18n.t("Printed with a white sky: lightness turned round.")}`}
        </figcaption>
      </figure>
      <div className="print-tables">
        <Table
          title={i18n.t("Kamoʻoalewa.")}
          note={i18n.t("Centre to centre, geometric, ICRF axes.")}
          figures={quasiMoonFigures(ephemeris, tTdb, app().units)}
        />
        <ProbeTable ephemeris={ephemeris} tTdb={tTdb} />
      </div>
      <footer>
        {i18n.t("This view: {address}", { address: `${location.origin}${location.pathname}#${viewText()}` })}
      </footer>
    </article>
  );
}

export default function PrintSheet(): React.JSX.Element | null {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser takes the page as it is when this returns.
    const begin = (): void => flushSync(() => setPrinting(!useOwnSheet.getState().isOpen));
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
