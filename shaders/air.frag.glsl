// The thin bright rim of Earth's air, drawn on the inside of a slightly larger sphere and added to what is behind it.
// Illustrative: single scattering is hinted at by the path length through the shell, not integrated.
#include <common>
#include <logdepthbuf_pars_fragment>
uniform vec3 airColor;
uniform vec3 sunDirection;
uniform float strength;
varying vec3 vNormalScene;
varying vec3 vFromCamera;

void main() {
  #include <logdepthbuf_fragment>
  vec3 normal = normalize(vNormalScene);
  float through = max(dot(normal, normalize(vFromCamera)), 0.0);
  float lit = smoothstep(-0.35, 0.45, dot(normal, sunDirection));
  float glow = pow(through / 0.26, 3.2) * lit;
  gl_FragColor = vec4(airColor * min(glow, 1.4) * strength, 1.0);
}
