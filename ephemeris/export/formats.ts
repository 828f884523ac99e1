/** The list of formats: a new one is one file and one line here. */
import { InputError, nearestName } from "../errors";
import { csv } from "./csv";
import { json } from "./json";
import type { ExportRequest } from "./request";
import type { Rows } from "./rows";

export interface Format {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Turns rows into pieces of a file. A piece is valid until the next one is asked for. */
  write(rows: Rows, request: ExportRequest, header: readonly string[]): Generator<Uint8Array, void>;
}

export const formats: readonly Format[] = [csv, json];

/** @throws InputError with the nearest format. */
export function formatOf(name: string, argument = "format"): Format {
  const ids = formats.map(({ id }) => id);
  const format = formats.find(({ id }) => id === name.toLowerCase());
  if (format !== undefined) return format;
  throw new InputError({
    argument,
    value: name,
    accepted: ids.join(" or "),
    example: "csv",
    suggestion: nearestName(name, ids),
  });
}
