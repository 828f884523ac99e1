/**
 * The part of the window no panel covers, in CSS pixels: the camera aims at its middle and fits framings into it.
 */
export const clearView = { left: 0, top: 0, width: 1, height: 1 };
