/**
 * What if? A leg of the probe's flight solved again with the reader's own engine, mass and dates, and what is marked on the path.
 */
import { useMemo, useState } from "react";
import { InputError } from "../../ephemeris/errors";
import { probeId } from "../../ephemeris/probe/flight";
import { flightMarksOf } from "../flightMarks";
import { cancelSolving, showDefaultFlight, solve } from "../flights";
import { app, setApp, useApp, useEphemeris } from "../store";
import { goToMark } from "../timeline/goToMark";
import { Drawer } from "./Drawer";
import { SolvedFigures } from "./SolvedFigures";
import { Field } from "./TrajectoryField";
import {
  askedFields,
  initialForm,
  type SolvedLeg,
  solveRequestOf,
  type TrajectoryField,
  trajectoryLegs,
} from "./trajectoryForm";

/** The field an error names, if it names one of these. */
const fieldNamed = (fields: readonly TrajectoryField[], argument: string | undefined): string | undefined =>
  fields.find(({ key }) => argument !== undefined && (argument === key || argument.endsWith(`.${key}`)))?.key;

const solveWords = {
  building: "The probe’s path is being computed",
  ready: "Solve this leg again",
  failed: "The probe’s path could not be computed",
} as const;

function SolveForm({ leg }: { leg: SolvedLeg }): React.JSX.Element {
  const solving = useApp((state) => state.solving);
  const probe = useApp((state) => state.probe.kind);
  const [form, setForm] = useState(() => initialForm(leg, app().plan[leg] ?? undefined));
  const fields = askedFields(leg, form);
  const failed = solving?.kind === "failed" ? solving : undefined;
  const wrong = fieldNamed(fields, failed?.argument);
  const submit = (): void => {
    try {
      solve(solveRequestOf(leg, form));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      setApp({ solving: { kind: "failed", message: error.message, argument: error.problem.argument } });
    }
  };
  return (
    <form
      className="solve"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="fields">
        {fields.map((field) => (
          <Field
            key={field.key}
            field={field}
            value={form[field.key]}
            problem={field.key === wrong ? failed?.message : undefined}
            onChange={(value) => setForm((before) => ({ ...before, [field.key]: value }))}
          />
        ))}
      </div>
      {failed !== undefined && wrong === undefined && (
        <p className="problem" role="alert" data-testid="solve-problem">
          {failed.message}
        </p>
      )}
      {solving?.kind === "running" ? (
        <div className="running" role="status">
          <progress value={solving.fraction} max={1} aria-label="Progress" />
          <span>{solving.label}</span>
          <button type="button" data-testid="solve-cancel" onClick={cancelSolving}>
            Cancel
          </button>
        </div>
      ) : (
        <button type="submit" className="primary" disabled={probe !== "ready"} data-testid="solve">
          {solveWords[probe]}
        </button>
      )}
      {solving?.kind === "done" && <SolvedFigures solution={solving.solution} solveMs={solving.solveMs} />}
    </form>
  );
}

function Marks(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const marks = useMemo(
    () => (ephemeris === undefined ? [] : flightMarksOf(ephemeris).toSorted((a, b) => a.tTdb - b.tTdb)),
    [ephemeris],
  );
  if (marks.length === 0) return null;
  return (
    <>
      <h3>Marked on the path</h3>
      <ul className="marks">
        {marks.map((mark) => (
          <li key={mark.id}>
            <button type="button" onClick={() => goToMark(mark)}>
              {mark.label} <span className={`basis basis-${mark.basis}`}>{mark.basis}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export default function TrajectoryDrawer(): React.JSX.Element {
  const [leg, setLeg] = useState<SolvedLeg>("outbound");
  const isOwn = useApp((state) => Object.keys(state.plan).length > 0);
  const stop = useEphemeris()?.stops.find(({ id }) => id === probeId)?.reason;
  const about = trajectoryLegs.find((one) => one.leg === leg)?.about;
  return (
    <Drawer title="Trajectory: what if?">
      <p className="fine">
        Thruster, thrust and specific impulse of Tianwen-2 are not published: the default is an assumption. Change it,
        and the leg is solved again on this machine.
      </p>
      {isOwn && (
        <p className="own">
          You see your own flight, not the default.{" "}
          <button type="button" data-testid="default-flight" onClick={showDefaultFlight}>
            Back to the default
          </button>
        </p>
      )}
      <fieldset className="segments topics" aria-label="Leg">
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
            {label}
          </button>
        ))}
      </fieldset>
      <p className="fine">{about}</p>
      <SolveForm key={`${leg} ${isOwn}`} leg={leg} />
      {stop !== undefined && (
        <p className="problem" data-testid="flight-stop">
          The path ends early: {stop}
        </p>
      )}
      <Marks />
    </Drawer>
  );
}
