// Stars lie at infinity: only the direction counts (w = 0), and depth is a constant because they are drawn first.
attribute float magnitude;
attribute float colorIndex;
uniform float pixelRatio;
varying vec3 vColor;
varying float vLight;

// Colour of a black body for its B−V, a fit by eye to Ballesteros 2012 (EPL 97, 34008): blue-white through yellow to orange.
vec3 starColor(float bv) {
  float x = clamp((bv + 0.3) / 2.0, 0.0, 1.0);
  return mix(mix(vec3(0.68, 0.78, 1.0), vec3(1.0, 0.97, 0.92), smoothstep(0.0, 0.45, x)), vec3(1.0, 0.72, 0.5), smoothstep(0.4, 1.0, x));
}

void main() {
  vec4 clip = projectionMatrix * vec4((modelViewMatrix * vec4(position, 0.0)).xyz, 0.0);
  gl_Position = vec4(clip.xy, 0.5 * clip.w, clip.w);
  // Pogson's ratio, flattened so that faint stars stay visible on a screen of two decades of light.
  float light = pow(10.0, -0.4 * 0.62 * (magnitude - 0.5));
  float size = clamp(1.3 + 2.1 * sqrt(light), 1.3, 4.6) * pixelRatio;
  gl_PointSize = size;
  vColor = starColor(colorIndex);
  vLight = clamp(1.6 * light, 0.13, 1.0);
}
