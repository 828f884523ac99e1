// The finished frame, linear light to the screen's sRGB or a file's; highlights are rolled off above 0.8 so that the Sun does not clip hard.
uniform sampler2D frame;
varying vec2 vUv;

void main() {
  vec3 light = texture2D(frame, vUv).rgb;
  vec3 over = max(light - 0.8, 0.0);
  gl_FragColor = vec4(min(light, 0.8) + over / (1.0 + over * 5.0), 1.0);
#ifdef TO_FILE
  gl_FragColor = sRGBTransferOETF(gl_FragColor);
#else
  #include <colorspace_fragment>
#endif
}
