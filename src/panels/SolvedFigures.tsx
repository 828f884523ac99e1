/**
 * What a solved leg costs, how well it meets its end, and, when it does not, what would help.
 */
import { useEffect, useRef } from "react";
import type { LegSolution } from "../../ephemeris/probe/solution";
import { fixed, lengthOf, smallSpeedOf } from "../quantities";
import { EvidenceSummary } from "./EvidenceSummary";

type Row = readonly [label: string, value: string];

function rowsOf(solution: LegSolution): Row[] {
  const { deltaVMS, xenonKg, missKm, missMS } = solution;
  const rows: Row[] = [
    ["Velocity change", `${fixed(deltaVMS, 1)} m/s`],
    ["Xenon", `${fixed(xenonKg, 1)} kg`],
  ];
  if (solution.leg === "outbound") rows.push(["C3 at injection", `${fixed(solution.c3Km2S2, 2)} km²/s²`]);
  if (solution.leg === "return") rows.push(["Entry speed", `${fixed(solution.entrySpeedKmS, 3)} km/s`]);
  if (solution.leg === "comet") rows.push(["Swing-by height", `${fixed(solution.swingByAltitudeKm, 0)} km`]);
  const [miss, speed] = [lengthOf(missKm, "km"), smallSpeedOf(missMS / 1000)];
  rows.push(["Misses its end by", `${miss.value} ${miss.unit}, ${speed.value} ${speed.unit}`]);
  return rows;
}

export function SolvedFigures({ solution, solveMs }: { solution: LegSolution; solveMs: number }): React.JSX.Element {
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
      <h3>{isFeasible ? "Feasible: the picture shows it" : "Not feasible"}</h3>
      {!isFeasible && (
        <p className="problem">
          With this engine the end is not met in time, even at full throttle; the flight shown stays as it was. More
          thrust, less mass, full power farther out or other dates would help.
        </p>
      )}
      <dl>
        {rowsOf(solution).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isFeasible && solution.leg === "outbound" && <EvidenceSummary />}
      <p className="fine">
        {iterations} iterations, {fixed(solveMs / 1000, 1)} s on this machine.
      </p>
    </section>
  );
}
