/**
 * The button that brings hidden panels back. It takes the focus, which would be lost with what is hidden, and gives it back.
 */
import { useLayoutEffect, useRef } from "react";
import { i18n } from "../language/i18n";
import { setApp } from "../store";

export function ShowPanels(): React.JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    if (before !== document.body) button.current?.focus();
    return () => {
      // When the panels are there again.
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus());
    };
  }, []);
  return (
    <button ref={button} type="button" className="show-panels panel" onClick={() => setApp({ hidden: false })}>
      {i18n.t("Show panels")} <kbd>H</kbd>
    </button>
  );
}
