// The return capsule in sunlight, and its heat shield aglow in the first air: how brightly is illustrative. Lambert's law.
#include <common>
#include <logdepthbuf_pars_fragment>
uniform vec3 tint;
uniform vec3 sunDirection;
/** The way it goes, and how far the glow is on, 0 … 1. */
uniform vec3 forward;
uniform float glow;
/** Towards Earth's centre, and the light of its sunlit ground, of the Sun's. */
uniform vec3 toEarth;
uniform float earthLight;
varying vec3 vNormalScene;
varying vec3 vFromCamera;

void main() {
  #include <logdepthbuf_fragment>
  vec3 normal = normalize(vNormalScene);
  if (dot(normal, vFromCamera) > 0.0) normal = -normal;
  float lit = max(dot(normal, sunDirection), 0.0);
  // Hottest where the air is met head on.
  float met = max(dot(normal, forward), 0.0);
  vec3 light = glow * met * met * vec3(1.9, 0.62, 0.16);
  gl_FragColor = vec4(tint * (1.5 * (lit + earthLight * (0.5 + 0.5 * dot(normal, toEarth))) + 0.02) + light, 1.0);
}
