// An arrow in its own colour, in sunlight and in shadow.
#include <common>
#include <logdepthbuf_pars_fragment>
varying vec3 vTint;

void main() {
  #include <logdepthbuf_fragment>
  gl_FragColor = vec4(vTint, 1.0);
}
