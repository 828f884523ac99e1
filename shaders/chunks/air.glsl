// Earth's air in single scattering: Rayleigh, Mie and ozone as in Bruneton and Neyret 2008 ("Precomputed Atmospheric Scattering")
// and its 2017 revision; air mass by Schüler 2012 ("An Approximation to the Chapman Grazing-Incidence Function", GPU Pro 3), within 4 %.
// Light scattered twice or more is not computed but allowed for by one factor, 1.25. Lengths km, coefficients 1/km at 680, 550, 440 nm.
const float groundKm = 6378.1366;
const float airTopKm = 80.0;
const vec3 rayleighPerKm = vec3(5.802e-3, 13.558e-3, 33.1e-3);
const float rayleighHeightKm = 8.0;
const float hazePerKm = 3.996e-3;
const float hazeExtinctionPerKm = 4.44e-3;
const float hazeHeightKm = 1.2;
/** Vertical optical depth of ozone: 0.65, 1.881 and 0.085 ×1e-3 over an effective 15 km. */
const vec3 ozoneDepth = vec3(9.8e-3, 28.2e-3, 1.3e-3);
/** Sunlight on a white surface that faces the Sun, in the picture's units, over π. */
const float sunlight = 1.55;
const float moreScattered = 1.25;

float rayleighPhase(float c) {
  return 0.75 * (1.0 + c * c);
}

// Cornette and Shanks 1992 with g = 0.8.
float hazePhase(float c) {
  return 0.2045 * (1.0 + c * c) / pow(1.64 - 1.6 * c, 1.5);
}

// Air above a point at `x` scale heights from Earth's centre along a ray of zenith cosine c, over the air straight above.
float airMass(float x, float c) {
  float k = sqrt(1.5707963 * x);
  float rising = k / ((k - 1.0) * abs(c) + 1.0);
  if (c >= 0.0) return rising;
  float lowest = sqrt(max(0.0, 1.0 - c * c)) * x;
  return 2.0 * sqrt(1.5707963 * lowest) * exp(min(60.0, x - lowest)) - rising;
}

// Optical depth from a height to space along a ray of zenith cosine c.
vec3 airDepth(float heightKm, float c) {
  float r = groundKm + heightKm;
  vec3 clear = rayleighPerKm * rayleighHeightKm * exp(-heightKm / rayleighHeightKm) * airMass(r / rayleighHeightKm, c);
  float haze = hazeExtinctionPerKm * hazeHeightKm * exp(-heightKm / hazeHeightKm) * airMass(r / hazeHeightKm, c);
  float ozoneMass = min(airMass(r / 15.0, c), 60.0) * (1.0 - smoothstep(10.0, 40.0, heightKm));
  return min(clear + haze + ozoneDepth * ozoneMass, vec3(80.0));
}
