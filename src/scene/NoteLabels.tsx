/**
 * The texts at places of the picture that are no body: rungs of the range ladder, axes of the frame.
 */
import { labelElements } from "./labelElements";
import { notes } from "./notes";

export function NoteLabels(): React.JSX.Element {
  return (
    <div className="labels" aria-hidden="true">
      {notes.map(({ id, text }) => (
        <span
          key={id}
          className="label note"
          data-testid={id}
          ref={(element) => {
            if (element === null) labelElements.delete(id);
            else labelElements.set(id, element);
          }}
        >
          {text()}
        </span>
      ))}
    </div>
  );
}
