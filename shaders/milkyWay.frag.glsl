// The Milky Way: a panorama in galactic longitude and latitude, centre in its middle, stored as the square root of light.
// A grain of half a grey step keeps so faint a gradient from falling into bands.
#include <common>
uniform sampler2D panorama;
uniform float brightness;
varying vec3 vGalactic;

void main() {
  vec3 d = normalize(vGalactic);
  vec2 at = vec2(0.5 - atan(d.y, d.x) / (2.0 * PI), 0.5 + asin(clamp(d.z, -1.0, 1.0)) / PI);
  vec3 root = texture2D(panorama, at).rgb;
  float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
  gl_FragColor = vec4(max(brightness * root * root + grain * 0.0004, 0.0), 1.0);
}
