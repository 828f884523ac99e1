// The 1-σ tube: a faint skin, brighter where it is seen edge-on; it is there only where it is wider than the line in it.
#include <common>
#include <logdepthbuf_pars_fragment>
uniform vec3 color;
uniform float opacity;
varying vec3 vNormalView;
varying vec3 vFromCamera;
varying float vRadiusPx;
varying float vOpacity;

void main() {
  #include <logdepthbuf_fragment>
  float facing = abs(dot(normalize(vNormalView), normalize(vFromCamera)));
  float rim = 1.0 - facing;
  // Close by it would be a wall: the wider, the more it is its rim only.
  float seen = smoothstep(1.2, 3.2, vRadiusPx) * (1.0 - smoothstep(150.0, 700.0, vRadiusPx));
  float skin = 0.1 * clamp(24.0 / vRadiusPx, 0.15, 1.0);
  float alpha = (skin + 0.4 * rim * rim * rim) * seen * vOpacity * opacity;
  if (alpha < 0.002) discard;
  gl_FragColor = vec4(color, alpha);
}
