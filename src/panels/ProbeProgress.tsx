/**
 * A line above the timeline while the probe's path is being computed; everything else already works.
 */
import { i18n } from "../language/i18n";
import { useApp } from "../store";

export function ProbeProgress(): React.JSX.Element | null {
  const ready = useApp((state) => state.loading.kind === "ready");
  const probe = useApp((state) => state.probe);
  if (!ready || probe.kind !== "building") return null;
  return (
    <p className="panel probe-progress" role="status">
      {i18n.t("Computing the path of Tianwen-2: {percent} %", { percent: Math.round(100 * probe.fraction) })}
    </p>
  );
}
