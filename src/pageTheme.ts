/**
 * Gives the page the theme of the view: `data-theme` on the root, which the tokens of src/styles go by, and the colour that the
 * browser gives its own bars.
 */
import { useApp } from "./store";
import type { Theme } from "./themes";

function showTheme(theme: Theme): void {
  const root = document.documentElement;
  root.dataset.theme = theme;
  const bars = document.querySelector<HTMLMetaElement>("meta[name=theme-color]");
  if (bars !== null) bars.content = getComputedStyle(root).getPropertyValue("--browser-bars").trim();
}

/** Starts following the view. Returns how to stop. */
export function keepTheme(): () => void {
  showTheme(useApp.getState().theme);
  return useApp.subscribe(({ theme }, { theme: before }) => {
    if (theme !== before) showTheme(theme);
  });
}
