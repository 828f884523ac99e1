/**
 * Where Labels.tsx leaves its elements for the scene to move, by body id: apart from both, so that the page does not wait for
 * the scene's code.
 */
export const labelElements = new Map<string, HTMLElement>();

/** Grows when names have become wider or narrower: other words, or letters that have come. */
export const labelWidths = { version: 0 };
