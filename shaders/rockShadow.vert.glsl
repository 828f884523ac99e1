// The rock as the Sun sees it: how far each point is towards the Sun, m, from the far side of the sphere that holds the rock.
uniform vec3 sunBody;
uniform float shadowReachM;
varying float vTowardsSunM;

void main() {
  vTowardsSunM = shadowReachM + dot(position, sunBody);
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
}
