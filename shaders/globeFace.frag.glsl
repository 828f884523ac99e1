// A planet with a face, from near: bands along the circles of planetographic latitude, and patches on them. Places are given, edges and
// small detail are noise: illustrative. Light as in globe.frag.glsl: Minnaert's law (Minnaert 1941, ApJ 93, 403).
#include <common>
#include <logdepthbuf_pars_fragment>
uniform vec3 sunDirection;
uniform float minnaert;
uniform float polarRatio;
/** Colour, and the latitude of the northern edge; from north to south. */
uniform vec4 bands[BANDS];
#ifdef PATCHES
/** Longitude and latitude of the middle, and half the extent along both. */
uniform vec4 patches[PATCHES];
/** Colour and opacity. */
uniform vec4 patchColors[PATCHES];
#endif
/** 1: clouds drawn out by the wind; 0: ground. */
uniform float streaks;
varying vec2 vUv;
varying vec3 vNormalScene;
varying vec3 vFromCamera;

float random(vec3 cell) {
  vec3 p = fract(cell * vec3(0.1031, 0.1030, 0.0973));
  p += dot(p, p.yxz + 33.33);
  return fract((p.x + p.y) * p.z);
}

// Smooth noise of mean 0 within −1 … 1.
float noise(vec3 p) {
  vec3 cell = floor(p);
  vec3 f = p - cell;
  f = f * f * (3.0 - 2.0 * f);
  vec2 u = vec2(0.0, 1.0);
  vec4 low = vec4(random(cell), random(cell + u.yxx), random(cell + u.xyx), random(cell + u.yyx));
  vec4 high = vec4(random(cell + u.xxy), random(cell + u.yxy), random(cell + u.xyy), random(cell + u.yyy));
  vec4 z = mix(low, high, f.z);
  return 2.0 * mix(mix(z.x, z.y, f.x), mix(z.z, z.w, f.x), f.y) - 1.0;
}

float rough(vec3 p) {
  float sum = 0.0;
  float share = 0.52;
  for (int octave = 0; octave < 4; octave++) {
    sum += share * noise(p);
    p = 2.1 * p + 17.0;
    share *= 0.53;
  }
  return sum;
}

void main() {
  #include <logdepthbuf_fragment>
  float longitude = (vUv.x - 0.5) * PI2;
  float reduced = (vUv.y - 0.5) * PI;
  float latitude = atan(sin(reduced), cos(reduced) * polarRatio);
  vec3 place = vec3(cos(reduced) * vec2(cos(longitude), sin(longitude)), sin(reduced));
  float ground = 1.0 - streaks;
  // Wind draws detail out along the circles of latitude.
  vec3 drawn = place * mix(vec3(9.0), vec3(8.0, 8.0, 34.0), streaks);
  float coarse = rough(drawn + 0.6 * noise(place * 11.0));
  float fine = rough(drawn * 3.1 + 2.0 * coarse);

  float edge = latitude + streaks * (0.05 * coarse + 0.02 * fine);
  vec3 color = bands[0].rgb;
  for (int i = 1; i < BANDS; i++) color = mix(bands[i].rgb, color, smoothstep(-0.03, 0.03, edge - bands[i].w));
  color *= 1.0 + mix(0.14 * coarse + 0.16 * fine, 0.26 * coarse + 0.3 * fine, streaks) * vec3(0.8, 1.0, 1.25);
  #ifdef PATCHES
  vec2 torn = ground * vec2(coarse, fine);
  for (int i = 0; i < PATCHES; i++) {
    vec4 spot = patches[i];
    float east = mod(longitude - spot.x + PI, PI2) - PI;
    // Along the circle of latitude a patch at the pole is everywhere.
    vec2 from = vec2(east * cos(latitude), latitude - spot.y) / spot.zw;
    if (abs(spot.y) > 1.5) from.x = 0.0;
    float away = length(from + 0.55 * torn) + 0.1 * fine;
    float soft = mix(0.12, 0.4, ground);
    float share = 1.0 - smoothstep(1.0 - soft, 1.0 + soft, away);
    color = mix(color, patchColors[i].rgb * (1.0 + 0.25 * fine), share * patchColors[i].w);
  }
  #endif

  vec3 normal = normalize(vNormalScene);
  float cosSun = max(dot(normal, sunDirection), 0.0);
  float cosView = max(dot(normal, -normalize(vFromCamera)), 0.02);
  float light = pow(cosSun, minnaert) * pow(cosView, minnaert - 1.0);
  gl_FragColor = vec4(color * (1.4 * min(light, 1.2) + 0.006), 1.0);
}
