// How much of the Sun another globe leaves free, seen from a point: two discs, the covered share by a smooth step between first and
// last contact (within 5 % of the exact area of overlap).
/** Centre of the other globe from this one's, km, scene axes; and its radius. */
uniform vec4 occulter;
/** Angular radius of the Sun. */
uniform float sunRadiusRad;

float freeSun(vec3 fromCenterKm, vec3 sunDirection) {
  vec3 to = occulter.xyz - fromCenterKm;
  float range = length(to);
  float radius = occulter.w / range;
  if (dot(to, sunDirection) < 0.0) return 1.0;
  float apart = length(cross(to / range, sunDirection));
  float covered = 1.0 - smoothstep(abs(radius - sunRadiusRad), radius + sunRadiusRad, apart);
  return 1.0 - covered * min(1.0, radius * radius / (sunRadiusRad * sunRadiusRad));
}
