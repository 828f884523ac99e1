// Saturn's rings: a flat annulus, its vertices on circles of radius 1 (inside) and 2 (outside) in the planet's equator.
#include <common>
#include <logdepthbuf_pars_vertex>
uniform vec2 reachKm;
varying float vRadiusKm;
varying vec3 vFromCamera;
varying vec3 vFromCenter;
varying vec3 vPole;

void main() {
  vRadiusKm = mix(reachKm.x, reachKm.y, length(position.xy) - 1.0);
  vec3 place = vec3(normalize(position.xy) * vRadiusKm, 0.0);
  vFromCenter = mat3(modelMatrix) * place;
  vFromCamera = (modelMatrix * vec4(place, 1.0)).xyz;
  vPole = normalize(modelMatrix[2].xyz);
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(place, 1.0));
  #include <logdepthbuf_vertex>
}
