/**
 * Beside the rock: turn with it, see what pulls and what throws, let a pebble go, and ask what would be if it turned otherwise or
 * were as large as was thought. Shown in the asteroid's framing.
 */
import { useState } from "react";
import { kamooalewaLengthsM } from "../../ephemeris/data/display-facts.json";
import { criticalPeriodS, densityKgM3 } from "../../ephemeris/spinDynamics";
import { i18n } from "../language/i18n";
import { fixed } from "../quantities";
import { exposure } from "../scene/rock/photometry";
import { setSpin, useSpin } from "../spin";
import { toggleLayer, useLayer } from "../store";
import { SpinPebble } from "./SpinPebble";
import { RockSize, SpinPeriod } from "./SpinSliders";
import { arrowText } from "./spinReadings";
import "../styles/spin.css";

const layerButtons = [
  { id: "axes", label: /*i18n*/ "Axis" },
  { id: "forces", label: /*i18n*/ "Forces" },
] as const;

function LayerButton({ id, label }: (typeof layerButtons)[number]): React.JSX.Element {
  const shown = useLayer(id);
  return (
    <button type="button" aria-pressed={shown} data-testid={`spin-layer-${id}`} onClick={() => toggleLayer(id)}>
      {i18n.t(label)}
    </button>
  );
}

function Sources(): React.JSX.Element {
  return (
    <details className="fine">
      <summary>{i18n.t("What this rests on")}</summary>
      <p>
        {i18n.t(
          "Period 27.9 min and pole: arXiv:2604.26734. Mean diameter 18 ± 2 m, albedo 0.59 (+0.25 −0.17): JWST, arXiv:2606.24017. Until 2026 all texts said 40–100 m (NASA 2016). {lengths} m and the shape are assumptions within that; CNSA’s image of 2 July 2026 shows an irregular body with sharp corners.",
          { lengths: kamooalewaLengthsM.value.join(" × ") },
        )}
      </p>
      <p>
        {i18n.t(
          "The mass is not measured. Assumed: {density} g/cm³, which is GM 4.5 × 10⁻⁴ m³/s² for an 18 m sphere, spread evenly over an ellipsoid of these lengths. A sphere of that density loses loose stones when it turns in less than √(3π/Gρ) = {hours} h: this rock must be one piece, or its pieces must stick together.",
          { density: fixed(densityKgM3 / 1000, 1), hours: fixed(criticalPeriodS / 3600, 1) },
        )}
      </p>
      <p>
        {i18n.t(
          "Brightness: Hapke’s model (2012) with a lunar-like phase function (Sato et al. 2014), scaled to the measured albedo; exposure chosen so that a white sheet facing the Sun would be {times} times full white. Only the Sun shines; light between faces is left out.",
          { times: fixed(exposure, 2) },
        )}
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
        <h2>{i18n.t("The 28-minute spin")}</h2>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="spin-body" tabIndex={0} aria-label={i18n.t("The 28-minute spin")}>
        <div className="buttons">
          <button type="button" aria-pressed={riding} data-testid="ride" onClick={() => setSpin({ riding: !riding })}>
            {i18n.t("Ride along")}
          </button>
          {layerButtons.map((button) => (
            <LayerButton key={button.id} {...button} />
          ))}
        </div>
        <ArrowScale />
        <SpinPebble />
        <SpinPeriod />
        <RockSize />
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
