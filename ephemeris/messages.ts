/**
 * English messages stand in the code as people read them; this makes them pieces of text and places for values, `{name}`,
 * `{n, plural, one {# year} other {# years}}` or `{kind, select, …}`, which Lingui fills in for the app and `english` (phrase.ts)
 * here. The app's other languages are made ready when it is built. Pure.
 */

/** As Lingui has it: text, a value, or cases of a value. */
export type Compiled = Token[];
type Token = string | [string] | [string, string, Record<string, Compiled>];

const ready = new Map<string, Compiled>();

/** A message ready to be filled in; each is read once. Braces that are not closed stay text. */
export function compiled(message: string): Compiled {
  if (!message.includes("{")) return [message];
  let known = ready.get(message);
  if (known === undefined) {
    known = tokensOf(message, false);
    ready.set(message, known);
  }
  return known;
}

function tokensOf(text: string, inPlural: boolean): Token[] {
  const tokens: Token[] = [];
  const addText = (piece: string): void => {
    // In the cases of a plural, # is the number.
    tokens.push(...(inPlural ? piece.split(/(#)/) : [piece]).filter((part) => part !== ""));
  };
  let rest = text;
  for (;;) {
    const open = rest.indexOf("{");
    const close = open < 0 ? -1 : closing(rest, open);
    if (close < 0) {
      addText(rest);
      return tokens;
    }
    addText(rest.slice(0, open));
    tokens.push(placeOf(rest.slice(open + 1, close)));
    rest = rest.slice(close + 1);
  }
}

function placeOf(inside: string): Token {
  const cased = /^\s*(\w+)\s*,\s*(plural|select)\s*,/.exec(inside);
  if (cased === null) return [inside.trim()];
  const [head, name, kind] = cased;
  const cases: Record<string, Compiled> = {};
  let rest = inside.slice(head.length);
  for (let open = rest.indexOf("{"); open >= 0; open = rest.indexOf("{")) {
    const close = closing(rest, open);
    cases[rest.slice(0, open).trim().replace(/^=/, "")] = tokensOf(rest.slice(open + 1, close), kind === "plural");
    rest = rest.slice(close + 1);
  }
  return [name, kind, cases];
}

/** Where the brace at `open` is closed; −1 where it is not. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i;
  }
  return -1;
}
