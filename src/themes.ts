/** The themes of the panels. The sky is dark in both: only what stands on it becomes light. */

export const themes = [
  { id: "dark", label: /*i18n*/ "Dark", title: /*i18n*/ "Dark panels, for dark rooms" },
  {
    id: "light",
    label: /*i18n*/ "Light",
    title: /*i18n*/ "Light panels, for daylight and projectors; the sky stays dark",
  },
] as const;

export type Theme = (typeof themes)[number]["id"];
