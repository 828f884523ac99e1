// A body lit by the Sun. Day and night maps are optional; night is dark but never black, so that a shape can be followed round.
#include <common>
#include <logdepthbuf_pars_fragment>
#include <daylight>
uniform vec3 tint;
uniform vec3 sunDirection;
uniform float softness;
#ifdef HAS_DAY_MAP
uniform sampler2D dayMap;
#endif
#ifdef HAS_NIGHT_MAP
uniform sampler2D nightMap;
#endif
#ifdef HAS_AIR
uniform vec3 airColor;
uniform float airStrength;
#endif
varying vec2 vUv;
varying vec3 vNormalScene;
varying vec3 vFromCamera;

void main() {
  #include <logdepthbuf_fragment>
  vec3 normal = normalize(vNormalScene);
  vec3 toCamera = -normalize(vFromCamera);
  float cosSun = dot(normal, sunDirection);
  float light = daylight(cosSun, softness);
  vec3 surface = tint;
  #ifdef HAS_DAY_MAP
  surface *= texture2D(dayMap, vUv).rgb;
  #endif
  vec3 color = surface * (1.55 * light + 0.012);
  #ifdef HAS_NIGHT_MAP
  vec3 lights = texture2D(nightMap, vUv).rgb;
  color += max(lights - 0.05, 0.0) * vec3(5.0, 3.6, 2.0) * (1.0 - smoothstep(-0.22, 0.02, cosSun));
  #endif
  #ifdef HAS_AIR
  float grazing = pow(1.0 - max(dot(normal, toCamera), 0.0), 3.0);
  color = mix(color, airColor * smoothstep(-0.25, 0.6, cosSun), 0.7 * grazing * airStrength);
  vec3 halfway = normalize(toCamera + sunDirection);
  float water = smoothstep(0.02, 0.10, surface.b - surface.r);
  color += vec3(1.0, 0.93, 0.8) * pow(max(dot(normal, halfway), 0.0), 60.0) * 0.16 * water * light;
  #endif
  gl_FragColor = vec4(color, 1.0);
}
