/** The command as it can be pasted into a shell again. */
export function commandText(programArguments: readonly string[]): string {
  return ["quasimoon", ...programArguments].map(quoted).join(" ");
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
