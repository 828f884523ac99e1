// Writes the height towards the Sun; 0 is left where there is no rock.
varying float vTowardsSunM;

void main() {
  gl_FragColor = vec4(vTowardsSunM, 0.0, 0.0, 1.0);
}
