// Exhaust as glowing gas: light gathered along the line of sight through jets that widen and thin out. Illustrative: a real ion
// beam is hardly to be seen. Jets leave along −x; (y, z) are their axes.
#include <common>
#include <logdepthbuf_pars_fragment>
uniform vec3 cameraM;
uniform vec3 boxLow;
uniform vec3 boxHigh;
uniform float ionLevel;
uniform float burnLevel;
uniform float ionMouthX;
uniform float ionOffset;
uniform float ionRadius;
uniform float nozzleMouthX;
uniform float nozzleRadius;
varying vec3 vCraft;

const int steps = 28;

float jet(vec3 p, vec2 axis, float mouthX, float radius, float widening, float lengthM) {
  float behind = mouthX - p.x;
  if (behind < 0.0) return 0.0;
  float width = radius + widening * behind;
  vec2 off = p.yz - axis;
  return exp(-dot(off, off) / (width * width) * 2.2 - behind / lengthM) * (radius * radius) / (width * width);
}

void main() {
  #include <logdepthbuf_fragment>
  vec3 direction = normalize(vCraft - cameraM);
  vec3 inverse = 1.0 / (direction + vec3(1e-9));
  vec3 a = (boxLow - cameraM) * inverse;
  vec3 b = (boxHigh - cameraM) * inverse;
  vec3 first = min(a, b);
  float enter = max(max(first.x, max(first.y, first.z)), 0.0);
  float leave = length(vCraft - cameraM);
  float stepM = (leave - enter) / float(steps);
  float start = enter + stepM * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  float ion = 0.0;
  float core = 0.0;
  float burn = 0.0;
  for (int i = 0; i < steps; i++) {
    vec3 p = cameraM + direction * (start + stepM * float(i));
    if (ionLevel > 0.0) {
      vec2 nearest = sign(p.yz) * ionOffset;
      ion += jet(p, nearest, ionMouthX, ionRadius, 0.16, 1.9);
      core += jet(p, nearest, ionMouthX, 0.45 * ionRadius, 0.05, 0.7);
    }
    if (burnLevel > 0.0) burn += jet(p, vec2(0.0), nozzleMouthX, nozzleRadius, 0.42, 2.4);
  }
  vec3 light = ionLevel * (vec3(0.16, 0.42, 1.0) * ion * 1.15 + vec3(0.55, 0.8, 1.0) * core * 2.2);
  light += burnLevel * burn * mix(vec3(1.0, 0.62, 0.34), vec3(1.0, 0.93, 0.85), min(2.0 * burn * stepM, 1.0)) * 5.0;
  gl_FragColor = vec4(light * stepM, 1.0);
}
