/** The panels that come in from the side, one at a time. */
export const drawerIds = [
  "lessons",
  "trajectory",
  "layers",
  "events",
  "plots",
  "laboratory",
  "export",
  "share",
  "keys",
] as const;

export type DrawerId = (typeof drawerIds)[number];
