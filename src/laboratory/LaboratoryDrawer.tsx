/** The resonance laboratory: a companion's loop and its resonant angle on one clock, and what can be done with its orbit. */
import { useEffect, useState } from "react";
import "../styles/plots.css";
import "../styles/laboratory.css";
import "../styles/laboratoryTools.css";
import { bodyOf } from "../../ephemeris/bodies";
import { classAt } from "../../ephemeris/resonance/classes";
import { i18n } from "../language/i18n";
import { toldFailure } from "../language/problemText";
import { Drawer } from "../panels/Drawer";
import { AngleView } from "./AngleView";
import { Clones } from "./Clones";
import { chooseBody, useExperiment } from "./experiment";
import { isOf } from "./futureLine";
import { LabFigures } from "./LabFigures";
import { LoopView } from "./LoopView";
import { useLabInstant } from "./labClock";
import { tellFound } from "./labFound";
import { companions, type Experiment, isOwn, type OrbitForm } from "./orbitForm";
import { Sandbox } from "./Sandbox";
import { SaveOrbit } from "./SaveOrbit";
import { SevenMoons } from "./SevenMoons";
import { useClones } from "./useClones";
import { runYears, useFuture } from "./useFuture";
import { classSentence, classWords, limitText } from "./words";

const tabs = [
  { id: "figures", label: /*i18n*/ "Figures" },
  { id: "sandbox", label: /*i18n*/ "Change it" },
  { id: "clones", label: /*i18n*/ "Clones" },
  { id: "seven", label: /*i18n*/ "The seven" },
] as const;
type TabId = (typeof tabs)[number]["id"];

/** What was open last; the drawer opens so again. */
const kept: { tab: TabId } = { tab: "figures" };

function nameOf(experiment: Experiment): string {
  const name = i18n.t(bodyOf(experiment.body).name);
  return isOwn(experiment) ? i18n.t("your orbit (from {name})", { name }) : name;
}

export default function LaboratoryDrawer(): React.JSX.Element {
  const experiment = useExperiment((history) => history.now);
  const [tab, setTab] = useState(kept.tab);
  kept.tab = tab;
  const { facts, followed, failure } = useFuture(experiment);
  useEffect(() => {
    if (followed !== undefined) tellFound(followed);
  }, [followed]);
  const clones = useClones(experiment.body);
  const { tTdb, isInScene } = useLabInstant();
  const own = isOwn(experiment);
  const now = followed && classAt(followed.classes, tTdb);
  // What is shown may still be the experiment before.
  const shownName = nameOf(followed?.experiment ?? experiment);
  const published = facts?.body === experiment.body ? facts : undefined;
  const form: OrbitForm | undefined = published && { ...published.form, ...experiment.changes };
  const limit = followed && limitText(followed.pastPartedTdb, followed.futurePartedTdb);
  const isCurrent = isOf(followed, experiment);
  return (
    <Drawer title={i18n.t("Resonance laboratory")} isWide>
      <div
        className="lab"
        data-testid="lab"
        data-whole={(isCurrent && followed.isWhole) || undefined}
        data-current={isCurrent || undefined}
        data-own={own || undefined}
        data-tab={tab}
        data-first-ms={followed?.firstMs}
      >
        <div className="lab-tools">
          <label>
            <span className="for-screen-readers">{i18n.t("Body")}</span>
            <select value={experiment.body} data-testid="lab-body" onChange={(event) => chooseBody(event.target.value)}>
              {(["quasi-moon", "co-orbital"] as const).map((kind) => (
                <optgroup
                  key={kind}
                  label={
                    kind === "quasi-moon" ? i18n.t("Quasi-moons of today") : i18n.t("Others that share Earth’s orbit")
                  }
                >
                  {companions
                    .filter((body) => body.kind === kind)
                    .map((body) => (
                      <option key={body.id} value={body.id}>
                        {i18n.t(body.name)}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </label>
          <b className="lab-class-now" data-testid="lab-now" data-kind={now?.kind}>
            {now === undefined ? "…" : i18n.t(classWords[now.kind].name)}
          </b>
          {own && <span className="lab-own">{i18n.t("Your orbit, hypothetical; violet in the loop scene")}</span>}
        </div>
        <p data-testid="lab-class" data-kind={now?.kind} data-from={now?.fromTdb} data-to={now?.toTdb}>
          {followed === undefined
            ? i18n.t("The orbit is being followed through the years.")
            : classSentence(shownName, followed.classes, tTdb)}
        </p>
        {limit !== undefined && (
          <p className="fine" data-testid="lab-limit">
            {limit}
          </p>
        )}
        {failure !== undefined && <p role="alert">{toldFailure(failure)}</p>}
        {!isInScene && (
          <p className="fine" role="status" data-testid="lab-beyond">
            {i18n.t("This instant is beyond the mission: only the laboratory shows it, the scene waits at its end.")}
          </p>
        )}
        <div className="lab-views">
          <LoopView followed={followed} tTdb={tTdb} form={tab === "sandbox" ? form : undefined} />
          <AngleView
            name={shownName}
            followed={followed}
            tTdb={tTdb}
            fan={tab === "clones" ? clones.run?.done?.fan : undefined}
          />
        </div>
        <p className="for-screen-readers" role="status" data-testid="lab-status">
          {isCurrent && followed.isWhole ? classSentence(shownName, followed.classes, tTdb) : i18n.t("Computing.")}
        </p>
        <fieldset className="segments lab-spread" aria-label={i18n.t("What to do")}>
          {tabs.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              aria-pressed={tab === id}
              data-testid={`lab-tab-${id}`}
              onClick={() => setTab(id)}
            >
              {i18n.t(label)}
            </button>
          ))}
        </fieldset>
        {tab === "figures" && followed !== undefined && <LabFigures followed={followed} tTdb={tTdb} />}
        {tab === "sandbox" && form !== undefined && <Sandbox form={form} />}
        {tab === "seven" && <SevenMoons chosen={experiment.body} onChoose={chooseBody} />}
        {tab === "clones" && <Clones body={experiment.body} clones={clones} />}
        <SaveOrbit experiment={experiment} />
        <details className="fine">
          <summary>{i18n.t("Frames, scales, and how it is computed")}</summary>
          <p>
            {i18n.t(
              "Loop: origin Earth (barycentre with the Moon), turning with it, seen from the north of the ecliptic of J2000. Angle: how far the body is ahead of that barycentre on the way round the Sun, λ − λ Earth in mean longitude, osculating, ecliptic J2000; means of a year. Drag over the angle to move the clock, wheel or pinch to zoom.",
            )}
          </p>
          {published !== undefined && (
            <p>
              {i18n.t("Orbit:")} <bdi lang="en">{published.orbit}.</bdi>{" "}
              {published.isLowPrecision &&
                `${i18n.t("Few digits are published: good to show where it goes, not where it is.")} `}
              {i18n.t(
                "Followed from 2026-01-01 TDB, {past} years back and {future} ahead, by a symplectic map (Wisdom–Holman; the planets, Earth and Moon as one, relativity, A2).",
                runYears,
              )}
            </p>
          )}
        </details>
      </div>
    </Drawer>
  );
}
