/**
 * While the ephemeris is built: how far, and what is being computed; and what to do when it fails.
 */
import { i18n } from "../language/i18n";
import { toldText } from "../language/problemText";
import { useApp } from "../store";

export function Loading(): React.JSX.Element | null {
  const loading = useApp((state) => state.loading);
  if (loading.kind === "ready") return null;
  if (loading.kind === "failed") {
    return (
      <div className="panel loading" role="alert">
        <h2>{i18n.t("The positions could not be computed")}</h2>
        <p>{loading.message}</p>
        <button type="button" onClick={() => location.reload()}>
          {i18n.t("Try again")}
        </button>
      </div>
    );
  }
  return (
    <div className="panel loading" role="status">
      <h2>{i18n.t("Computing the paths of Sun, planets, Moon and Kamoʻoalewa")}</h2>
      <progress value={loading.fraction} max={1} aria-label={i18n.t("Progress")} />
      <p>{toldText(loading.label)}</p>
    </div>
  );
}
