// The craft as the Sun sees it: an orthographic view along the light, larger height nearer to the Sun.
attribute vec2 kind;
uniform mat4 parts[PART_COUNT];
uniform mat3 lightAxes;
uniform float reachM;
varying float vHeightM;

void main() {
  vec4 craft = parts[int(kind.x + 0.5)] * vec4(position, 1.0);
  vec3 light = craft.xyz * lightAxes;
  vHeightM = light.z;
  float height = light.z / reachM;
  #ifdef USE_REVERSED_DEPTH_BUFFER
  gl_Position = vec4(light.xy / reachM, 0.5 + 0.5 * height, 1.0);
  #else
  gl_Position = vec4(light.xy / reachM, -height, 1.0);
  #endif
}
