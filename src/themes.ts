/** The themes of the panels. The sky is dark in both: only what stands on it becomes light. */

export const themes = [
  { id: "dark", label: "Dark", title: "Dark panels, for dark rooms" },
  { id: "light", label: "Light", title: "Light panels, for daylight and projectors; the sky stays dark" },
] as const;

export type Theme = (typeof themes)[number]["id"];
