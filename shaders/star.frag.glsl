// A star: a normal distribution of light, added.
varying vec3 vLight;
varying float vReach;

void main() {
  vec2 s = (gl_PointCoord * 2.0 - 1.0) * vReach;
  gl_FragColor = vec4(vLight * max(0.0, exp(-0.5 * dot(s, s)) - 0.011), 1.0);
}
