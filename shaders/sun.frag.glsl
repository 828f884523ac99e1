// The Sun's disc with limb darkening I(μ)/I(1) = 1 − u − v + u μ + v μ² (Cox 2000, Allen's Astrophysical Quantities, 4th ed., table 14.17;
// red 600, green 550, blue 450 nm): the limb is darker and redder than the middle.
#include <common>
#include <logdepthbuf_pars_fragment>
/** 0 for a far Sun that dazzles, 1 for a near one that is looked at through a filter. */
uniform float filtered;
varying vec3 vNormalScene;
varying vec3 vFromCamera;

const vec3 u = vec3(0.88, 0.93, 0.99);
const vec3 v = vec3(-0.23, -0.23, -0.17);

void main() {
  #include <logdepthbuf_fragment>
  float mu = clamp(dot(normalize(vNormalScene), -normalize(vFromCamera)), 0.0, 1.0);
  vec3 limb = 1.0 - u - v + u * mu + v * mu * mu;
  vec3 dazzling = vec3(3.0, 2.8, 2.4) * limb;
  gl_FragColor = vec4(mix(dazzling, vec3(0.98, 0.86, 0.62) * limb, filtered), 1.0);
}
