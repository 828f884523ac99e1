/**
 * The theme of the panels, and the sheet of paper that shows the present view.
 */
import { chooseTheme, useApp } from "../store";
import { themes } from "../themes";

export function ThemeChoice(): React.JSX.Element {
  const chosen = useApp((state) => state.theme);
  return (
    <div className="theme-choice">
      <fieldset className="segments" aria-label="Theme of the panels">
        {themes.map(({ id, label, title }) => (
          <button
            key={id}
            type="button"
            aria-pressed={chosen === id}
            title={title}
            data-testid={`theme-${id}`}
            onClick={() => chooseTheme(id)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <button type="button" data-testid="print" onClick={() => print()}>
        Print this view
      </button>
    </div>
  );
}
