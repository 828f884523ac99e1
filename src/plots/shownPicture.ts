/**
 * The plot on the screen as a picture: its panes with the lines that are shown, what they rest on, and the address of the view.
 */
import { addressNow } from "../address";
import { type ClockScale, scaleText } from "../clockScales";
import { i18n } from "../language/i18n";
import type { LengthUnit } from "../quantities";
import { plotPng } from "./plotPicture";
import { unitOf } from "./plotQuantities";
import type { Plot } from "./plots";

export interface ShownPlot {
  readonly plot: Plot;
  readonly units: LengthUnit;
  /** In which the times below the panes are, at the instant shown. */
  readonly scale: ClockScale;
  readonly tTdb: number;
  /** Ids of the series left out. */
  readonly hidden: ReadonlySet<string>;
  /** One a pane; undefined while it is made anew. */
  readonly canvases: readonly (HTMLCanvasElement | undefined)[];
  /** Where the colours are asked. */
  readonly styled: Element;
}

/** As PNG. Rejects where a browser draws no picture. */
export async function shownPicture({ plot, units, scale, tTdb, hidden, canvases, styled }: ShownPlot): Promise<Blob> {
  const panes = plot.panes.flatMap(({ label, series }, i) => {
    const canvas = canvases[i];
    if (canvas === undefined) return [];
    const { label: unit } = unitOf(plot.series[series[0]].quantity, units);
    const lines = series
      .filter((index) => !hidden.has(plot.series[index].id))
      .map((index) => ({ name: i18n.t(plot.series[index].label), color: index }));
    return [
      {
        canvas,
        title: unit === "" ? i18n.t(label) : i18n.t("{label}, {unit}", { label: i18n.t(label), unit: i18n.t(unit) }),
        lines,
      },
    ];
  });
  return plotPng({
    title: i18n.t(plot.name),
    note: i18n.t(plot.note),
    footer: [
      scaleText(tTdb, scale),
      i18n.t("solid: tracked or reconstructed, dashed: planned, dotted: illustrative"),
      "Quasimoon",
      addressNow(),
    ].join(" · "),
    panes,
    styled,
  });
}
