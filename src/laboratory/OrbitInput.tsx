/** One element of the sandbox's orbit: a slider for the hand, a number for the keyboard. */
import { useId, useState } from "react";
import { i18n } from "../language/i18n";
import { changeOrbit, settleOrbit } from "./experiment";
import { type OrbitField, shownText, typedValue } from "./orbitForm";

export function OrbitInput({ field, value }: { field: OrbitField; value: number }): React.JSX.Element {
  const { key, label, symbol, unit, times, slider, step, limits } = field;
  const id = useId();
  /** What is being typed; it may not be a number yet. */
  const [typed, setTyped] = useState<string>();
  const shown = shownText(field, value);
  const isWrong = typed !== undefined && typedValue(field, typed) === undefined;
  const type = (text: string): void => {
    setTyped(text);
    const next = typedValue(field, text);
    if (next !== undefined) changeOrbit(key, next, `type-${key}`);
  };
  return (
    <div className="lab-element">
      <label htmlFor={id}>
        {i18n.t(label)} <i>{symbol}</i>
        {unit === "" ? "" : `, ${unit}`}
      </label>
      <input
        type="range"
        aria-label={i18n.t("{label}, slider", { label: i18n.t(label) })}
        aria-valuetext={`${shown} ${unit}`.trim()}
        data-testid={`lab-slider-${key}`}
        min={slider[0]}
        max={slider[1]}
        step={step}
        value={value * times}
        onChange={(event) => changeOrbit(key, Number(event.target.value) / times, `slide-${key}`)}
        onPointerUp={settleOrbit}
        onBlur={settleOrbit}
      />
      <input
        id={id}
        inputMode="decimal"
        spellCheck={false}
        autoComplete="off"
        data-testid={`lab-field-${key}`}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        value={typed ?? shown}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          setTyped(undefined);
          settleOrbit();
        }}
      />
      {isWrong && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {i18n.t("A number from {least} to {most}, please.", { least: limits[0], most: limits[1] })}
        </p>
      )}
    </div>
  );
}
