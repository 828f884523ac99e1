// Kamoʻoalewa's surface in sunlight, the only light there is: Hapke's reflectance of a bright neutral rock, the shadow it casts on
// itself and the craft's with the half-shadow of the Sun's disc, and relief from facets to centimetres. The relief is illustrative.
#include <common>
#include <logdepthbuf_pars_fragment>
#include <hapke>
uniform vec3 sunBody;
uniform float exposure;
varying vec3 vBodyM;
varying vec3 vNormal;
varying vec3 vToCamera;

#ifdef HAS_RELIEF
uniform highp sampler3D fracture;
uniform float steepest;

// Height, and in xyz its slope, of one scale of roughness: edgeM is the edge of the cube that tiles space, heightM its height.
vec4 roughness(mat3 turn, float edgeM, float heightM) {
  vec4 texel = texture(fracture, turn * vBodyM / edgeM) * 2.0 - 1.0;
  return vec4(texel.xyz * turn * (steepest * heightM / edgeM), texel.w);
}

// Three turns, so that the tiles of one scale do not lie along those of another.
const mat3 turnA = mat3(0.36, 0.48, -0.8, -0.8, 0.6, 0.0, 0.48, 0.64, 0.6);
const mat3 turnB = mat3(0.6, 0.0, 0.8, 0.64, 0.6, -0.48, -0.48, 0.8, 0.36);
// Fracture follows layers: along two directions the roughness is drawn out.
const mat3 layers = mat3(0.85, 0.0, 0.0, 0.0, 0.92, 0.0, 0.0, 0.0, 1.28);
#endif

#ifdef HAS_SHADOW
// The craft's own map of heights towards the Sun (0: nothing there), where places on the rock lie in it, and its reach; 0: no craft near.
uniform highp sampler2D craftMap;
uniform mat4 craftLight;
uniform float craftReachM;
uniform highp sampler2D shadowMap;
uniform vec3 shadowRight;
uniform vec3 shadowUp;
uniform float shadowReachM;
// Tangent of the angle the Sun's radius spans.
uniform float sunTan;

// Where a point lies in the shadow map (xy) and how far it is towards the Sun, m (z).
vec3 shadowPlace(vec3 pointM) {
  return vec3(0.5 + 0.5 * vec2(dot(pointM, shadowRight), dot(pointM, shadowUp)) / shadowReachM, shadowReachM + dot(pointM, sunBody));
}

const vec2 spread[12] = vec2[](
  vec2(-0.326, -0.406), vec2(-0.840, -0.074), vec2(-0.696, 0.457), vec2(-0.203, 0.621), vec2(0.962, -0.195), vec2(0.473, -0.480),
  vec2(0.519, 0.767), vec2(0.185, -0.893), vec2(0.507, 0.064), vec2(0.896, 0.412), vec2(-0.322, -0.933), vec2(-0.792, -0.598));

// Turns the spread from pixel to pixel, so that its few samples leave no pattern.
mat2 turnedHere() {
  float turn = 6.2832 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  return mat2(cos(turn), sin(turn), -sin(turn), cos(turn));
}

// Share of the Sun's disc that the craft leaves free; its half-shadow is that of a screen at its centre.
float sunPastCraft() {
  if (craftReachM <= 0.0) return 1.0;
  vec3 light = (craftLight * vec4(vBodyM, 1.0)).xyz;
  if (max(abs(light.x), abs(light.y)) > 1.0 || light.z > craftReachM) return 1.0;
  mat2 turned = turnedHere();
  float texel = 1.0 / float(textureSize(craftMap, 0).x);
  float halfShadow = max(0.5 * sunTan * max(-light.z, 0.0) / craftReachM, 0.8 * texel);
  float seen = 0.0;
  for (int k = 0; k < 12; k++) {
    float height = texture(craftMap, 0.5 + 0.5 * light.xy + turned * spread[k] * halfShadow).r;
    seen += height > 0.0 && height - 2.0 * craftReachM > light.z + 0.03 ? 0.0 : 1.0;
  }
  return seen / 12.0;
}

// Share of the Sun's disc in view: what stands in the way is looked for within the widest half-shadow, then averaged over the true one.
float sunInView(vec3 normal, float cosSun) {
  float texelM = 2.0 * shadowReachM / float(textureSize(shadowMap, 0).x);
  vec3 place = shadowPlace(vBodyM + normal * (1.6 * texelM));
  float slack = texelM * (1.5 + min(3.0, sqrt(1.0 - cosSun * cosSun) / max(cosSun, 0.05)));
  float perM = 0.5 / shadowReachM;
  mat2 turned = turnedHere();
  float above = 0.0;
  float blockers = 0.0;
  for (int k = 0; k < 12; k += 2) {
    float height = texture(shadowMap, place.xy + turned * spread[k] * (0.06 * perM)).r;
    if (height > place.z + slack) {
      above += height - place.z;
      blockers += 1.0;
    }
  }
  if (blockers < 0.5) return 1.0;
  float halfShadowM = clamp(sunTan * above / blockers, 1.2 * texelM, 0.12);
  float seen = 0.0;
  for (int k = 0; k < 12; k++) {
    float height = texture(shadowMap, place.xy + turned * spread[k] * (halfShadowM * perM)).r;
    seen += height > place.z + slack ? 0.0 : 1.0;
  }
  return seen / 12.0;
}
#endif

void main() {
  #include <logdepthbuf_fragment>
  vec3 facet = normalize(vNormal);
  vec3 toCamera = normalize(vToCamera);
  vec3 normal = facet;
  float shade = 1.0;
  float hollow = 0.0;
  #ifdef HAS_RELIEF
  vec4 coarse = roughness(layers * turnA, 3.1, 0.16);
  vec4 middle = roughness(turnB, 0.97, 0.052);
  vec4 fine = roughness(layers * turnA * turnB, 0.33, 0.017);
  vec4 grain = roughness(turnB * turnA, 0.11, 0.0052);
  vec3 slope = coarse.xyz + middle.xyz + fine.xyz + grain.xyz;
  normal = normalize(facet - (slope - facet * dot(slope, facet)));
  // Minerals: a few per cent lighter and darker, in patches of metres and in grains.
  float patches = texture(fracture, turnB * vBodyM / 13.0).w;
  shade = 1.0 + 0.16 * (patches * 2.0 - 1.0) + 0.10 * coarse.w + 0.10 * fine.w + 0.14 * grain.w;
  // A hollow sees the Sun later than the ground around it.
  hollow = 0.22 * max(0.0, -coarse.w - 0.4 * middle.w - 0.2 * fine.w);
  #endif
  float cosSun = dot(normal, sunBody);
  float cosView = max(dot(normal, toCamera), 0.02);
  // What faces away as a whole stays dark, whatever its roughness.
  float light = smoothstep(-0.02, 0.06, dot(facet, sunBody) - hollow);
  #ifdef HAS_SHADOW
  if (light > 0.0 && cosSun > 0.0) light *= sunInView(facet, dot(facet, sunBody)) * sunPastCraft();
  #endif
  float seen = 0.0;
  if (light > 0.0 && cosSun > 0.0) seen = light * radianceFactor(max(cosSun, 1e-3), cosView, dot(sunBody, toCamera));
  gl_FragColor = vec4(vec3(exposure * seen * shade) * vec3(1.0, 0.985, 0.965), 1.0);
}
