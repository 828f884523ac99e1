/**
 * Where Labels.tsx leaves its elements for the scene to move, by body id: apart from both, so that the page does not wait for
 * the scene's code.
 */
export const labelElements = new Map<string, HTMLElement>();
