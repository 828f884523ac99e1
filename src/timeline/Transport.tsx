/**
 * Running time: backwards, play and pause, forwards, the rate as a ladder, and the instant in words.
 */
import { ladderStepOf, rateLabel, rateLadder, rateShifted } from "../clock";
import { i18n } from "../language/i18n";
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
        aria-label={i18n.t("Slower")}
        title={i18n.t("Slower (↓)")}
        onClick={() => setRate(rateShifted(rate, -1))}
      >
        <Icon name="minus" />
      </button>
      <select
        aria-label={i18n.t("Rate")}
        data-testid="rate"
        value={Math.sign(rate) * rateLadder[ladderStepOf(rate)].rate}
        onChange={(event) => setRate(Number(event.target.value))}
      >
        {[1, -1].map((sign) => (
          <optgroup key={sign} label={sign > 0 ? i18n.t("forwards") : i18n.t("backwards")}>
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
        aria-label={i18n.t("Faster")}
        title={i18n.t("Faster (↑)")}
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
      <fieldset className="play-buttons" aria-label={i18n.t("Run time")}>
        <button
          type="button"
          className="icon-button"
          aria-label={i18n.t("Run backwards")}
          title={i18n.t("Backwards, again for faster (J)")}
          aria-pressed={playing && backwards}
          onClick={() => shuttle(-1)}
        >
          <Icon name="backwards" />
        </button>
        <button
          type="button"
          className="icon-button play"
          data-testid="play"
          aria-label={playing ? i18n.t("Pause") : i18n.t("Play")}
          title={playing ? i18n.t("Pause (space)") : i18n.t("Play (space)")}
          onClick={togglePlay}
        >
          <Icon name={playing ? "pause" : "play"} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={i18n.t("Run forwards")}
          title={i18n.t("Forwards, again for faster (L)")}
          aria-pressed={playing && !backwards}
          onClick={() => shuttle(1)}
        >
          <Icon name="forwards" />
        </button>
      </fieldset>
      <Clock />
      <Jog />
      <button type="button" className="quiet now" title={i18n.t("Now (N)")} onClick={goToNow}>
        {i18n.t("Now")}
      </button>
      <RateMenu />
    </div>
  );
}
