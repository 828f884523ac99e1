// The Sun's disc with limb darkening, I(μ)/I(1) = 0.3 + 0.93 μ − 0.23 μ² (Allen, Astrophysical Quantities, 5500 Å).
#include <common>
#include <logdepthbuf_pars_fragment>
varying vec3 vNormalScene;
varying vec3 vFromCamera;

void main() {
  #include <logdepthbuf_fragment>
  float mu = max(dot(normalize(vNormalScene), -normalize(vFromCamera)), 0.0);
  float limb = 0.3 + 0.93 * mu - 0.23 * mu * mu;
  gl_FragColor = vec4(vec3(1.0, 0.95, 0.85) * (0.75 + 0.6 * limb), 1.0);
}
