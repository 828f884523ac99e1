// The space behind the engines, in craft axes, m.
#include <common>
#include <logdepthbuf_pars_vertex>
varying vec3 vCraft;

void main() {
  vCraft = position;
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
  #include <logdepthbuf_vertex>
}
