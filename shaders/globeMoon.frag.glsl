// The Moon: albedo map under Hapke's law for a rough dark soil (Hapke 1986, Icarus 67, 264), without multiple scattering: Lommel and
// Seeliger's factor μ0/(μ0+μ), which makes the full disc flat, times the soil's phase function and opposition surge with the lunar mean
// h = 0.07, B0 = 2.01, b = 0.29, c = 0.39 (Helfenstein and Veverka 1987, Icarus 72, 342). Exposure follows the phase half-way, as a camera's would.
#include <common>
#include <logdepthbuf_pars_fragment>
#include <eclipse>
uniform vec3 sunDirection;
uniform sampler2D dayMap;
uniform sampler2D slopeMap;
varying vec2 vUv;
varying vec3 vNormalScene;
varying vec3 vFromCamera;
varying vec3 vPole;

const float radiusKm = 1737.4;

float soil(float phaseAngle) {
  float c = cos(phaseAngle);
  float surge = 2.01 / (1.0 + tan(min(phaseAngle, 3.0) * 0.5) / 0.07);
  return (1.0 + surge) * (1.0 + 0.29 * c + 0.39 * (1.5 * c * c - 0.5));
}

void main() {
  #include <logdepthbuf_fragment>
  vec3 smoothNormal = normalize(vNormalScene);
  // East slopes are the upper half of the map, north slopes the lower; 0.5 per full scale.
  float v = clamp(vUv.y, 0.002, 0.998) * 0.5;
  vec2 slope = vec2(texture2D(slopeMap, vec2(vUv.x, 0.5 + v)).r, texture2D(slopeMap, vec2(vUv.x, v)).r) - 0.5;
  vec3 east = normalize(cross(vPole, smoothNormal));
  vec3 normal = normalize(smoothNormal - slope.x * east - slope.y * cross(smoothNormal, east));
  vec3 toCamera = -normalize(vFromCamera);
  float cosSun = dot(normal, sunDirection);
  float cosView = max(dot(normal, toCamera), 0.03);
  // The Sun's disc is half a degree wide.
  float lit = smoothstep(-0.0047, 0.0047, dot(smoothNormal, sunDirection)) * max(cosSun, 0.0);
  float phaseAngle = acos(clamp(dot(toCamera, sunDirection), -1.0, 1.0));
  float light = 2.0 * lit / (lit + cosView) * sqrt(soil(phaseAngle) / soil(0.35));
  float free = freeSun(smoothNormal * radiusKm, sunDirection);
  vec3 albedo = texture2D(dayMap, vUv).rgb * vec3(1.02, 1.0, 0.96);
  vec3 color = albedo * light * free * 1.15;
  // In Earth's shadow only light bent through its air arrives (Danjon's L ≈ 2, illustrative).
  color += albedo * light * (1.0 - free) * vec3(0.09, 0.02, 0.008);
  // Earthshine, brighter than the eye would have it beside the lit side.
  vec3 toEarth = normalize(occulter.xyz);
  float fullEarth = 0.5 - 0.5 * dot(toEarth, sunDirection);
  color += albedo * vec3(0.75, 0.9, 1.1) * 0.022 * fullEarth * max(dot(smoothNormal, toEarth), 0.0);
  gl_FragColor = vec4(color + albedo * 0.0015, 1.0);
}
