// Glare of the Sun in an eye or a lens. Away from the source it falls with the square of the angle (the disability-glare law of CIE 146:2002);
// it starts at the edge of the disc, fades out at the edge of the square and stays dim enough to read names through. Strength is chosen.
#include <common>
#include <logdepthbuf_pars_fragment>
/** Radii as shares of the square: the bright core of a far Sun, 0 for none, and the disc. */
uniform float coreShare;
uniform float discShare;
uniform float strength;
varying vec2 vFromCenter;

void main() {
  #include <logdepthbuf_fragment>
  float r = length(vFromCenter);
  float edge = 1.0 - smoothstep(0.25, 1.0, r);
  float core = coreShare > 0.0 ? exp(-r * r / (coreShare * coreShare) * 1.4) : 0.0;
  float knee = max(discShare, coreShare);
  float halo = 1.0 / (1.0 + 7.0 * pow(max(r - 0.9 * discShare, 0.0) / knee, 2.0));
  gl_FragColor = vec4(strength * vec3(1.0, 0.86, 0.64) * halo * edge + 2.2 * vec3(1.0, 0.96, 0.88) * core, 1.0);
}
