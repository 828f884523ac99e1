// The craft: each vertex belongs to a part that its own matrix moves. Lengths are m in craft axes; the model matrix turns them
// into scene axes, scales to km and carries the place relative to the camera, subtracted in Float64.
#include <common>
#include <logdepthbuf_pars_vertex>
attribute vec2 surface;
attribute vec2 kind;
uniform mat4 parts[PART_COUNT];
varying vec3 vCraft;
varying vec3 vNormal;
varying vec2 vSurface;
varying float vMaterial;

void main() {
  mat4 part = parts[int(kind.x + 0.5)];
  vec4 craft = part * vec4(position, 1.0);
  vCraft = craft.xyz;
  vNormal = mat3(part) * normal;
  vSurface = surface;
  vMaterial = kind.y;
  gl_Position = projectionMatrix * (modelViewMatrix * craft);
  #include <logdepthbuf_vertex>
}
