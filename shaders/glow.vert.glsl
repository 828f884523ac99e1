// A square that faces the camera, of a size given in pixels, about a point given in km from the camera.
#include <common>
#include <logdepthbuf_pars_vertex>
uniform vec2 resolutionPx;
uniform float radiusPx;
varying vec2 vFromCenter;

void main() {
  vFromCenter = position.xy;
  vec4 clip = projectionMatrix * (modelViewMatrix * vec4(0.0, 0.0, 0.0, 1.0));
  clip.xy += position.xy * radiusPx * 2.0 / resolutionPx * clip.w;
  gl_Position = clip;
  #include <logdepthbuf_vertex>
}
