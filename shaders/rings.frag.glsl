// Saturn's rings: bands of given optical depth, seen by the light they scatter once: from the lit side 1 − exp(−τ (1/μ + 1/μ0)), from the
// other what comes through (Chandrasekhar 1960, Radiative Transfer, section 47). The planet's shadow falls on them.
#include <common>
#include <logdepthbuf_pars_fragment>
/** From, to (km) and optical depth. */
uniform vec3 bands[BANDS];
uniform vec3 sunDirection;
uniform float planetKm;
uniform vec3 tint;
varying float vRadiusKm;
varying vec3 vFromCamera;
varying vec3 vFromCenter;
varying vec3 vPole;

void main() {
  #include <logdepthbuf_fragment>
  float depth = 0.0;
  float soft = max(fwidth(vRadiusKm), 1.0) * 0.5;
  for (int i = 0; i < BANDS; i++) {
    float inside = smoothstep(-soft, soft, vRadiusKm - bands[i].x) * smoothstep(-soft, soft, bands[i].y - vRadiusKm);
    depth += bands[i].z * inside;
  }
  float toSun = dot(vPole, sunDirection);
  float toCamera = -dot(vPole, normalize(vFromCamera));
  float cosSun = max(abs(toSun), 0.01);
  float cosView = max(abs(toCamera), 0.01);
  float both = 1.0 / cosSun + 1.0 / cosView;
  float light = toSun * toCamera > 0.0
    ? (1.0 - exp(-depth * both)) * cosSun / (cosSun + cosView) * 2.0
    : abs(exp(-depth / cosView) - exp(-depth / cosSun)) * cosSun / max(abs(cosSun - cosView), 0.02);
  float behind = dot(vFromCenter, sunDirection);
  float aside = length(vFromCenter - behind * sunDirection);
  float free = behind > 0.0 ? 1.0 : smoothstep(0.995, 1.005, aside / planetKm);
  gl_FragColor = vec4(tint * light * free, 1.0 - exp(-depth / cosView));
}
