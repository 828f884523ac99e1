/**
 * One spelling for every way people write a name, so that "2016 HO3", "2016-ho3" and "Kamoʻoalewa" all find their entry.
 */
import { InputError, nearestName } from "./errors";

/** Lower case, without accents, apostrophes, okinas, spaces, hyphens, underscores, slashes and dots. Brackets stay: "(1)" is Ceres, "1" is NAIF's Mercury. */
export function spellingOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u02bb\u02bc\u2018\u2019'`´\s_\-–/.]/g, "")
    .toLowerCase();
}

/** Looks names up whatever their spelling. Two entries may not share a spelling: that is an error of the data, thrown at once. */
export class NameIndex<T extends { readonly id: string }> {
  readonly #entries = new Map<string, T>();

  add(name: string, entry: T): void {
    const spelling = spellingOf(name);
    const taken = this.#entries.get(spelling);
    if (taken !== undefined && taken !== entry) throw new Error(`"${name}" names both ${taken.id} and ${entry.id}`);
    this.#entries.set(spelling, entry);
  }

  /** @throws InputError naming `argument`, with the nearest id when one is near. */
  entryOf(name: string, argument: string, accepted: string, example: string): T {
    const spelling = spellingOf(name);
    const found = this.#entries.get(spelling);
    if (found !== undefined) return found;
    const nearest = nearestName(spelling, [...this.#entries.keys()]);
    const suggestion = nearest === undefined ? undefined : this.#entries.get(nearest)?.id;
    throw new InputError({ argument, value: name, accepted, example, suggestion });
  }
}
