/**
 * The height of the camera above what it follows, as a logarithmic slider from 10 m to 60 au, and in words.
 */
import { shellKm } from "../camera/pose";
import { zoomTo } from "../camera/rig";
import { farthestCameraKm, nearestCameraKm } from "../framings";
import { i18n } from "../language/i18n";
import { roughLength } from "../quantities";
import { useApp } from "../store";
import { cover } from "./cover";

const lowest = Math.log10(nearestCameraKm);
const highest = Math.log10(farthestCameraKm);

export function ZoomScale(): React.JSX.Element {
  const distanceKm = useApp((state) => state.distanceKm);
  const follow = useApp((state) => state.follow);
  const shell = shellKm(follow);
  const heightKm = Math.max(nearestCameraKm, distanceKm - shell);
  const words = roughLength(heightKm);
  return (
    <label className="zoom-scale" ref={cover}>
      <span className="words" data-testid="height" data-km={heightKm}>
        <bdi>{words}</bdi>
      </span>
      <input
        type="range"
        min={lowest}
        max={highest}
        step={0.01}
        value={Math.log10(heightKm)}
        aria-label={i18n.t("Height above the followed body")}
        aria-valuetext={words}
        onChange={(event) => zoomTo(shell + 10 ** Number(event.target.value))}
      />
    </label>
  );
}
