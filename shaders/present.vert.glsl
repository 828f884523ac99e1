// A triangle that covers the screen. In a file the first row is the highest.
varying vec2 vUv;

void main() {
  vUv = position.xy * 0.5 + 0.5;
#ifdef TO_FILE
  vUv.y = 1.0 - vUv.y;
#endif
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
