/**
 * A line above the timeline while the probe's path is being computed; everything else already works.
 */
import { useApp } from "../store";

export function ProbeProgress(): React.JSX.Element | null {
  const ready = useApp((state) => state.loading.kind === "ready");
  const probe = useApp((state) => state.probe);
  if (!ready || probe.kind !== "building") return null;
  return (
    <p className="panel probe-progress" role="status">
      Computing the path of Tianwen-2: {Math.round(100 * probe.fraction)} %
    </p>
  );
}
