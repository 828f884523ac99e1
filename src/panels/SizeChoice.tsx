/** The menu of sizes of a picture or film. */
import { i18n } from "../language/i18n";
import type { PictureSize } from "../share/pictureSizes";

export function SizeChoice(props: {
  sizes: readonly PictureSize[];
  chosen: PictureSize;
  onChoose: (id: string) => void;
  testId: string;
}): React.JSX.Element {
  const { sizes, chosen, onChoose, testId } = props;
  return (
    <label>
      <span>{i18n.t("Size, pixels")}</span>
      <select value={chosen.id} data-testid={testId} onChange={(event) => onChoose(event.target.value)}>
        {sizes.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
