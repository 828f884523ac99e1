// A line of constant width in pixels: one instance a segment, four corners each. Positions are km from the camera, already
// subtracted in Float64 on the CPU, so the model-view matrix is a pure rotation; w is the opacity at that end.
// STYLED: each end also has throttle, km along the path, and pattern (see path.frag.glsl).
// KEPT: points that stay as they are while the camera moves. Places are from the origin, in two floats each, and the camera is
// subtracted here: 48 bits in all, half a millimetre at 1 au. With STYLED, opacity is by age and one segment is left out: that
// in which the instant shown lies, which is drawn in finer points.
#include <common>
#include <logdepthbuf_pars_vertex>
#ifdef KEPT
attribute vec4 highStart;
attribute vec4 highEnd;
attribute vec4 lowStart;
attribute vec4 lowEnd;
uniform vec3 cameraHigh;
uniform vec3 cameraLow;
#else
attribute vec4 segmentStart;
attribute vec4 segmentEnd;
#endif
#ifdef STYLED
varying vec3 vStyle;
#ifdef KEPT
// Throttle, pattern, km along the path in two floats.
attribute vec4 styleStart;
attribute vec4 styleEnd;
// Index of the last point at or before the instant shown, that instant from the origin of times, and km along the path there.
uniform int nowPoint;
uniform float nowS;
uniform vec2 nowAlong;
// Of what has been flown long ago, of what is to come, and the share of both that is left of years away.
uniform vec3 opacities;
// Years away: whole and least; and how long what has been flown stays bright.
uniform vec3 agesS;
#else
attribute vec3 styleStart;
attribute vec3 styleEnd;
#endif
#endif
uniform vec2 resolutionPx;
uniform float widthPx;
uniform float nearKm;
varying vec2 vAcross;
varying float vOpacity;

#if defined(KEPT) && defined(STYLED)
float opacityAt(int point, float timeS) {
  float ageS = nowS - timeS;
  float distant = 1.0 - (1.0 - opacities.z) * smoothstep(agesS.x, agesS.y, abs(ageS));
  if (point > nowPoint) return opacities.y * distant;
  return mix(1.0, opacities.x * distant, smoothstep(0.0, agesS.z, ageS));
}
#endif

void main() {
  #ifdef KEPT
  vec4 start = vec4((highStart.xyz - cameraHigh) + (lowStart.xyz - cameraLow), highStart.w);
  vec4 end = vec4((highEnd.xyz - cameraHigh) + (lowEnd.xyz - cameraLow), highEnd.w);
  #ifdef STYLED
  if (gl_InstanceID == nowPoint) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  start.w *= opacityAt(gl_InstanceID, lowStart.w);
  end.w *= opacityAt(gl_InstanceID + 1, lowEnd.w);
  vec2 alongKmOf = vec2(
    (styleStart.z - nowAlong.x) + (styleStart.w - nowAlong.y),
    (styleEnd.z - nowAlong.x) + (styleEnd.w - nowAlong.y)
  );
  // The style of a segment is that of its start.
  vec2 style = styleStart.xy;
  #endif
  #else
  vec4 start = segmentStart;
  vec4 end = segmentEnd;
  #ifdef STYLED
  vec2 alongKmOf = vec2(styleStart.y, styleEnd.y);
  vec2 style = styleStart.xz;
  #endif
  #endif
  vec3 a = (modelViewMatrix * vec4(start.xyz, 0.0)).xyz;
  vec3 b = (modelViewMatrix * vec4(end.xyz, 0.0)).xyz;
  // A segment that passes behind the camera is cut in front of it before the division by depth: at a hundredth of the depth
  // of its front end, because the cut of a segment 1 au long is only good to some 10 km in floats.
  float limit = -nearKm;
  if (a.z > limit && b.z > limit) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  // What is cut off at each end, as a share of the segment.
  float cutA = 0.0;
  float cutB = 0.0;
  if (a.z > limit) {
    float cut = min(limit, 0.01 * b.z);
    cutA = (cut - a.z) / (b.z - a.z);
    a = vec3(mix(a.xy, b.xy, cutA), cut);
  } else if (b.z > limit) {
    float cut = min(limit, 0.01 * a.z);
    cutB = (cut - b.z) / (a.z - b.z);
    b = vec3(mix(b.xy, a.xy, cutB), cut);
  }

  vec4 clipA = projectionMatrix * vec4(a, 1.0);
  vec4 clipB = projectionMatrix * vec4(b, 1.0);
  vec2 alongPx = (clipB.xy / clipB.w - clipA.xy / clipA.w) * resolutionPx;
  float lengthPx = length(alongPx);
  vec2 along = lengthPx > 1e-6 ? alongPx / lengthPx : vec2(1.0, 0.0);
  float halfPx = 0.5 * widthPx + 1.0;
  vec4 clip = position.x < 0.5 ? clipA : clipB;
  float acrossPx = position.y * halfPx;
  // Carried times w beside w, so that their quotient is linear on the screen and the line does not taper into the distance.
  vAcross = vec2(acrossPx, 1.0) * clip.w;
  vOpacity = position.x < 0.5 ? start.w : end.w;
  #ifdef STYLED
  float alongKm = position.x < 0.5 ? mix(alongKmOf.x, alongKmOf.y, cutA) : mix(alongKmOf.y, alongKmOf.x, cutB);
  vStyle = vec3(style.x, alongKm, style.y);
  #endif
  clip.xy += vec2(-along.y, along.x) * acrossPx * 2.0 / resolutionPx * clip.w;
  gl_Position = clip;
  #include <logdepthbuf_vertex>
}
