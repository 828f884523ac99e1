/**
 * The button that copies all read-outs, of both topics, as a table.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { copyText } from "../copy";
import { figuresTsv, probeFigures, quasiMoonFigures } from "../figures";
import { i18n } from "../language/i18n";
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
    const done = i18n.t("Copied: a table of {n} figures, with units, frame, basis and all digits.", {
      n: figures.length,
    });
    void copyText(
      figuresTsv(figures, tTdb),
      done,
      i18n.t("This browser does not allow copying; the export drawer saves them as a file."),
    );
  };
  return (
    <button type="button" className="copy-all" data-testid="copy-all" onClick={copy}>
      {i18n.t("Copy all as a table")}
    </button>
  );
}
