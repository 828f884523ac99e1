// The rock: position and axes are passed on in scene axes with the camera at the origin; vBody is the point in body axes, half-lengths ≈ 1.
#include <common>
#include <logdepthbuf_pars_vertex>
varying vec3 vNormalScene;
varying vec3 vFromCamera;
varying vec3 vBody;
varying vec3 vAxisX;
varying vec3 vAxisY;
varying vec3 vAxisZ;

void main() {
  vBody = position;
  vAxisX = normalize(modelMatrix[0].xyz);
  vAxisY = normalize(modelMatrix[1].xyz);
  vAxisZ = normalize(modelMatrix[2].xyz);
  vNormalScene = normalize(mat3(modelMatrix) * normal);
  vFromCamera = (modelMatrix * vec4(position, 1.0)).xyz;
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
  #include <logdepthbuf_vertex>
}
