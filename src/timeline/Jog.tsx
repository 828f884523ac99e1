/**
 * The jog: pulled aside, it runs time that way, the faster the further it is pulled; let go, it springs back and time stands.
 * A native slider under the drawn knob, so that fingers, keys and assistive technology pull it alike.
 */
import { useEffect, useRef, useState } from "react";
import { jogRate, paceText } from "../clock";
import { i18n } from "../language/i18n";
import { jog } from "../simulation";

/** Notches on either side; a key held pulls one further with each repeat. */
const notches = 20;

/** Where nothing tells that it is let go, as when a screen reader moves it, it springs back by itself. */
const alonesMs = 1200;

const words = (pull: number): string => {
  if (pull === 0) return i18n.t("at rest, time stands");
  const pace = paceText(Math.abs(jogRate(pull)));
  return pull < 0 ? i18n.t("{pace} backwards", { pace }) : i18n.t("{pace} forwards", { pace });
};

export function Jog(): React.JSX.Element {
  const [notch, setNotch] = useState(0);
  const isHeld = useRef(false);
  const timer = useRef(0);
  const pull = notch / notches;

  const pullTo = (to: number): void => {
    window.clearTimeout(timer.current);
    setNotch(to);
    jog(jogRate(to / notches));
    if (to !== 0 && !isHeld.current) timer.current = window.setTimeout(rest, alonesMs);
  };
  const rest = (): void => {
    isHeld.current = false;
    window.clearTimeout(timer.current);
    setNotch(0);
    jog(0);
  };
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      jog(0);
    },
    [],
  );

  return (
    <div className="jog" data-pulled={notch !== 0 || undefined}>
      <input
        type="range"
        min={-notches}
        max={notches}
        step={1}
        value={notch}
        aria-label={i18n.t("Jog: pull to run time, let go to stop")}
        aria-valuetext={words(pull)}
        title={i18n.t("Pull to run time, faster the further; it springs back")}
        data-testid="jog"
        onChange={(event) => pullTo(Number(event.target.value))}
        onPointerDown={() => {
          isHeld.current = true;
        }}
        onPointerUp={rest}
        onPointerCancel={rest}
        onLostPointerCapture={rest}
        onKeyDown={({ key }) => {
          isHeld.current = key !== "Tab" && key !== "Shift";
          if (key === "Escape") rest();
        }}
        onKeyUp={rest}
        onBlur={rest}
      />
      <span className="jog-track" aria-hidden="true">
        <span className="jog-knob" style={{ insetInlineStart: `${50 + 50 * pull}%` }} />
      </span>
      <output className="jog-pace" aria-hidden="true">
        {notch === 0 ? i18n.t("jog") : paceText(jogRate(pull))}
      </output>
    </div>
  );
}
