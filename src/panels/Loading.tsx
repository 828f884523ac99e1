/**
 * While the ephemeris is built: how far, and what is being computed; and what to do when it fails.
 */
import { useApp } from "../store";

export function Loading(): React.JSX.Element | null {
  const loading = useApp((state) => state.loading);
  if (loading.kind === "ready") return null;
  if (loading.kind === "failed") {
    return (
      <div className="panel loading" role="alert">
        <h2>The positions could not be computed</h2>
        <p>{loading.message}</p>
        <button type="button" onClick={() => location.reload()}>
          Try again
        </button>
      </div>
    );
  }
  return (
    <div className="panel loading" role="status">
      <h2>Computing the paths of Sun, planets, Moon and Kamoʻoalewa</h2>
      <progress value={loading.fraction} max={1} aria-label="Progress" />
      <p>{loading.label}</p>
    </div>
  );
}
