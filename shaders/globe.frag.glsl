// A planet without a map, lit by the Sun. Rock without air: Lommel and Seeliger's law, μ0/(μ0+μ). Air and clouds: Minnaert's, μ0^k μ^(k−1)
// (Minnaert 1941, ApJ 93, 403). Night is dark but not black, so that a shape can be followed round.
#include <common>
#include <logdepthbuf_pars_fragment>
uniform vec3 tint;
uniform vec3 sunDirection;
/** Minnaert's k; 0 for a surface without air. */
uniform float minnaert;
varying vec3 vNormalScene;
varying vec3 vFromCamera;

void main() {
  #include <logdepthbuf_fragment>
  vec3 normal = normalize(vNormalScene);
  float cosSun = max(dot(normal, sunDirection), 0.0);
  float cosView = max(dot(normal, -normalize(vFromCamera)), 0.02);
  float light = minnaert > 0.0 ? pow(cosSun, minnaert) * pow(cosView, minnaert - 1.0) : 2.0 * cosSun / (cosSun + cosView);
  gl_FragColor = vec4(tint * (1.4 * min(light, 1.2) + 0.006), 1.0);
}
