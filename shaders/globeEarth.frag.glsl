// Earth: ground and clouds under its air, city lights, and the Sun's image in the sea.
// Glint: waves of the slope variance of a 7 m/s wind (Cox and Munk 1954, J. Opt. Soc. Am. 44, 838), Fresnel by Schlick 1994.
// The clouds are one day's, always the same: illustrative.
#include <common>
#include <logdepthbuf_pars_fragment>
#include <air>
#include <eclipse>
uniform vec3 sunDirection;
uniform sampler2D dayMap;
uniform sampler2D nightMap;
uniform sampler2D cloudMap;
varying vec2 vUv;
varying vec3 vNormalScene;
varying vec3 vFromCamera;
varying vec3 vPole;

const float waveVariance = 0.003 + 0.00512 * 7.0;

float glint(vec3 normal, vec3 toCamera) {
  vec3 halfway = normalize(toCamera + sunDirection);
  float cosTilt = max(dot(normal, halfway), 1e-3);
  float tan2Tilt = 1.0 / (cosTilt * cosTilt) - 1.0;
  float waves = exp(-tan2Tilt / waveVariance) / (PI * waveVariance);
  float fresnel = 0.02 + 0.98 * pow(1.0 - max(dot(halfway, toCamera), 0.0), 5.0);
  return sunlight * PI * fresnel * waves / (4.0 * max(dot(normal, toCamera), 0.08) * pow(cosTilt, 4.0));
}

void main() {
  #include <logdepthbuf_fragment>
  vec3 normal = normalize(vNormalScene);
  vec3 toCamera = -normalize(vFromCamera);
  float cosSun = dot(normal, sunDirection);
  float cosView = max(dot(normal, toCamera), 0.0);
  float free = freeSun(normal * groundKm, sunDirection);
  vec3 sunDepth = airDepth(0.0, cosSun);
  vec3 direct = exp(-sunDepth) * max(cosSun, 0.0) * free;
  vec3 sky = (0.45 * (1.0 - exp(-sunDepth)) * max(cosSun, 0.0) + vec3(0.006, 0.010, 0.020) * smoothstep(-0.2, 0.06, cosSun)) * free;

  vec3 ground = texture2D(dayMap, vUv).rgb;
  float cover = texture2D(cloudMap, vUv).r;
  // Where the Sun stands in the map's axes: shadows of clouds 6 km up fall on the other side.
  vec3 east = normalize(cross(vPole, normal));
  vec2 toSun = vec2(dot(sunDirection, east), dot(sunDirection, cross(normal, east))) / max(cosSun, 0.15);
  float shade = texture2D(cloudMap, vUv + toSun * vec2(0.5, 1.0) * 6.0 / groundKm / PI).r;

  float brightness = dot(ground, vec3(0.2126, 0.7152, 0.0722));
  float water = smoothstep(0.001, 0.005, ground.b - max(ground.r, 0.8 * ground.g)) * (1.0 - smoothstep(0.12, 0.25, brightness));
  vec3 color = ground * sunlight * (direct * (1.0 - 0.55 * shade) + sky);
  color += glint(normal, toCamera) * water * exp(-sunDepth) * free * step(0.0, cosSun) * (1.0 - 0.9 * max(cover, shade));

  // Clouds scatter evenly, stand above the thickest air and see the Sun a little longer.
  float cloudSun = max(cosSun + 0.04, 0.0) * smoothstep(-0.05, 0.10, cosSun);
  vec3 cloud = 0.72 * sunlight * (exp(-airDepth(9.0, max(cosSun, -0.05))) * cloudSun * free + sky);
  float opacity = smoothstep(0.0, 1.0, cover);
  color = mix(color, cloud, opacity);

  // Only red: the map's bluish land is moonlight. Lamps are brightened some hundred times, as night photographs are.
  float lamps = max(texture2D(nightMap, vUv).r - 0.012, 0.0);
  float night = 1.0 - smoothstep(-0.20, 0.0, cosSun);
  color += lamps * vec3(4.2, 2.9, 1.5) * night * (1.0 - 0.75 * cover);
  color += (ground * 0.004 + 0.008 * cover) * vec3(0.7, 0.85, 1.2);

  // Light scattered in on the way, closed form for two slants through one layer (Chandrasekhar 1960, Radiative Transfer, section 47).
  vec3 clear = rayleighPerKm * rayleighHeightKm;
  float haze = hazePerKm * hazeHeightKm;
  vec3 depth = clear + hazeExtinctionPerKm * hazeHeightKm;
  float slant = airMass(groundKm / rayleighHeightKm, cosView);
  float sunSlant = airMass(groundKm / rayleighHeightKm, max(cosSun, -0.12));
  float c = -dot(toCamera, sunDirection);
  vec3 source = (clear * rayleighPhase(c) + haze * hazePhase(c)) / depth;
  vec3 scattered = moreScattered * sunlight * 0.25 * source * (slant / (slant + sunSlant)) * (1.0 - exp(-depth * (slant + sunSlant)));
  // Above a cloud is a third of the air.
  float above = 1.0 - 0.65 * opacity;
  color = color * exp(-depth * slant * above) + above * scattered * free * exp(-ozoneDepth * min(sunSlant, 12.0));
  gl_FragColor = vec4(color, 1.0);
}
