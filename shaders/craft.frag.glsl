// Tianwen-2 in hard sunlight: one light, its own shadow, and very little else. Microfacet reflection: Walter et al. 2007 (GGX),
// Schlick 1994 for Fresnel. Everything is computed in craft axes, m. Colours and roughness are illustrative.
#include <common>
#include <logdepthbuf_pars_fragment>
uniform vec3 sunDirection;
uniform vec3 cameraM;
uniform mat3 lightAxes;
uniform float reachM;
uniform sampler2D shadowMap;
uniform sampler2D foilMap;
// The asteroid as a ball: xyz its centre, w its radius, m; and the light it throws back.
uniform vec4 rock;
uniform float rockLight;
uniform float ionLevel;
uniform float burnLevel;
varying vec3 vCraft;
varying vec3 vNormal;
varying vec2 vSurface;
varying float vMaterial;

const float sunlight = 1.5;
const float texels = 2048.0;

struct Look {
  vec3 color;
  float metal;
  float rough;
  vec3 glow;
};

// Share of a pixel covered by lines of a grid; away from it only their mean brightness is left.
float lines(float x, float pitch, float width) {
  float pixel = max(fwidth(x), 1e-5);
  float away = abs(fract(x / pitch + 0.5) - 0.5) * pitch;
  float sharp = 1.0 - smoothstep(0.5 * width - 0.5 * pixel, 0.5 * width + 0.5 * pixel, away);
  return mix(sharp * min(1.0, width / pixel), width / pitch, smoothstep(0.15, 0.5, pixel / pitch));
}

float sunShare(vec3 place, vec3 normal) {
  vec3 light = (place + normal * 0.018) * lightAxes;
  vec2 uv = 0.5 + 0.5 * light.xy / reachM;
  float height = light.z + 2.0 * reachM + 0.012;
  float lit = 0.0;
  for (int i = -1; i <= 1; i++) {
    for (int j = -1; j <= 1; j++) {
      lit += step(texture2D(shadowMap, uv + vec2(float(i), float(j)) * 0.9 / texels).r, height);
    }
  }
  vec3 toRock = rock.xyz - place;
  float along = dot(toRock, sunDirection);
  float miss = length(toRock - along * sunDirection) - rock.w;
  float behind = along > 0.0 ? smoothstep(-0.03, 0.03, miss) : 1.0;
  return lit / 9.0 * behind;
}

Look lookOf(int material) {
  if (material == 1) {
    float grid = max(lines(vSurface.x, 0.12, 0.004), lines(vSurface.y, 0.06, 0.003));
    float rows = lines(vSurface.y - 0.03, 0.36, 0.012);
    vec2 cell = floor(vSurface / vec2(0.12, 0.06));
    float own = fract(sin(dot(cell, vec2(12.9898, 78.233))) * 43758.5453);
    own = mix(own, 0.5, smoothstep(0.2, 0.7, fwidth(vSurface.y) / 0.06));
    vec3 silicon = mix(vec3(0.010, 0.021, 0.075), vec3(0.016, 0.033, 0.108), own);
    vec3 wired = mix(silicon, vec3(0.12, 0.14, 0.20), grid);
    return Look(mix(wired, vec3(0.20, 0.17, 0.12), 0.8 * rows), 0.0, 0.28 + 0.1 * grid, vec3(0.0));
  }
  if (material == 2) return Look(vec3(0.30, 0.25, 0.17) * (1.0 - 0.35 * lines(vSurface.y, 0.36, 0.02)), 0.0, 0.55, vec3(0.0));
  if (material == 3) return Look(vec3(0.80, 0.80, 0.78), 0.0, 0.45, vec3(0.0));
  if (material == 4) return Look(vec3(0.62, 0.63, 0.66), 0.85, 0.36, vec3(0.0));
  if (material == 5) return Look(vec3(0.20, 0.17, 0.16), 0.8, 0.34, vec3(1.0, 0.34, 0.08) * 0.45 * burnLevel);
  if (material == 6) {
    float grid = max(lines(vSurface.x, 0.1, 0.004), lines(vSurface.y, 0.1, 0.004));
    return Look(mix(vec3(0.74, 0.76, 0.79), vec3(0.32), grid), 0.25, 0.2, vec3(0.0));
  }
  if (material == 7) return Look(vec3(0.36, 0.235, 0.14), 0.0, 0.8, vec3(0.0));
  if (material == 8) return Look(vec3(0.01, 0.012, 0.022), 0.0, 0.06, vec3(0.0));
  if (material == 9) return Look(vec3(0.80, 0.79, 0.76), 0.0, 0.75, vec3(0.0));
  if (material == 10) return Look(vec3(0.86, 0.58, 0.22), 1.0, 0.12, vec3(0.0));
  if (material == 11) return Look(vec3(0.22, 0.22, 0.24), 0.6, 0.4, vec3(0.32, 0.62, 1.0) * 1.5 * ionLevel);
  if (material == 12) return Look(vec3(0.035), 0.0, 0.5, vec3(0.0));
  return Look(vec3(0.98, 0.66, 0.25), 1.0, 0.2, vec3(0.0));
}

// Turns the normal by the crumpled tile, and returns how much roughness the tile adds at this distance.
float crumple(inout vec3 normal) {
  const float tileM = 1.1;
  vec3 slope = texture2D(foilMap, vSurface / tileM + vec2(floor(normal.x * 2.0), floor(normal.z * 2.0)) * 0.37).rgb * 2.0 - 1.0;
  vec3 px = dFdx(vCraft);
  vec3 py = dFdy(vCraft);
  vec2 ux = dFdx(vSurface);
  vec2 uy = dFdy(vSurface);
  vec3 tangent = px * uy.y - py * ux.y;
  vec3 bitangent = py * ux.x - px * uy.x;
  float scale = inversesqrt(max(max(dot(tangent, tangent), dot(bitangent, bitangent)), 1e-30));
  float kept = clamp(length(slope), 0.05, 1.0);
  normal = normalize(normal * slope.z + (tangent * slope.x + bitangent * slope.y) * scale);
  return (1.0 - kept) / kept;
}

void main() {
  #include <logdepthbuf_fragment>
  int material = int(vMaterial + 0.5);
  vec3 toCamera = normalize(cameraM - vCraft);
  vec3 smoothNormal = normalize(vNormal);
  // Thin shells are seen from both sides.
  if (dot(smoothNormal, toCamera) < 0.0 && dot(cross(dFdx(vCraft), dFdy(vCraft)), smoothNormal) < 0.0) smoothNormal = -smoothNormal;
  vec3 normal = smoothNormal;
  Look look = lookOf(material);
  float alpha = look.rough * look.rough;
  if (material == 0) alpha = min(1.0, sqrt(alpha * alpha + crumple(normal)));

  float facing = max(dot(normal, toCamera), 1e-3);
  float cosSun = dot(normal, sunDirection);
  float lit = max(cosSun, 0.0) * smoothstep(-0.02, 0.06, dot(smoothNormal, sunDirection));
  float share = lit > 0.0 ? sunShare(vCraft, smoothNormal) : 0.0;

  vec3 halfway = normalize(toCamera + sunDirection);
  float nh = max(dot(normal, halfway), 0.0);
  float a2 = max(alpha * alpha, 2e-4);
  float bell = a2 / (3.14159 * pow(nh * nh * (a2 - 1.0) + 1.0, 2.0));
  float k = 0.5 * alpha;
  float masking = 0.25 / ((facing * (1.0 - k) + k) * (max(cosSun, 0.0) * (1.0 - k) + k));
  vec3 f0 = mix(vec3(0.045), look.color, look.metal);
  vec3 fresnel = f0 + (1.0 - f0) * pow(1.0 - max(dot(toCamera, halfway), 0.0), 5.0);
  // Light thrown about between creases and parts gives metal a dull share of its own colour.
  vec3 dull = look.color * mix(1.0, 0.25, look.metal);
  vec3 color = share * lit * sunlight * (dull + min(fresnel * bell * masking * 3.14159, vec3(material == 1 ? 0.28 : material == 0 ? 1.0 : 5.0)));

  // What comes off the asteroid's lit side, and a trace so that the dark side can be followed.
  float fromRock = 0.5 + 0.5 * dot(normal, normalize(rock.xyz + 1e-6));
  color += look.color * (rockLight * fromRock * fromRock + 0.013);
  vec3 mirrored = reflect(-toCamera, normal);
  color += f0 * (0.022 * (0.6 + 0.4 * mirrored.z) + rockLight * smoothstep(0.2, 0.9, dot(mirrored, normalize(rock.xyz + 1e-6))));
  gl_FragColor = vec4(color + look.glow, 1.0);
}
