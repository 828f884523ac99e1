/** Which physics a propagation uses. The default is everything that the accuracy table needs. */

export interface Model {
  /** `eih` full Einstein–Infeld–Hoffmann · `sun` Schwarzschild term of the Sun · `none`. */
  readonly relativity: "eih" | "sun" | "none";
  /** Sun's J2, Earth's J2–J4, the Moon's J2 (with what its rotation adds), C22 and degree 3. */
  readonly oblateness: boolean;
  /** The bulges that Moon and Sun raise on Earth, and Earth on the Moon, as they act on the Moon's orbit. */
  readonly tides: boolean;
  /** The 16 big asteroids as attracting bodies. */
  readonly asteroids: boolean;
  /** `de440` JPL's published states of 2026-01-01; `fitted` those states adjusted by metres to DE440 over 2000–2050 (data/fitted-states.json). */
  readonly initialStates: "de440" | "fitted";
}

export const fullModel: Model = {
  relativity: "eih",
  oblateness: true,
  tides: true,
  asteroids: true,
  initialStates: "fitted",
};

/** Point masses only: for laws that hold exactly (energy, time reversal) and for comparing integrators. */
export const newtonianModel: Model = {
  relativity: "none",
  oblateness: false,
  tides: false,
  asteroids: false,
  initialStates: "de440",
};

/** One line for file headers. */
export function modelText(model: Model): string {
  const parts = [
    "Newton (Sun, planets, Pluto, Moon)",
    model.relativity === "eih" ? "relativity EIH 1PN" : model.relativity === "sun" ? "relativity Sun only" : "",
    model.oblateness ? "figures of Sun (J2), Earth (J2-J4) and Moon (degrees 2 and 3)" : "",
    model.tides ? "tides on Earth and Moon (k2 with lags)" : "",
    model.asteroids ? "16 asteroids" : "",
    "Yarkovsky A2 where published",
    `initial states ${model.initialStates === "fitted" ? "DE440, fitted by metres to DE440 over 2000-2050," : "DE440"} at JD 2461041.5 TDB`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}
