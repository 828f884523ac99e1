/** The themes of the panels. The sky is dark in both: only what stands on it, and what is printed, becomes light. */

export const themes = [
  { id: "dark", label: "Dark" },
  { id: "light", label: "Light, for daylight and print" },
] as const;

export type Theme = (typeof themes)[number]["id"];
