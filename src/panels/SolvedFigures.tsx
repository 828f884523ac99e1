/**
 * What a solved leg costs, how well it meets its end, and, when it does not or the flight cannot go on from it, what would help.
 */
import { useEffect, useRef } from "react";
import { shortfall } from "../../ephemeris/probe/shortfall";
import type { LegSolution } from "../../ephemeris/probe/solution";
import { i18n } from "../language/i18n";
import { toldText } from "../language/problemText";
import { fixed, lengthOf, smallSpeedOf } from "../quantities";
import { EarlyEnd } from "./EarlyEnd";
import type { FlightStop } from "./trajectoryStop";

type Row = readonly [label: string, value: string];

function rowsOf(solution: LegSolution): Row[] {
  const { deltaVMS, xenonKg, controls, impulses, missKm, missMS } = solution;
  const rows: Row[] = [[i18n.t("Velocity change"), `${fixed(deltaVMS, 1)} m/s`]];
  if (solution.leg === "comet") {
    const burnMS = impulses.reduce((sum, { deltaVKmS }) => sum + 1000 * Math.hypot(...deltaVKmS), 0);
    rows.push([i18n.t("of it the burn at separation"), `${fixed(burnMS, 1)} m/s`]);
  }
  if (controls.length > 0) rows.push([i18n.t("Xenon"), `${fixed(xenonKg, 1)} kg`]);
  if (solution.leg === "outbound") rows.push([i18n.t("C3 at injection"), `${fixed(solution.c3Km2S2, 2)} km²/s²`]);
  if (solution.leg === "return") rows.push([i18n.t("Entry speed"), `${fixed(solution.entrySpeedKmS, 3)} km/s`]);
  if (solution.leg === "comet") rows.push([i18n.t("Swing-by height"), `${fixed(solution.swingByAltitudeKm, 0)} km`]);
  const [miss, speed] = [lengthOf(missKm, "km"), smallSpeedOf(missMS / 1000)];
  rows.push([
    i18n.t("Misses its end by"),
    i18n.t("{distance}, {speed}", {
      distance: `${miss.value} ${miss.unit}`,
      speed: `${speed.value} ${speed.unit}`,
    }),
  ]);
  return rows;
}

function titleOf({ isFeasible, leg }: LegSolution, stop: FlightStop | undefined): string {
  if (!isFeasible) return i18n.t("Not feasible");
  if (stop === undefined) return i18n.t("Feasible: the picture shows it");
  return stop.next?.leg === leg
    ? i18n.t("Feasible, but not from where the flight is")
    : i18n.t("Feasible, but the flight ends after it");
}

export function SolvedFigures(props: {
  solution: LegSolution;
  solveMs: number;
  /** Why the flight with this solution ends early, if it does. */
  stop: FlightStop | undefined;
  onSolveNext: (next: NonNullable<FlightStop["next"]>) => void;
}): React.JSX.Element {
  const { solution, solveMs, stop, onSolveNext } = props;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // In braces: newer browsers return a promise here, which React would take for a clean-up.
    section.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const { isFeasible, iterations } = solution;
  const why = shortfall(solution);
  return (
    <section
      ref={section}
      className="solved"
      aria-label={i18n.t("Solution")}
      role="status"
      data-testid="solved"
      data-feasible={isFeasible}
    >
      <h3>{titleOf(solution, stop)}</h3>
      {why !== undefined && (
        <p className="problem">
          {toldText(why)} {i18n.t("The flight shown stays as it was.")}
        </p>
      )}
      {isFeasible && stop !== undefined && <EarlyEnd stop={stop} onSolveNext={onSolveNext} />}
      <dl>
        {rowsOf(solution).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="fine">
        {i18n.t("{n} iterations, {s} s on this machine.", { n: iterations, s: fixed(solveMs / 1000, 1) })}
      </p>
    </section>
  );
}
