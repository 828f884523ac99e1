/** The lines of HTML that put a view into another page. Pure. */

export interface EmbedChoice {
  /** The app's own address, without search and hash. */
  readonly app: string;
  /** The view, as a link has it after `#`. */
  readonly view: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly timeline: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

export function embedCode({ app, view, widthPx, heightPx, timeline }: EmbedChoice): string {
  const source = escaped(`${app}?embed=1${timeline ? "&timeline=1" : ""}#${view}`);
  return `<iframe src="${source}" title="Quasimoon: Kamoʻoalewa and Tianwen-2" width="${widthPx}" height="${heightPx}" style="border: 0; max-width: 100%" loading="lazy" allowfullscreen></iframe>`;
}
