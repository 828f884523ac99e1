/**
 * What a solved leg costs, how well it meets its end, and, when it does not or the flight cannot go on from it, what would help.
 */
import { useEffect, useRef } from "react";
import { shortfallText } from "../../ephemeris/probe/shortfall";
import type { LegSolution } from "../../ephemeris/probe/solution";
import { fixed, lengthOf, smallSpeedOf } from "../quantities";
import { EarlyEnd } from "./EarlyEnd";
import type { FlightStop } from "./trajectoryStop";

type Row = readonly [label: string, value: string];

function rowsOf(solution: LegSolution): Row[] {
  const { deltaVMS, xenonKg, controls, impulses, missKm, missMS } = solution;
  const rows: Row[] = [["Velocity change", `${fixed(deltaVMS, 1)} m/s`]];
  if (solution.leg === "comet") {
    const burnMS = impulses.reduce((sum, { deltaVKmS }) => sum + 1000 * Math.hypot(...deltaVKmS), 0);
    rows.push(["of it the burn at separation", `${fixed(burnMS, 1)} m/s`]);
  }
  if (controls.length > 0) rows.push(["Xenon", `${fixed(xenonKg, 1)} kg`]);
  if (solution.leg === "outbound") rows.push(["C3 at injection", `${fixed(solution.c3Km2S2, 2)} km²/s²`]);
  if (solution.leg === "return") rows.push(["Entry speed", `${fixed(solution.entrySpeedKmS, 3)} km/s`]);
  if (solution.leg === "comet") rows.push(["Swing-by height", `${fixed(solution.swingByAltitudeKm, 0)} km`]);
  const [miss, speed] = [lengthOf(missKm, "km"), smallSpeedOf(missMS / 1000)];
  rows.push(["Misses its end by", `${miss.value} ${miss.unit}, ${speed.value} ${speed.unit}`]);
  return rows;
}

function titleOf({ isFeasible, leg }: LegSolution, stop: FlightStop | undefined): string {
  if (!isFeasible) return "Not feasible";
  if (stop === undefined) return "Feasible: the picture shows it";
  return stop.next?.leg === leg
    ? "Feasible, but not from where the flight is"
    : "Feasible, but the flight ends after it";
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
  return (
    <section
      ref={section}
      className="solved"
      aria-label="Solution"
      role="status"
      data-testid="solved"
      data-feasible={isFeasible}
    >
      <h3>{titleOf(solution, stop)}</h3>
      {!isFeasible && <p className="problem">{shortfallText(solution)} The flight shown stays as it was.</p>}
      {isFeasible && stop !== undefined && <EarlyEnd stop={stop} onSolveNext={onSolveNext} />}
      <dl>
        {rowsOf(solution).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="fine">
        {iterations} iterations, {fixed(solveMs / 1000, 1)} s on this machine.
      </p>
    </section>
  );
}
