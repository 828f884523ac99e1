// A tube about a path: one instance a segment, rings of corners at both ends. Positions are km from the camera, already
// subtracted in Float64 on the CPU; w is the tube's radius there, km; the tangent's w is the opacity.
#include <common>
#include <logdepthbuf_pars_vertex>
attribute vec4 segmentStart;
attribute vec4 segmentEnd;
attribute vec4 tangentStart;
attribute vec4 tangentEnd;
uniform float pixelsPerRadian;
varying vec3 vNormalView;
varying vec3 vFromCamera;
varying float vRadiusPx;
varying float vOpacity;

void main() {
  vec4 point = mix(segmentStart, segmentEnd, position.x);
  vec4 tangent = mix(tangentStart, tangentEnd, position.x);
  vec3 along = normalize(tangent.xyz);
  vec3 side = normalize(cross(abs(along.z) > 0.95 ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 0.0, 1.0), along));
  vec3 normal = position.y * side + position.z * cross(along, side);
  vec3 view = (modelViewMatrix * vec4(point.xyz + point.w * normal, 0.0)).xyz;
  vNormalView = (modelViewMatrix * vec4(normal, 0.0)).xyz;
  vFromCamera = view;
  vRadiusPx = point.w * pixelsPerRadian / max(length(view), 1e-6);
  vOpacity = tangent.w;
  gl_Position = projectionMatrix * vec4(view, 1.0);
  #include <logdepthbuf_vertex>
}
