// A body as a sphere: everything is passed on in scene axes, with the camera at the origin. A flattened body's normals are those of
// its ellipsoid.
#include <common>
#include <logdepthbuf_pars_vertex>
/** Polar over equatorial radius. */
uniform float polarRatio;
varying vec2 vUv;
varying vec3 vNormalScene;
varying vec3 vFromCamera;
varying vec3 vPole;

void main() {
  vUv = uv;
  vec4 scenePosition = modelMatrix * vec4(position, 1.0);
  vNormalScene = normalize(mat3(modelMatrix) * vec3(normal.xy, normal.z / (polarRatio * polarRatio)));
  vFromCamera = scenePosition.xyz;
  vPole = normalize(modelMatrix[2].xyz);
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
  #include <logdepthbuf_vertex>
}
