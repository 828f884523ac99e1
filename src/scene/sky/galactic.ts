/**
 * Galactic axes in the ICRF: x to the centre of the galaxy, z to its north pole. Rows of the rotation v_gal = G v_icrf, from the
 * definition of 1958 carried to J2000: Hipparcos and Tycho Catalogues, ESA SP-1200, volume 1, equation 1.5.11.
 */
export const galacticRows = Float64Array.of(
  -0.0548755604162154,
  -0.873437090234885,
  -0.4838350155487132,
  0.4941094278755837,
  -0.4448296299600112,
  0.7469822444972189,
  -0.8676661490190047,
  -0.1980763734312015,
  0.4559837761750669,
);
