// Radiance factor I/F of Hapke's model, as in src/scene/rock/photometry.ts, which gives the papers: albedo of single scattering w,
// lobes b and c of the phase function, height and width of the opposition surge. Cosines of incidence and emission must be > 0.
uniform float hapkeW;
uniform vec2 hapkeLobes;
uniform vec2 hapkeSurge;

float multiple(float x) {
  float gamma = sqrt(1.0 - hapkeW);
  float r0 = (1.0 - gamma) / (1.0 + gamma);
  return 1.0 / (1.0 - hapkeW * x * (r0 + (1.0 - 2.0 * r0 * x) * 0.5 * log((1.0 + x) / x)));
}

float radianceFactor(float cosSun, float cosView, float cosPhase) {
  float b = hapkeLobes.x;
  float c = hapkeLobes.y;
  float back = (1.0 - b * b) / pow(1.0 - 2.0 * b * cosPhase + b * b, 1.5);
  float forward = (1.0 - b * b) / pow(1.0 + 2.0 * b * cosPhase + b * b, 1.5);
  float phase = 0.5 * ((1.0 + c) * back + (1.0 - c) * forward);
  float tanHalf = sqrt(max(0.0, 1.0 - cosPhase) / max(1e-4, 1.0 + cosPhase));
  float opposition = hapkeSurge.x / (1.0 + tanHalf / hapkeSurge.y);
  float scattered = phase * (1.0 + opposition) + multiple(cosSun) * multiple(cosView) - 1.0;
  return 0.25 * hapkeW * cosSun / (cosSun + cosView) * scattered;
}
