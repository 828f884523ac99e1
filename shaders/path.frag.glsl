// The probe's path: colour by throttle, width by whether the engine pushes, whole, dashed or dotted by what the path rests on,
// dash and dot in turn where it is a way not chosen.
// Dashes stand still on the path and keep about their length in pixels: the pattern's period is a power of two of km, chosen
// from the screen-space rate of the length along the path, and one period passes smoothly into the next.
#include <common>
#include <logdepthbuf_pars_fragment>
uniform vec3 coasting;
uniform vec3 ramp[4];
uniform float opacity;
uniform float widthPx;
uniform float pixelRatio;
varying vec2 vAcross;
varying float vOpacity;
varying vec3 vStyle;

vec3 throttleColor(float throttle) {
  float x = clamp(throttle, 0.0, 1.0) * 3.0;
  vec3 color = mix(ramp[0], ramp[1], clamp(x, 0.0, 1.0));
  color = mix(color, ramp[2], clamp(x - 1.0, 0.0, 1.0));
  return mix(color, ramp[3], clamp(x - 2.0, 0.0, 1.0));
}

// 1 in the drawn share of each period, with edges one pixel soft.
float dashes(float along, float period, float share, float kmPerPixel) {
  float place = abs(fract(along / period) - 0.5) * period;
  return 1.0 - smoothstep(-0.75, 0.75, (place - 0.5 * share * period) / kmPerPixel);
}

// A dash in the middle of each period and a dot between it and the next.
float pattern(float along, float period, float kmPerPixel) {
  if (vStyle.z < 1.5) return dashes(along, period, 0.6, kmPerPixel);
  if (vStyle.z < 2.5) return dashes(along, period, 0.4, kmPerPixel);
  return max(dashes(along, period, 0.5, kmPerPixel), dashes(along + 0.5 * period, period, 0.12, kmPerPixel));
}

void main() {
  #include <logdepthbuf_fragment>
  float along = vStyle.y;
  float kmPerPixel = max(length(vec2(dFdx(along), dFdy(along))) * pixelRatio, 1e-9);
  bool pushes = vStyle.x >= 0.0;
  float halfPx = 0.5 * (pushes ? widthPx : 0.55 * widthPx);
  float alpha = 1.0 - smoothstep(halfPx - 0.5, halfPx + 0.75, abs(vAcross.x / vAcross.y));
  if (vStyle.z > 0.5) {
    float periodPx = vStyle.z < 1.5 ? 12.0 : vStyle.z < 2.5 ? 5.0 : 18.0;
    float level = log2(kmPerPixel * periodPx);
    float period = exp2(floor(level));
    float fine = pattern(along, period, kmPerPixel);
    float coarse = pattern(along, 2.0 * period, kmPerPixel);
    alpha *= mix(fine, coarse, smoothstep(0.6, 1.0, fract(level)));
  }
  alpha *= vOpacity * opacity;
  if (alpha < 0.002) discard;
  gl_FragColor = vec4(pushes ? throttleColor(vStyle.x) : coasting, alpha);
}
