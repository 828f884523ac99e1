// Glare of the Sun in an eye or a lens: a bright core and a wide faint halo. Illustrative.
#include <common>
#include <logdepthbuf_pars_fragment>
uniform float coreShare;
varying vec2 vFromCenter;

void main() {
  #include <logdepthbuf_fragment>
  float r = length(vFromCenter);
  float edge = 1.0 - smoothstep(0.55, 1.0, r);
  float core = 1.0 - smoothstep(coreShare * 0.8, coreShare * 1.15, r);
  float halo = 0.5 * exp(-r * 9.0) + 0.06 * exp(-r * 3.0);
  gl_FragColor = vec4(vec3(1.0, 0.90, 0.72) * halo * edge + vec3(1.0, 0.97, 0.9) * core, 1.0);
}
