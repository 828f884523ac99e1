// A mark of constant size where a body is too small to see; positions are km from the camera (Float64 subtraction on the CPU).
#include <common>
#include <logdepthbuf_pars_vertex>
attribute vec3 tint;
attribute float sizePx;
attribute float visibility;
attribute float shape;
uniform float pixelRatio;
varying vec3 vTint;
varying float vVisibility;
varying float vShape;
varying float vSizePx;

void main() {
  vTint = tint;
  vVisibility = visibility;
  vShape = shape;
  vSizePx = sizePx * pixelRatio;
  gl_Position = projectionMatrix * vec4((modelViewMatrix * vec4(position, 0.0)).xyz, 1.0);
  gl_PointSize = vSizePx;
  #include <logdepthbuf_vertex>
}
