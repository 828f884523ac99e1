// Crumpled foil as a tile, drawn once: flat facets at three sizes, each tilted its own way. Red and green: the normal's slopes;
// blue: its height; kept unnormalised in the smaller copies, where a shorter normal means a rougher look (Toksvig 2005).
varying vec2 vUv;

vec2 hash(vec2 cell, float seed) {
  vec3 p = fract(vec3(cell.xyx) * vec3(0.1031, 0.1030, 0.0973) + seed * 0.137);
  p += dot(p, p.yzx + 33.33);
  return fract((p.xx + p.yz) * p.zy);
}

vec2 facetTilt(vec2 uv, float cells, float seed) {
  vec2 place = uv * cells;
  vec2 base = floor(place);
  float nearest = 1e9;
  vec2 found = vec2(0.0);
  for (int i = -1; i <= 1; i++) {
    for (int j = -1; j <= 1; j++) {
      vec2 cell = base + vec2(float(i), float(j));
      vec2 wrapped = mod(cell, cells);
      vec2 away = cell + hash(wrapped, seed) - place;
      float d = dot(away, away);
      if (d < nearest) {
        nearest = d;
        found = hash(wrapped, seed + 7.0) * 2.0 - 1.0;
      }
    }
  }
  return found;
}

void main() {
  const float turn = 6.2831853;
  vec2 uv = vUv + 0.018 * vec2(sin(turn * (2.0 * vUv.y + vUv.x)) + 0.5 * sin(turn * 5.0 * vUv.y), sin(turn * (2.0 * vUv.x - vUv.y)) + 0.5 * sin(turn * 5.0 * vUv.x));
  vec2 tilt = 0.16 * facetTilt(uv, 7.0, 1.0) + 0.24 * facetTilt(uv, 17.0, 2.0) + 0.22 * facetTilt(uv, 41.0, 3.0) + 0.12 * facetTilt(uv, 90.0, 4.0);
  gl_FragColor = vec4(0.5 + 0.5 * normalize(vec3(tilt, 1.0)), 1.0);
}
