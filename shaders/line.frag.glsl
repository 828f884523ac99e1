// The line's colour, its edge softened over one pixel.
#include <common>
#include <logdepthbuf_pars_fragment>
uniform vec3 color;
uniform float opacity;
uniform float widthPx;
varying vec2 vAcross;
varying float vOpacity;

void main() {
  #include <logdepthbuf_fragment>
  float edge = 1.0 - smoothstep(0.5 * widthPx - 0.5, 0.5 * widthPx + 0.75, abs(vAcross.x / vAcross.y));
  float alpha = edge * vOpacity * opacity;
  if (alpha < 0.002) discard;
  gl_FragColor = vec4(color, alpha);
}
