/**
 * The button that copies all read-outs, of both topics, as a table.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { copyText } from "../copy";
import { figuresTsv, probeFigures, quasiMoonFigures } from "../figures";
import { useOtherWay } from "../otherWay";
import { app } from "../store";

export function CopyAll({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const other = useOtherWay(ephemeris);
  const copy = (): void => {
    const { units, plan, tTdb } = app();
    const figures = [
      ...quasiMoonFigures(ephemeris, tTdb, units),
      ...probeFigures(ephemeris, tTdb, { plan, units, other }),
    ];
    const done = `Copied: a table of ${figures.length} figures, with units, frame, basis and all digits.`;
    void copyText(figuresTsv(figures, tTdb), done, "the export drawer saves them as a file.");
  };
  return (
    <button type="button" className="copy-all" data-testid="copy-all" onClick={copy}>
      Copy all as a table
    </button>
  );
}
