/**
 * The experiment at the rock: what pulls and what throws at a place of its ground, and a pebble that is let go there.
 */
import { useState } from "react";
import { i18n } from "../language/i18n";
import { fixed } from "../quantities";
import { forceColors } from "../scene/spin/arrowScale";
import { letGo } from "../scene/spin/pebble";
import { play, setRate, simulation } from "../simulation";
import { type PebbleSite, pebbleSites, setSpin, useSpin } from "../spin";
import { useApp } from "../store";
import { durationText, forcesAt, pebbleReading } from "./spinReadings";

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
      {i18n.t("Run at 1 min/s")}
    </button>
  );
}

function Forces({ site }: { site: PebbleSite }): React.JSX.Element {
  const periodS = useSpin((state) => state.periodS);
  const rockSizeM = useSpin((state) => state.rockSizeM);
  // Read again when the ground of the fine mesh has come.
  useSpin((state) => state.isGroundFine);
  const { gravityUmS2, centrifugalUmS2, leaves } = forcesAt(site, periodS, rockSizeM);
  return (
    <dl className="forces" data-testid="spin-forces" data-leaves={leaves}>
      <dt style={{ "--tint": forceColors.gravity } as React.CSSProperties}>{i18n.t("Gravity there")}</dt>
      <dd>
        <bdi>{fixed(gravityUmS2, 1)} µm/s²</bdi>
      </dd>
      <dt style={{ "--tint": forceColors.centrifugal } as React.CSSProperties}>{i18n.t("Centrifugal")}</dt>
      <dd>
        <bdi>{fixed(centrifugalUmS2, 1)} µm/s²</bdi>
      </dd>
      <dt>{i18n.t("A loose stone")}</dt>
      <dd>{leaves ? i18n.t("flies off") : i18n.t("stays down")}</dd>
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
      <p role="status">{i18n.t(words)}</p>
      <dl>
        <dt>{i18n.t("Since letting go")}</dt>
        <dd>{durationText(sinceS)}</dd>
        <dt>{i18n.t("From the centre")}</dt>
        <dd>
          <bdi>{fixed(rangeM, 1)} m</bdi>
        </dd>
        <dt>{i18n.t("Speed (not turning)")}</dt>
        <dd>
          <bdi>{fixed(speedMmS, 1)} mm/s</bdi>
        </dd>
        <dt>{i18n.t("Escape speed there")}</dt>
        <dd>
          <bdi>{fixed(escapeMmS, 1)} mm/s</bdi>
        </dd>
      </dl>
    </div>
  );
}

export function SpinPebble(): React.JSX.Element {
  const [site, setSite] = useState<PebbleSite>("end");
  const hasPebble = useSpin((state) => state.pebble !== undefined);
  return (
    <fieldset>
      <legend>{i18n.t("A loose pebble")}</legend>
      <label className="line">
        <span>{i18n.t("At")}</span>
        <select value={site} data-testid="pebble-site" onChange={(event) => setSite(event.target.value as PebbleSite)}>
          {pebbleSites.map(({ id, label }) => (
            <option key={id} value={id}>
              {i18n.t(label)}
            </option>
          ))}
        </select>
      </label>
      <Forces site={site} />
      <div className="buttons">
        <button type="button" className="main" data-testid="let-go" onClick={() => letGo(site, simulation.tTdb)}>
          {i18n.t("Let a pebble go")}
        </button>
        <SlowDown />
        {hasPebble && (
          <button type="button" onClick={() => setSpin({ pebble: undefined })}>
            {i18n.t("Take it away")}
          </button>
        )}
      </div>
      <Reading />
    </fieldset>
  );
}
