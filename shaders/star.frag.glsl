// A soft round star.
varying vec3 vColor;
varying float vLight;
uniform float opacity;

void main() {
  float r = length(gl_PointCoord - 0.5) * 2.0;
  float disc = 1.0 - smoothstep(0.35, 1.0, r);
  gl_FragColor = vec4(vColor, vLight * disc * opacity);
}
