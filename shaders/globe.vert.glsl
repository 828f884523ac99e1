// A body as a sphere: everything is passed on in scene axes, with the camera at the origin.
#include <common>
#include <logdepthbuf_pars_vertex>
varying vec2 vUv;
varying vec3 vNormalScene;
varying vec3 vFromCamera;

void main() {
  vUv = uv;
  vec4 scenePosition = modelMatrix * vec4(position, 1.0);
  vNormalScene = normalize(mat3(modelMatrix) * normal);
  vFromCamera = scenePosition.xyz;
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
  #include <logdepthbuf_vertex>
}
