/**
 * Running time: backwards, play and pause, forwards, the rate as a ladder, and the instant in words.
 */
import { ladderStepOf, rateLabel, rateLadder, rateShifted } from "../clock";
import { Icon } from "../panels/Icon";
import { setRate, shuttle, togglePlay } from "../simulation";
import { useApp } from "../store";
import { Clock } from "./Clock";
import { Jog } from "./Jog";
import { goToNow } from "./jumps";

function RateMenu(): React.JSX.Element {
  const rate = useApp((state) => state.rate);
  return (
    <div className="rate">
      <button
        type="button"
        className="icon-button"
        aria-label="Slower"
        title="Slower (↓)"
        onClick={() => setRate(rateShifted(rate, -1))}
      >
        <Icon name="minus" />
      </button>
      <select
        aria-label="Rate"
        data-testid="rate"
        value={Math.sign(rate) * rateLadder[ladderStepOf(rate)].rate}
        onChange={(event) => setRate(Number(event.target.value))}
      >
        {[1, -1].map((sign) => (
          <optgroup key={sign} label={sign > 0 ? "forwards" : "backwards"}>
            {rateLadder.map((step) => (
              <option key={step.rate} value={sign * step.rate}>
                {rateLabel(sign * step.rate)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button
        type="button"
        className="icon-button"
        aria-label="Faster"
        title="Faster (↑)"
        onClick={() => setRate(rateShifted(rate, 1))}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}

export function Transport(): React.JSX.Element {
  const playing = useApp((state) => state.playing);
  const backwards = useApp((state) => state.rate < 0);
  return (
    <div className="transport">
      <fieldset className="play-buttons" aria-label="Run time">
        <button
          type="button"
          className="icon-button"
          aria-label="Run backwards"
          title="Backwards, again for faster (J)"
          aria-pressed={playing && backwards}
          onClick={() => shuttle(-1)}
        >
          <Icon name="backwards" />
        </button>
        <button
          type="button"
          className="icon-button play"
          data-testid="play"
          aria-label={playing ? "Pause" : "Play"}
          title={playing ? "Pause (space)" : "Play (space)"}
          onClick={togglePlay}
        >
          <Icon name={playing ? "pause" : "play"} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Run forwards"
          title="Forwards, again for faster (L)"
          aria-pressed={playing && !backwards}
          onClick={() => shuttle(1)}
        >
          <Icon name="forwards" />
        </button>
      </fieldset>
      <Clock />
      <Jog />
      <button type="button" className="quiet now" title="Now (N)" onClick={goToNow}>
        Now
      </button>
      <RateMenu />
    </div>
  );
}
