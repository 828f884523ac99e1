/**
 * Words to look for in a list. Escape empties it before it closes the drawer; the down key goes on into the list.
 */

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is found, told to all. */
  readonly found: string;
}

export function SearchField({ label, text, onText, found }: Props): React.JSX.Element {
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape" && text !== "") {
      event.preventDefault();
      onText("");
    }
  };
  return (
    <div className="search">
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        data-testid="search"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="fine" data-testid="found">
        {found}
      </p>
    </div>
  );
}
