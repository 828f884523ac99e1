/**
 * What would be if the rock turned otherwise, or were as large as was thought before 2026.
 */
import { useId } from "react";
import { zoomTo } from "../camera/rig";
import { i18n } from "../language/i18n";
import { fixed } from "../quantities";
import { lengthsM } from "../scene/rock/shape";
import { simulation } from "../simulation";
import { measuredPeriodS, setSpin, turnWith, useSpin } from "../spin";
import { app } from "../store";
import { periodText } from "./spinReadings";

/** The period on a scale of ratios, from 10 minutes to 10 hours. */
const [shortestS, longestS] = [600, 36000];

export function SpinPeriod(): React.JSX.Element {
  const periodS = useSpin((state) => state.periodS);
  const id = useId();
  const isMeasured = periodS === measuredPeriodS;
  return (
    <div className="slider">
      <label htmlFor={id}>
        {i18n.t("One turn in")}{" "}
        <bdi>
          <b data-testid="spin-period">{periodText(periodS)}</b>
        </bdi>{" "}
        <small>{isMeasured ? i18n.t("as measured") : i18n.t("hypothetical")}</small>
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
          {i18n.t("As measured")}
        </button>
        <button type="button" data-testid="three-hours" onClick={() => turnWith(3 * 3600, simulation.tTdb)}>
          {i18n.t("What if 3 hours?")}
        </button>
      </div>
    </div>
  );
}

export function RockSize(): React.JSX.Element {
  const rockSizeM = useSpin((state) => state.rockSizeM);
  const id = useId();
  const lengths = lengthsM.map((length) => fixed((length * rockSizeM) / lengthsM[0], 0)).join(" × ");
  return (
    <div className="slider">
      <label htmlFor={id}>
        {i18n.t("Size")}{" "}
        <bdi>
          <b data-testid="spin-size">{lengths} m</b>
        </bdi>{" "}
        <small>{rockSizeM < 40 ? i18n.t("as measured in 2026") : i18n.t("as thought before 2026")}</small>
      </label>
      <input
        id={id}
        type="range"
        min={lengthsM[0]}
        max={100}
        step={1}
        value={rockSizeM}
        aria-valuetext={i18n.t("{lengths} metres", { lengths })}
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
