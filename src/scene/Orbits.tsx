/**
 * The osculating orbits of a framing: the ellipse each body would follow about its primary if nothing else pulled, at the
 * instant shown. Faint; the trail shows the way really gone.
 */
import { useEffect, useMemo } from "react";
import { bodyOf } from "../../ephemeris/bodies";
import { type Ephemeris, newState, stateOf } from "../../ephemeris/ephemeris";
import type { Framing } from "../framings";
import { ellipsePoints, writeEllipse } from "./ellipse";
import { lineOpacity } from "./fading";
import { lookOf } from "./looks";
import { Ribbon } from "./ribbon";
import { bodyIndex, snapshot } from "./snapshot";
import { usePathFrame } from "./usePathFrame";

const state = newState();

export function Orbits({ ephemeris, framing }: { ephemeris: Ephemeris; framing: Framing }): React.JSX.Element {
  const orbits = useMemo(
    () =>
      framing.ellipses.map(([body, primary]) => ({
        body,
        options: { center: primary, frame: framing.frame },
        gmKm3S2: bodyOf(primary).gmKm3S2 + bodyOf(body).gmKm3S2,
        primaryAt: 3 * bodyIndex(primary),
        bodyAt: 3 * bodyIndex(body),
        pointsKm: new Float64Array(3 * ellipsePoints),
        drawnTdb: Number.NaN,
        isEllipse: false,
        ribbon: new Ribbon(ellipsePoints, lookOf(body).color, body === "kamooalewa" ? 1.4 : 1),
      })),
    [framing],
  );
  useEffect(
    () => () => {
      for (const { ribbon } of orbits) ribbon.dispose();
    },
    [orbits],
  );
  usePathFrame(() => {
    const { positionsKm: p, tTdb } = snapshot;
    for (let i = 0; i < orbits.length; i++) {
      const orbit = orbits[i];
      const { pointsKm, primaryAt, bodyAt, ribbon } = orbit;
      if (orbit.drawnTdb !== tTdb) {
        orbit.drawnTdb = tTdb;
        stateOf(ephemeris, orbit.body, tTdb, orbit.options, state);
        orbit.isEllipse = writeEllipse(state.positionKm, state.velocityKmS, orbit.gmKm3S2, pointsKm);
      }
      ribbon.begin();
      if (orbit.isEllipse) {
        ribbon.add(p[bodyAt], p[bodyAt + 1], p[bodyAt + 2], 1);
        for (let k = 3; k < pointsKm.length - 3; k += 3) {
          ribbon.add(
            p[primaryAt] + pointsKm[k],
            p[primaryAt + 1] + pointsKm[k + 1],
            p[primaryAt + 2] + pointsKm[k + 2],
            1,
          );
        }
        ribbon.add(p[bodyAt], p[bodyAt + 1], p[bodyAt + 2], 1);
      }
      ribbon.end((orbit.body === "kamooalewa" ? 0.42 : 0.26) * lineOpacity(orbit.body));
    }
  });
  return (
    <>
      {orbits.map(({ body, ribbon }) => (
        <primitive key={body} object={ribbon.mesh} dispose={null} />
      ))}
    </>
  );
}
