/**
 * Which of the two pictures of a frame is being made: the second view in the corner, then the main one. What belongs to one
 * of them only asks here.
 */
export const pass = { isSecond: false };
