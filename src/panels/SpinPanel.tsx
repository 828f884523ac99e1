/**
 * Beside the rock: turn with it, see what pulls and what throws, let a pebble go, and ask what would be if it turned otherwise or
 * were as large as was thought. Shown in the asteroid's framing.
 */
import { useId, useState } from "react";
import { kamooalewaLengthsM } from "../../ephemeris/data/display-facts.json";
import { criticalPeriodS, densityKgM3 } from "../../ephemeris/spinDynamics";
import { zoomTo } from "../camera/rig";
import { fixed } from "../quantities";
import { lengthsM } from "../scene/rock/shape";
import { forceColors } from "../scene/spin/arrowScale";
import { letGo, type SiteId, sites } from "../scene/spin/pebble";
import { play, setRate, simulation } from "../simulation";
import { measuredPeriodS, setSpin, turnWith, useSpin } from "../spin";
import { app, toggleLayer, useApp, useLayer } from "../store";
import { arrowText, durationText, forcesAt, pebbleReading, periodText } from "./spinReadings";
import "../styles/spin.css";

const layerButtons = [
  { id: "axes", label: "Axis" },
  { id: "forces", label: "Forces" },
] as const;

function LayerButton({ id, label }: (typeof layerButtons)[number]): React.JSX.Element {
  const shown = useLayer(id);
  return (
    <button type="button" aria-pressed={shown} data-testid={`spin-layer-${id}`} onClick={() => toggleLayer(id)}>
      {label}
    </button>
  );
}

/** Rates above ten minutes a second turn the rock faster than the eye follows. */
function SlowDown(): React.JSX.Element | null {
  const tooFast = useApp(({ rate, playing }) => Math.abs(rate) > 600 || !playing);
  if (!tooFast) return null;
  const run = (): void => {
    setRate(60);
    play(true);
  };
  return (
    <button type="button" data-testid="spin-slow" onClick={run}>
      Run at 1 min/s
    </button>
  );
}

function Forces({ site }: { site: SiteId }): React.JSX.Element {
  const periodS = useSpin((state) => state.periodS);
  const rockSizeM = useSpin((state) => state.rockSizeM);
  // Read again when the ground of the fine mesh has come.
  useSpin((state) => state.isGroundFine);
  const { gravityUmS2, centrifugalUmS2, leaves } = forcesAt(site, periodS, rockSizeM);
  return (
    <dl className="forces" data-testid="spin-forces" data-leaves={leaves}>
      <dt style={{ "--tint": forceColors.gravity } as React.CSSProperties}>Gravity there</dt>
      <dd>{fixed(gravityUmS2, 1)} µm/s²</dd>
      <dt style={{ "--tint": forceColors.centrifugal } as React.CSSProperties}>Centrifugal</dt>
      <dd>{fixed(centrifugalUmS2, 1)} µm/s²</dd>
      <dt>A loose stone</dt>
      <dd>{leaves ? "flies off" : "stays down"}</dd>
    </dl>
  );
}

function Reading(): React.JSX.Element | null {
  const pebble = useSpin((state) => state.pebble);
  const rockSizeM = useSpin((state) => state.rockSizeM);
  const tTdb = useApp((state) => state.tTdb);
  if (pebble === undefined) return null;
  const { sinceS, rangeM, speedMmS, escapeMmS, words } = pebbleReading(pebble, tTdb, rockSizeM);
  return (
    <div className="reading" data-testid="pebble" data-range-m={rangeM} data-speed-mm-s={speedMmS}>
      <p role="status">{words}</p>
      <dl>
        <dt>Since letting go</dt>
        <dd>{durationText(sinceS)}</dd>
        <dt>From the centre</dt>
        <dd>{fixed(rangeM, 1)} m</dd>
        <dt>Speed (not turning)</dt>
        <dd>{fixed(speedMmS, 1)} mm/s</dd>
        <dt>Escape speed there</dt>
        <dd>{fixed(escapeMmS, 1)} mm/s</dd>
      </dl>
    </div>
  );
}

function PebblePart(): React.JSX.Element {
  const [site, setSite] = useState<SiteId>("end");
  const hasPebble = useSpin((state) => state.pebble !== undefined);
  return (
    <fieldset>
      <legend>A loose pebble</legend>
      <label className="line">
        <span>At</span>
        <select value={site} data-testid="pebble-site" onChange={(event) => setSite(event.target.value as SiteId)}>
          {sites.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Forces site={site} />
      <div className="buttons">
        <button type="button" className="main" data-testid="let-go" onClick={() => letGo(site)}>
          Let a pebble go
        </button>
        <SlowDown />
        {hasPebble && (
          <button type="button" onClick={() => setSpin({ pebble: undefined })}>
            Take it away
          </button>
        )}
      </div>
      <Reading />
    </fieldset>
  );
}

/** The period on a scale of ratios, from 10 minutes to 10 hours. */
const [shortestS, longestS] = [600, 36000];

function Period(): React.JSX.Element {
  const periodS = useSpin((state) => state.periodS);
  const id = useId();
  const isMeasured = periodS === measuredPeriodS;
  return (
    <div className="slider">
      <label htmlFor={id}>
        One turn in <b data-testid="spin-period">{periodText(periodS)}</b>{" "}
        <small>{isMeasured ? "as measured" : "hypothetical"}</small>
      </label>
      <input
        id={id}
        type="range"
        min={Math.log(shortestS)}
        max={Math.log(longestS)}
        step={0.01}
        value={Math.log(periodS)}
        aria-valuetext={periodText(periodS)}
        data-testid="period-slider"
        onChange={(event) => turnWith(Math.exp(Number(event.target.value)), simulation.tTdb)}
      />
      <div className="buttons">
        <button type="button" disabled={isMeasured} onClick={() => turnWith(measuredPeriodS, simulation.tTdb)}>
          As measured
        </button>
        <button type="button" data-testid="three-hours" onClick={() => turnWith(3 * 3600, simulation.tTdb)}>
          What if 3 hours?
        </button>
      </div>
    </div>
  );
}

function Size(): React.JSX.Element {
  const rockSizeM = useSpin((state) => state.rockSizeM);
  const id = useId();
  const lengths = lengthsM.map((length) => fixed((length * rockSizeM) / lengthsM[0], 0)).join(" × ");
  return (
    <div className="slider">
      <label htmlFor={id}>
        Size <b data-testid="spin-size">{lengths} m</b>{" "}
        <small>{rockSizeM < 40 ? "as measured in 2026" : "as thought before 2026"}</small>
      </label>
      <input
        id={id}
        type="range"
        min={lengthsM[0]}
        max={100}
        step={1}
        value={rockSizeM}
        aria-valuetext={`${lengths} metres`}
        data-testid="size-slider"
        onChange={(event) => {
          setSpin({ rockSizeM: Number(event.target.value) });
          // A camera the rock would have swallowed is moved out.
          zoomTo(app().distanceKm);
        }}
      />
    </div>
  );
}

function Sources(): React.JSX.Element {
  return (
    <details className="fine">
      <summary>What this rests on</summary>
      <p>
        Period 27.9 min and pole: arXiv:2604.26734. Mean diameter 18 ± 2 m, albedo 0.59 (+0.25 −0.17): JWST,
        arXiv:2606.24017. Until 2026 all texts said 40–100 m (NASA 2016). {kamooalewaLengthsM.value.join(" × ")} m and
        the shape are assumptions within that; CNSA’s image of 2 July 2026 shows an irregular body with sharp corners.
      </p>
      <p>
        The mass is not measured. Assumed: {fixed(densityKgM3 / 1000, 1)} g/cm³, which is GM 4.5 × 10⁻⁴ m³/s² for an 18
        m sphere, spread evenly over an ellipsoid of these lengths. A sphere of that density loses loose stones when it
        turns in less than √(3π/Gρ) = {fixed(criticalPeriodS / 3600, 1)} h: this rock must be one piece.
      </p>
      <p>
        Brightness: Hapke’s model (2012) with a lunar-like phase function (Sato et al. 2014), scaled to the measured
        albedo; exposure chosen so that a white sheet facing the Sun would be 1.35 times full white. Only the Sun
        shines; light between faces is left out.
      </p>
    </details>
  );
}

export default function SpinPanel(): React.JSX.Element {
  const riding = useSpin((state) => state.riding);
  // Open where there is room; on a phone it would hide the rock.
  const [open] = useState(() => matchMedia("(min-width: 901px) and (min-height: 561px)").matches);
  return (
    <details className="panel spin-panel" open={open} data-testid="spin-panel">
      <summary>
        <h2>The 28-minute spin</h2>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="spin-body" tabIndex={0} aria-label="The 28-minute spin">
        <div className="buttons">
          <button type="button" aria-pressed={riding} data-testid="ride" onClick={() => setSpin({ riding: !riding })}>
            Ride along
          </button>
          {layerButtons.map((button) => (
            <LayerButton key={button.id} {...button} />
          ))}
        </div>
        <ArrowScale />
        <PebblePart />
        <Period />
        <Size />
        <Sources />
      </section>
    </details>
  );
}

function ArrowScale(): React.JSX.Element | null {
  const shown = useLayer("forces");
  const periodS = useSpin((state) => state.periodS);
  const rockSizeM = useSpin((state) => state.rockSizeM);
  if (!shown) return null;
  return <p className="fine">{arrowText(periodS, rockSizeM)}</p>;
}
