/** A solved leg of the probe's flight as a file: what `quasimoon solve --out` and the page write and `--flight` reads. */
import type { LegSolution } from "../../ephemeris/probe/solution";

export interface SolutionFile {
  readonly note: string;
  /** What made it. */
  readonly command: string;
  readonly solution: LegSolution;
}

const note =
  "A solved leg of Tianwen-2's flight: controls, not positions. Times are TDB seconds past J2000, states barycentric, axes ICRF. Engines and masses are assumptions, see spacecraft.json.";

/** JSON with a line a control: there are a hundred. */
export function solutionFileText(solution: LegSolution, command: string): string {
  const controls = solution.controls.map((control) => `   ${JSON.stringify(control)}`).join(",\n");
  const file: SolutionFile = { note, command, solution: { ...solution, controls: [] } };
  return `${JSON.stringify(file, null, 1)}\n`.replace('"controls": []', () => `"controls": [\n${controls}\n  ]`);
}
