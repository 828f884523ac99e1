/**
 * The colours of the probe's path by throttle, for the line in the picture and for its legend: ColorBrewer's YlGnBu, dark
 * end first. Lightness rises along it, so it reads without colour vision and in print; coasting is a grey-blue of its own.
 */
export const coastingColor = "#8b9bb8";
export const throttleColors = ["#2f9fd0", "#41c4b4", "#a6e39a", "#ffffbf"] as const;
