// The Milky Way at infinity: the far end of each ray, in galactic axes by the turned mesh's own coordinates.
varying vec3 vGalactic;

void main() {
  vGalactic = position;
  vec4 clip = projectionMatrix * vec4((modelViewMatrix * vec4(position, 0.0)).xyz, 0.0);
  gl_Position = vec4(clip.xy, 0.5 * clip.w, clip.w);
}
