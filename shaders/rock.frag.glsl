// Kamoʻoalewa's surface: a bright, neutral rock (albedo 0.59, flat spectrum, arXiv:2606.24017) in hard sunlight.
// Grain and small relief come from value noise and are illustrative.
#include <common>
#include <logdepthbuf_pars_fragment>
#include <daylight>
uniform vec3 sunDirection;
varying vec3 vNormalScene;
varying vec3 vFromCamera;
varying vec3 vBody;
varying vec3 vAxisX;
varying vec3 vAxisY;
varying vec3 vAxisZ;

float hash(vec3 p) {
  p = fract(p * 0.3183099 + vec3(0.11, 0.17, 0.13));
  p *= 17.0;
  return fract(p.x * p.y * p.z * (p.x + p.y + p.z));
}

float noise(vec3 x) {
  vec3 i = floor(x);
  vec3 f = fract(x);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(mix(hash(i), hash(i + vec3(1, 0, 0)), f.x), mix(hash(i + vec3(0, 1, 0)), hash(i + vec3(1, 1, 0)), f.x), f.y),
             mix(mix(hash(i + vec3(0, 0, 1)), hash(i + vec3(1, 0, 1)), f.x), mix(hash(i + vec3(0, 1, 1)), hash(i + vec3(1, 1, 1)), f.x), f.y), f.z);
}

float relief(vec3 p) {
  return 0.5 * noise(p * 2.3) + 0.25 * noise(p * 5.1 + 3.0) + 0.13 * noise(p * 11.3 + 7.0) + 0.07 * noise(p * 24.0 + 1.0) + 0.035 * noise(p * 53.0);
}

void main() {
  #include <logdepthbuf_fragment>
  float e = 0.006;
  float here = relief(vBody);
  vec3 slope = vec3(relief(vBody + vec3(e, 0, 0)), relief(vBody + vec3(0, e, 0)), relief(vBody + vec3(0, 0, e))) - here;
  vec3 slopeScene = (vAxisX * slope.x + vAxisY * slope.y + vAxisZ * slope.z) / e;
  vec3 normal = normalize(normalize(vNormalScene) - 0.11 * slopeScene);
  float light = daylight(dot(normal, sunDirection), 0.02);
  vec3 albedo = vec3(0.59, 0.575, 0.55) * (0.72 + 0.55 * here);
  gl_FragColor = vec4(albedo * (1.5 * light + 0.02), 1.0);
}
