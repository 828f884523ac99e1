/** The path of the orbit that the reader has made in the laboratory, in the scene in which Earth rests. */
import { useEffect, useMemo } from "react";
import type { SceneTrail } from "../laboratory/sceneTrail";
import { requestFrame } from "../simulation";
import { Ribbon } from "./ribbon";
import { usePathFrame } from "./usePathFrame";

/** The sky is dark in every theme; this is the colour of what is illustrative on it. */
const color = "#d9b3ff";
const opacity = 0.8;
/** Far from the instant, against 1 near it. */
const faintest = 0.12;
/** Room grows by so many points, so that a trail that follows the clock seldom asks for more. */
const grain = 1024;

export default function OwnTrail({ trail, isAhead }: SceneTrail): React.JSX.Element {
  const count = trail.tTdb.length;
  const capacity = grain * Math.ceil((count + 1) / grain);
  const ribbon = useMemo(() => new Ribbon(capacity, color, 1.6), [capacity]);
  useEffect(() => () => ribbon.dispose(), [ribbon]);
  // Another trail is another picture.
  useEffect(requestFrame);
  usePathFrame(() => {
    const { positionKm: p } = trail;
    ribbon.begin();
    for (let k = 0; k < count; k++) {
      const nearness = isAhead ? 1 - k / count : k / count;
      ribbon.add(p[3 * k], p[3 * k + 1], p[3 * k + 2], faintest + (1 - faintest) * nearness ** 3);
    }
    ribbon.end(opacity);
  });
  return <primitive object={ribbon.mesh} dispose={null} />;
}
