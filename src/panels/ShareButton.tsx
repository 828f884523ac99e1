/**
 * Copies the address, which always describes what is seen. Where copying is not allowed, it is shown to be copied by hand.
 */

import { addressNow } from "../address";
import { setApp } from "../store";
import { Icon } from "./Icon";

async function share(): Promise<void> {
  const link = addressNow();
  try {
    await navigator.clipboard.writeText(link);
    setApp({ notice: "Link copied. It opens this view: time, framing, camera, rate and units." });
  } catch {
    setApp({ notice: `Copy this link: ${link}` });
  }
}

export function ShareButton(): React.JSX.Element {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label="Copy link to this view"
      title="Copy link"
      data-testid="share"
      onClick={() => void share()}
    >
      <Icon name="share" />
    </button>
  );
}
