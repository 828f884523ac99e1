// Kamoʻoalewa: everything the fragment needs is in the body-fixed frame, metres at nominal size, so that nothing is lost in floats.
#include <common>
#include <logdepthbuf_pars_vertex>
varying vec3 vBodyM;
varying vec3 vNormal;
// Towards the camera, body-fixed axes; not of unit length.
varying vec3 vToCamera;

void main() {
  vBodyM = position;
  vNormal = normal;
  vec4 seen = modelViewMatrix * vec4(position, 1.0);
  vToCamera = -seen.xyz * mat3(modelViewMatrix);
  gl_Position = projectionMatrix * seen;
  #include <logdepthbuf_vertex>
}
