// A line of constant width in pixels: one instance a segment, four corners each. Positions are km from the camera, already
// subtracted in Float64 on the CPU, so the model-view matrix is a pure rotation; w is the opacity at that end.
// STYLED: each end also has throttle, km along the path, and pattern (see path.frag.glsl).
#include <common>
#include <logdepthbuf_pars_vertex>
attribute vec4 segmentStart;
attribute vec4 segmentEnd;
#ifdef STYLED
attribute vec3 styleStart;
attribute vec3 styleEnd;
varying vec3 vStyle;
#endif
uniform vec2 resolutionPx;
uniform float widthPx;
uniform float nearKm;
varying vec2 vAcross;
varying float vOpacity;

void main() {
  vec3 a = (modelViewMatrix * vec4(segmentStart.xyz, 0.0)).xyz;
  vec3 b = (modelViewMatrix * vec4(segmentEnd.xyz, 0.0)).xyz;
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
  vOpacity = position.x < 0.5 ? segmentStart.w : segmentEnd.w;
  #ifdef STYLED
  float alongKm = position.x < 0.5 ? mix(styleStart.y, styleEnd.y, cutA) : mix(styleEnd.y, styleStart.y, cutB);
  // The style of a segment is that of its start.
  vStyle = vec3(styleStart.x, alongKm, styleStart.z);
  #endif
  clip.xy += vec2(-along.y, along.x) * acrossPx * 2.0 / resolutionPx * clip.w;
  gl_Position = clip;
  #include <logdepthbuf_vertex>
}
