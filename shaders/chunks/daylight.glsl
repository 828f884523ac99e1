// Sunlight on a sphere, shared by every body: cosine of the Sun's height, with the terminator softened over the Sun's disc and air.
float daylight(float cosSun, float softness) {
  return smoothstep(-softness, softness, cosSun) * max(cosSun, softness * 0.25 * smoothstep(-softness, softness, cosSun));
}
