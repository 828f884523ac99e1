/** For text drawn on a canvas, which runs from left to right: the text runs as its own letters do (U+2068, U+2069; UAX #9). Pure. */
export const inOrder = (text: string): string => `\u2068${text}\u2069`;
