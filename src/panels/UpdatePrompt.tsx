/**
 * Says that a new version of the app has been fetched and changes to it when asked. Nothing changes under the reader's hands.
 */
import { useEffect, useState } from "react";
import { i18n } from "../language/i18n";
import { keepOffline } from "../offline";
import { useApp } from "../store";
import { Icon } from "./Icon";

export default function UpdatePrompt(): React.JSX.Element | null {
  // Only once the picture and the probe stand: until then network and cores are theirs.
  const settled = useApp(({ picture, probe }) => picture !== "starting" && probe.kind !== "building");
  const [change, setChange] = useState<() => void>();
  useEffect(() => {
    if (settled) keepOffline((act) => setChange(() => act));
  }, [settled]);
  if (change === undefined) return null;
  return (
    <div className="panel update" role="status" data-testid="update">
      <span>{i18n.t("A new version is ready.")}</span>
      <button type="button" onClick={change}>
        {i18n.t("Use it")}
      </button>
      <button type="button" className="icon-button" aria-label={i18n.t("Later")} onClick={() => setChange(undefined)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
