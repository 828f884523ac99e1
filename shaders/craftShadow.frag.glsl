// Height towards the Sun, m, lifted so that 0 means nothing there.
uniform float reachM;
varying float vHeightM;

void main() {
  gl_FragColor = vec4(vHeightM + 2.0 * reachM, 0.0, 0.0, 1.0);
}
