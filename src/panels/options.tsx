/**
 * What a menu offers, as its options: names are messages.
 */
import { i18n } from "../language/i18n";
export type Choice = readonly [id: string, name: string];

export const optionsOf = (choices: readonly Choice[]): React.JSX.Element[] =>
  choices.map(([id, name]) => (
    <option key={id} value={id}>
      {i18n.t(name)}
    </option>
  ));
