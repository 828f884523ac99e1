// Stars lie at infinity: only the direction counts (w = 0), and depth is a constant because they are drawn first.
// Light goes by Pogson's ratio with its exponent flattened to 0.62, so that eight magnitudes fit on a screen. It is spread over a normal
// distribution never narrower than a pixel and a bit, so that no star flickers as it crosses pixels; what would be too bright in
// the middle makes the star wider instead.
attribute float magnitude;
attribute vec3 tint;
uniform float pixelRatio;
varying vec3 vLight;
varying float vReach;

const float faintest = 6.5;
/** Light of the faintest star, in pixels at full brightness. */
const float faintestLight = 0.24;
const float brightestMiddle = 1.0;
/** Where the disc is cut, in standard deviations. */
const float reach = 3.0;

void main() {
  vec4 clip = projectionMatrix * vec4((modelViewMatrix * vec4(position, 0.0)).xyz, 0.0);
  gl_Position = vec4(clip.xy, 0.5 * clip.w, clip.w);
  float light = faintestLight * pow(10.0, 0.4 * 0.62 * (faintest - magnitude));
  float narrowest = 0.62;
  float sigma = max(narrowest, sqrt(light / (6.2832 * brightestMiddle)));
  gl_PointSize = 2.0 * reach * sigma * max(1.0, 0.8 * pixelRatio) + 1.0;
  vReach = gl_PointSize / (2.0 * sigma * max(1.0, 0.8 * pixelRatio));
  vLight = tint * light / (6.2832 * sigma * sigma);
}
