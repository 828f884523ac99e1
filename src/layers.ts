/** What can be shown or left out of the picture. A new layer is one entry here and one question to `isShown` where it is drawn. */

export interface Layer {
  readonly id: string;
  readonly label: string;
  /** Shown unless the reader says otherwise. */
  readonly isDefault: boolean;
}

export const layers = [
  { id: "orbits", label: /*i18n*/ "Orbits", isDefault: true },
  { id: "trails", label: /*i18n*/ "Trails", isDefault: true },
  { id: "labels", label: /*i18n*/ "Names", isDefault: true },
  { id: "markers", label: /*i18n*/ "Marks for what is too small to see", isDefault: true },
  { id: "milky-way", label: /*i18n*/ "Milky Way", isDefault: true },
  { id: "asterisms", label: /*i18n*/ "Constellation figures", isDefault: false },
  { id: "chinese-asterisms", label: /*i18n*/ "Chinese constellation figures", isDefault: false },
  { id: "uncertainty", label: /*i18n*/ "Uncertainty (1σ)", isDefault: true },
  { id: "both-ways", label: /*i18n*/ "Both ways out of Tianwen-2: ion drive and one burn", isDefault: false },
  { id: "hill-sphere", label: /*i18n*/ "Earth’s Hill sphere", isDefault: true },
  { id: "axes", label: /*i18n*/ "Axes of frame and bodies, prime meridian", isDefault: false },
  { id: "forces", label: /*i18n*/ "Gravity and centrifugal arrows", isDefault: false },
  { id: "person", label: /*i18n*/ "A person of 1.8 m for scale", isDefault: false },
] as const satisfies readonly Layer[];

export type LayerId = (typeof layers)[number]["id"];

export type Shown = ReadonlySet<LayerId>;

export const defaultLayers: Shown = new Set(layers.filter(({ isDefault }) => isDefault).map(({ id }) => id));

/** What is shown as a difference from the default: ids, those left out with a minus; empty for the default. */
export function layersText(shown: Shown): string {
  return layers
    .filter(({ id, isDefault }) => shown.has(id) !== isDefault)
    .map(({ id, isDefault }) => (isDefault ? `-${id}` : id))
    .join(",");
}

/** The layers that a difference from the default describes, and the parts of it that name none. */
export function parseLayers(text: string): { readonly shown: Shown; readonly unknown: readonly string[] } {
  const shown = new Set(defaultLayers);
  const unknown: string[] = [];
  for (const part of text.split(",").filter((word) => word !== "")) {
    const layer = layers.find(({ id }) => id === part.replace(/^-/, ""));
    if (layer === undefined) unknown.push(part);
    else if (part.startsWith("-")) shown.delete(layer.id);
    else shown.add(layer.id);
  }
  return { shown, unknown };
}
