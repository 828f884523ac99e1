/**
 * What of the picture is shown, and what a second view in the corner shows.
 */
import { framings } from "../framings";
import { i18n } from "../language/i18n";
import { layers } from "../layers";
import { requestFrame } from "../simulation";
import { setApp, toggleLayer, useApp } from "../store";
import type { PinId } from "../view";
import { Drawer } from "./Drawer";
import { ThemeChoice } from "./ThemeChoice";

const pins: readonly { readonly id: PinId; readonly name: string }[] = [
  ...framings.map(({ id, name }) => ({ id, name })),
  { id: "camera", name: /*i18n*/ "Navigation camera: Kamoʻoalewa" },
  { id: "moon-camera", name: /*i18n*/ "Navigation camera: Moon" },
];

function PinMenu(): React.JSX.Element {
  const pinned = useApp((state) => state.pinned);
  return (
    <label className="pin-menu">
      {i18n.t("Second view")}
      <select
        value={pinned ?? ""}
        data-testid="pin"
        onChange={(event) => {
          setApp({ pinned: pins.find(({ id }) => id === event.target.value)?.id });
          requestFrame();
        }}
      >
        <option value="">{i18n.t("none")}</option>
        {pins.map(({ id, name }) => (
          <option key={id} value={id}>
            {i18n.t(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

export default function LayersDrawer(): React.JSX.Element {
  const shown = useApp((state) => state.layers);
  return (
    <Drawer title={i18n.t("What is shown")}>
      <ThemeChoice />
      <PinMenu />
      <fieldset className="layers" aria-label={i18n.t("Layers")}>
        {layers.map(({ id, label }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={shown.has(id)}
              data-testid={`layer-${id}`}
              onChange={() => {
                toggleLayer(id);
                requestFrame();
              }}
            />
            {i18n.t(label)}
          </label>
        ))}
      </fieldset>
      {/* The way there on a phone, whose top bar has no room for its icon. */}
      <button type="button" className="to-keys" onClick={() => setApp({ drawer: "keys" })}>
        {i18n.t("Keys and credits")}
      </button>
      <p className="fine">
        {i18n.t(
          "Sizes and distances are true. What is too small to see has a mark of constant size; arrows show directions, not sizes.",
        )}
      </p>
    </Drawer>
  );
}
