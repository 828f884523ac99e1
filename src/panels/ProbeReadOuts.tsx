/**
 * The probe's figures: its leg and what that rests on, its engine, its mass, its distances and speeds.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { FlightLeg, Hypothesis } from "../../ephemeris/probe/flight";
import type { Figure } from "../figures";
import { i18n } from "../language/i18n";
import { legAt } from "../probe";
import { absenceText, basisText, isOwnLeg, restsOn } from "../probeReadOuts";
import { useApp } from "../store";
import { FigureList } from "./FigureList";
import { HowWeKnow } from "./HowWeKnow";
import { PathLegend } from "./PathLegend";

/** The leg flown at the instant shown. */
const useLeg = ({ probe }: Ephemeris): FlightLeg | undefined => useApp(({ tTdb }) => legAt(probe?.legs ?? [], tTdb));

/** Why there is nothing to read: not computed yet, failed, before the launch, after the end. */
function Absence({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const probe = useApp((state) => state.probe);
  const absence = useApp(({ tTdb, scale }) => absenceText(ephemeris, tTdb, scale));
  const text =
    absence ??
    (probe.kind === "failed"
      ? i18n.t("The probe’s path could not be computed: {why}", { why: probe.message })
      : i18n.t("The probe’s path is being computed."));
  return (
    <p className="absence" data-testid="probe-absence">
      {text}
    </p>
  );
}

/** The leg flown and what it rests on, as the heading of the figures. */
export function LegHeading({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const plan = useApp((state) => state.plan);
  const leg = useLeg(ephemeris);
  if (leg === undefined) return <h2>{i18n.t("Tianwen-2")}</h2>;
  return (
    <div className="leg" data-testid="probe-leg" data-leg={leg.id} data-basis={leg.basis}>
      <h2>{i18n.t(leg.label)}</h2>
      <span className={`basis basis-${isOwnLeg(plan, leg.id) ? "own" : leg.basis}`}>
        {i18n.t(basisText(plan, leg))}
      </span>
    </div>
  );
}

/** @param figuresAt the probe's figures at an instant. */
export function ProbeReadOuts(props: {
  ephemeris: Ephemeris;
  otherWay: Hypothesis | undefined;
  figuresAt: (tTdb: number) => readonly Figure[];
}): React.JSX.Element {
  const { ephemeris, otherWay, figuresAt } = props;
  const plan = useApp((state) => state.plan);
  const leg = useLeg(ephemeris);
  const isOwn = leg !== undefined && isOwnLeg(plan, leg.id);
  return (
    <>
      {leg === undefined ? (
        <Absence ephemeris={ephemeris} />
      ) : (
        <>
          <FigureList figuresAt={figuresAt} pairs />
          <p className="fine asked">
            {i18n.t("Thrust, mass and Δv: assumptions.")}{" "}
            <HowWeKnow topic="engine" of={i18n.t("thrust, mass and Δv")} />
          </p>
          {!isOwn && (
            <p className="fine asked">
              {i18n.t(restsOn[leg.basis])} <HowWeKnow topic="probe-path" of={i18n.t("the path of the probe")} />
            </p>
          )}
        </>
      )}
      {isOwn && (
        <p className="own" data-testid="own-flight">
          {i18n.t("Your own leg, solved with the numbers in Trajectory. It is a what-if, not the probe’s path.")}
        </p>
      )}
      <PathLegend otherWay={otherWay} />
    </>
  );
}
