// An arrow an instance, in the body-fixed frame of the rock, metres: from `start` along `along`. In position, xy is the circle around the
// shaft, z says where: 0 start, 1 neck of the shaft, 2 rim of the head, 3 tip. Short arrows are thinner and mostly head, so that they stay arrows.
#include <common>
#include <logdepthbuf_pars_vertex>
attribute vec3 start;
attribute vec3 along;
attribute vec3 tint;
varying vec3 vTint;

void main() {
  float lengthM = length(along);
  vec3 forward = along / max(lengthM, 1e-9);
  vec3 side = normalize(cross(forward, abs(forward.z) < 0.9 ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0)));
  vec3 other = cross(forward, side);
  float thick = clamp(lengthM / 1.5, 0.55, 1.0);
  float headM = min(0.8, (lengthM < 0.6 ? 0.7 : 0.45) * lengthM);
  float reach = position.z < 0.5 ? 0.0 : position.z < 2.5 ? lengthM - headM : lengthM;
  float radius = thick * (position.z < 1.5 ? 0.075 : position.z < 2.5 ? 0.24 : 0.0);
  vec3 placed = start + forward * reach + radius * (side * position.x + other * position.y);
  // A little darker on one side, so that it reads as round.
  vTint = tint * (0.82 + 0.18 * position.x);
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(placed, 1.0));
  #include <logdepthbuf_vertex>
}
