// A disc for planets and moons, a diamond with an open centre for the quasi-moon: shape carries the kind, not colour alone.
#include <common>
#include <logdepthbuf_pars_fragment>
varying vec3 vTint;
varying float vVisibility;
varying float vDiamond;
varying float vSizePx;

void main() {
  #include <logdepthbuf_fragment>
  vec2 p = (gl_PointCoord - 0.5) * vSizePx;
  float radius = 0.5 * vSizePx - 1.0;
  float disc = 1.0 - smoothstep(radius * 0.62 - 0.8, radius * 0.62 + 0.8, length(p));
  float rhomb = abs(p.x) + abs(p.y);
  float outline = 1.0 - smoothstep(0.9, 2.1, abs(rhomb - radius * 0.86));
  float core = 1.0 - smoothstep(radius * 0.2, radius * 0.2 + 1.2, rhomb);
  float alpha = mix(disc, max(outline, core), vDiamond) * vVisibility;
  if (alpha < 0.01) discard;
  gl_FragColor = vec4(vTint, alpha);
}
