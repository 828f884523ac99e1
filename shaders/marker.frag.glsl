// Shape carries the kind, not colour alone: a disc for planets and moons, a diamond with an open centre for the quasi-moon, a
// craft with two wings for the probe, an open ring for decoded telemetry, a cross for a burn,
// an open square for where the probe would be by the way not chosen.
#include <common>
#include <logdepthbuf_pars_fragment>
varying vec3 vTint;
varying float vVisibility;
varying float vShape;
varying float vSizePx;

float box(vec2 p, vec2 center, vec2 halfSize) {
  vec2 d = abs(p - center) - halfSize;
  return 1.0 - smoothstep(-0.5, 0.7, max(d.x, d.y));
}

void main() {
  #include <logdepthbuf_fragment>
  vec2 p = (gl_PointCoord - 0.5) * vSizePx;
  float radius = 0.5 * vSizePx - 1.0;
  float alpha;
  if (vShape < 0.5) {
    alpha = 1.0 - smoothstep(radius * 0.62 - 0.8, radius * 0.62 + 0.8, length(p));
  } else if (vShape < 1.5) {
    float rhomb = abs(p.x) + abs(p.y);
    float outline = 1.0 - smoothstep(0.9, 2.1, abs(rhomb - radius * 0.86));
    alpha = max(outline, 1.0 - smoothstep(radius * 0.2, radius * 0.2 + 1.2, rhomb));
  } else if (vShape < 2.5) {
    float wing = 1.0 - smoothstep(radius * 0.3 - 0.6, radius * 0.3 + 0.6, length(vec2(abs(p.x) - radius * 0.68, p.y)));
    alpha = max(wing, box(p, vec2(0.0), vec2(radius * 0.2, radius * 0.42)));
    alpha = max(alpha, box(p, vec2(0.0), vec2(radius * 0.4, radius * 0.05)));
  } else if (vShape < 3.5) {
    alpha = 1.0 - smoothstep(0.7, 1.7, abs(length(p) - radius * 0.72));
  } else if (vShape < 4.5) {
    vec2 q = abs(vec2(p.x + p.y, p.x - p.y)) * 0.70711;
    alpha = max(box(q, vec2(0.0), vec2(radius * 0.95, radius * 0.16)), box(q, vec2(0.0), vec2(radius * 0.16, radius * 0.95)));
  } else {
    alpha = 1.0 - smoothstep(0.7, 1.7, abs(max(abs(p.x), abs(p.y)) - radius * 0.62));
  }
  alpha *= vVisibility;
  if (alpha < 0.01) discard;
  gl_FragColor = vec4(vTint, alpha);
}
