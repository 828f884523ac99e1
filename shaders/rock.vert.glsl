// Kamoʻoalewa: everything the fragment needs is in the body-fixed frame, metres at nominal size, so that nothing is lost in floats.
#include <common>
#include <logdepthbuf_pars_vertex>
varying vec3 vBodyM;
varying vec3 vNormal;

void main() {
  vBodyM = position;
  vNormal = normal;
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
  #include <logdepthbuf_vertex>
}
