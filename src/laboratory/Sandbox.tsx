/** The orbit as the reader wants it: each element by slider and number, undo, redo and back to what is published. */

import { useEffect } from "react";
import { i18n } from "../language/i18n";
import { redoOrbit, resetOrbit, undoOrbit, useExperiment } from "./experiment";
import { OrbitInput } from "./OrbitInput";
import type { OrbitForm } from "./orbitForm";
import { isOwn, orbitFields } from "./orbitForm";

/** Ctrl or ⌘ with Z, and with Shift back again; in a field they are the field's own. */
function onUndoKey(event: KeyboardEvent): void {
  const isText = event.target instanceof HTMLInputElement && event.target.type !== "range";
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || isText) return;
  event.preventDefault();
  if (event.shiftKey) redoOrbit();
  else undoOrbit();
}

export function Sandbox({ form }: { form: OrbitForm }): React.JSX.Element {
  const { before, now, after } = useExperiment();
  useEffect(() => {
    window.addEventListener("keydown", onUndoKey);
    return () => window.removeEventListener("keydown", onUndoKey);
  }, []);
  return (
    <>
      <p className="fine">
        {i18n.t(
          "Change the orbit and see what becomes of it: drag σ and e in the loop, move a slider, or type a number. A few thousandths of an au in the semi-major axis decide between the classes.",
        )}
      </p>
      <div className="actions">
        <button type="button" data-testid="lab-undo" title="Ctrl Z" disabled={before.length === 0} onClick={undoOrbit}>
          {i18n.t("Undo")}
        </button>
        <button
          type="button"
          data-testid="lab-redo"
          title="Ctrl Shift Z"
          disabled={after.length === 0}
          onClick={redoOrbit}
        >
          {i18n.t("Redo")}
        </button>
        <button type="button" data-testid="lab-reset" disabled={!isOwn(now)} onClick={resetOrbit}>
          {i18n.t("As published")}
        </button>
      </div>
      <div className="lab-orbit">
        {orbitFields.map((field) => (
          <OrbitInput key={field.key} field={field} value={now.changes[field.key] ?? form[field.key]} />
        ))}
      </div>
      <p className="fine">
        {i18n.t(
          "Osculating elements about the Sun on 2026-01-01 (TDB), ecliptic and equinox J2000; phase: mean longitude less that of the barycentre of Earth and Moon. Planets and relativity act on it as on any body.",
        )}
      </p>
    </>
  );
}
