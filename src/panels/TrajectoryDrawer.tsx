/**
 * How the probe flew, and what if: the two reconstructions, a leg solved again with the reader's own engine, mass and dates,
 * how the flight shown agrees with the evidence, and what is marked on its path.
 */
import { useMemo, useState } from "react";
import { InputError } from "../../ephemeris/errors";
import type { Hypothesis } from "../../ephemeris/probe/flight";
import { cancelSolving, showBakedFlight } from "../flights";
import { i18n } from "../language/i18n";
import { problemText } from "../language/problemText";
import { isOwnFlight } from "../probeReadOuts";
import { app, setApp, useApp, useEphemeris } from "../store";
import { solveForm } from "../whatIf";
import { Drawer } from "./Drawer";
import { EarlyEnd } from "./EarlyEnd";
import { EvidenceSummary } from "./EvidenceSummary";
import { HypothesisSwitch } from "./HypothesisSwitch";
import { SolvedFigures } from "./SolvedFigures";
import { SolveForm } from "./SolveForm";
import { TrajectoryMarks } from "./TrajectoryMarks";
import { type SolvedLeg, trajectoryLegs } from "./trajectoryForm";
import { fillField, resetForms, useForms } from "./trajectoryForms";
import { type FlightStop, flightStopOf } from "./trajectoryStop";

/** Asks what stands in the fields of a leg; what cannot be read is said beside its field. */
function solveAsWritten(leg: SolvedLeg): void {
  try {
    solveForm(leg, useForms.getState()[leg]);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    setApp({ solving: { kind: "failed", message: problemText(error.problem), argument: error.problem.argument } });
  }
}

function chooseBaked(hypothesis: Hypothesis): void {
  resetForms(hypothesis);
  showBakedFlight(hypothesis);
}

const lastSolvedLeg = (): SolvedLeg => {
  const { solving } = app();
  return solving?.kind === "done" ? solving.solution.leg : "outbound";
};

export default function TrajectoryDrawer(): React.JSX.Element {
  const [leg, setLeg] = useState<SolvedLeg>(lastSolvedLeg);
  const plan = useApp((state) => state.plan);
  const solving = useApp((state) => state.solving);
  const isReady = useApp((state) => state.probe.kind === "ready");
  const ephemeris = useEphemeris();
  const stop = useMemo(() => ephemeris && flightStopOf(ephemeris), [ephemeris]);
  const isOwn = isOwnFlight(plan);
  const solved = solving?.kind === "done" ? solving : undefined;
  const solveNext = ({ leg: next, availableKg }: NonNullable<FlightStop["next"]>): void => {
    setLeg(next);
    const asked = Number(useForms.getState()[next].massKg);
    if (availableKg === undefined) fillField(next, "massKg", "");
    else if (!(asked <= availableKg)) fillField(next, "massKg", String(availableKg));
    solveAsWritten(next);
  };
  return (
    <Drawer title={i18n.t("Trajectory: what if?")}>
      <HypothesisSwitch
        shown={isOwn ? undefined : (plan.hypothesis ?? "ion")}
        isReady={isReady}
        onChoose={chooseBaked}
      />
      {isOwn && (
        <p className="own">
          {i18n.t("You see your own flight, a what-if, not a reconstruction.")}{" "}
          <button type="button" data-testid="default-flight" onClick={() => chooseBaked("ion")}>
            {i18n.t("Back to the default")}
          </button>
        </p>
      )}
      <h3>{i18n.t("Solve a leg again")}</h3>
      <p className="fine">
        {i18n.t(
          "Thruster, thrust and specific impulse of Tianwen-2 are not published: the default is an assumption. Change it, and the leg is solved again on this machine.",
        )}
      </p>
      <fieldset className="segments topics" aria-label={i18n.t("Leg")}>
        {trajectoryLegs.map(({ leg: id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={leg === id}
            data-testid={`solve-leg-${id}`}
            onClick={() => {
              cancelSolving();
              setApp({ solving: undefined });
              setLeg(id);
            }}
          >
            {i18n.t(label)}
          </button>
        ))}
      </fieldset>
      <p className="fine">{i18n.t(trajectoryLegs.find((one) => one.leg === leg)?.about ?? "")}</p>
      <SolveForm key={leg} leg={leg} onSolve={() => solveAsWritten(leg)} />
      {solved !== undefined && <SolvedFigures {...solved} stop={stop} onSolveNext={solveNext} />}
      {stop !== undefined && solved?.solution.isFeasible !== true && <EarlyEnd stop={stop} onSolveNext={solveNext} />}
      <EvidenceSummary />
      <TrajectoryMarks />
    </Drawer>
  );
}
