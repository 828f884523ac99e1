/**
 * What a menu offers, as its options.
 */
export type Choice = readonly [id: string, name: string];

export const optionsOf = (choices: readonly Choice[]): React.JSX.Element[] =>
  choices.map(([id, name]) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
