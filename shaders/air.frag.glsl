// The rim of Earth's air against the sky: light scattered once, summed along the ray through a shell of 80 km and added to what is behind.
#include <common>
#include <logdepthbuf_pars_fragment>
#include <air>
#include <eclipse>
uniform vec3 sunDirection;
uniform float strength;
varying vec3 vNormalScene;
varying vec3 vFromCamera;

const int samples = 16;

void main() {
  #include <logdepthbuf_fragment>
  vec3 ray = normalize(vFromCamera);
  // The mesh is the far side of the shell: from there back along the ray, exact to metres however far the camera is.
  vec3 far = normalize(vNormalScene) * (groundKm + airTopKm);
  // Never negative: at the very edge samples lie outside the mesh.
  float reachKm = max(dot(far, ray), 0.0);
  vec3 lowest = far - reachKm * ray;
  float nearest = reachKm - length(vFromCamera);
  float c = dot(ray, sunDirection);
  float phaseClear = rayleighPhase(c);
  float phaseHaze = hazePhase(c);
  vec3 passed = vec3(0.0);
  vec3 light = vec3(0.0);
  for (int i = 0; i < samples; i++) {
    // Denser samples about the lowest point, where the air is.
    float u = (float(i) + 0.5) / float(samples) * 2.0 - 1.0;
    float along = reachKm * u * abs(u);
    float stepKm = reachKm * abs(u) * 4.0 / float(samples);
    if (along < nearest) continue;
    vec3 point = lowest + ray * along;
    float r = length(point);
    float heightKm = max(r - groundKm, 0.0);
    vec3 clear = rayleighPerKm * exp(-heightKm / rayleighHeightKm);
    float haze = exp(-heightKm / hazeHeightKm);
    vec3 depth = (clear + hazeExtinctionPerKm * haze) * stepKm;
    vec3 sunDepth = airDepth(heightKm, dot(point, sunDirection) / r);
    light += (clear * phaseClear + hazePerKm * haze * phaseHaze) * stepKm * exp(-passed - 0.5 * depth - sunDepth);
    passed += depth;
  }
  gl_FragColor = vec4(moreScattered * sunlight * 0.25 * light * strength * freeSun(lowest, sunDirection), 1.0);
}
