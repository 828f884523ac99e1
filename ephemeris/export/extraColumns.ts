/** Columns that a file has when they are asked for: what each group holds, and how it explains itself in the header. */
import { InputError, nearestName } from "../errors";
import { probeId } from "../probe/flight";

/** `sigma`: 1-σ of the position. `probe`: leg, thrust and mass of the probe. They stand in this order, after the basis. */
export type ColumnGroup = "sigma" | "probe";
const groups: readonly ColumnGroup[] = ["sigma", "probe"];

/** The numbers of group `probe`; its text, the leg, stands before them. */
export const probeNumbers = ["thrust_N", "throttle", "mass_kg", "delta_v_used_m_s"] as const;

/** Column names of the groups. `length` is the unit of lengths as it reads in names: km or au. */
export function extraColumnsOf(asked: readonly ColumnGroup[], length: string): string[] {
  return [
    ...(asked.includes("sigma") ? [`sigma_${length}`] : []),
    ...(asked.includes("probe") ? ["leg", ...probeNumbers] : []),
  ];
}

/** Header lines that explain the groups. */
export function extraColumnsText(asked: readonly ColumnGroup[], length: string): string[] {
  const sigma = `sigma_${length}: 1-sigma uncertainty of the position relative to the center; empty (null in JSON) where none is known`;
  const probe = `leg, ${probeNumbers.join(", ")}: of ${probeId}, empty (null in JSON) for other bodies; thrust_N is the force of its engine, throttle that force as a share of what the ion drive can give there, delta_v_used_m_s the velocity change of all engines since launch`;
  return [...(asked.includes("sigma") ? [sigma] : []), ...(asked.includes("probe") ? [probe] : [])];
}

/**
 * The groups a text names, with commas between. `bodies` are those of the export.
 * @throws InputError for an unknown group, with the nearest, and for `probe` in an export without the probe.
 */
export function parseColumns(text: string, bodies: readonly string[], argument = "columns"): ColumnGroup[] {
  const asked = text.split(",").map((name) => groupOf(name.trim().toLowerCase(), argument));
  if (asked.includes("probe") && !bodies.includes(probeId)) {
    throw new InputError({
      argument,
      value: text,
      reason: `${probeId} is not among the bodies`,
      accepted: `probe with ${probeId} among the bodies, which has the only engine here`,
      example: `--body ${probeId} --columns probe`,
    });
  }
  return asked;
}

function groupOf(name: string, argument: string): ColumnGroup {
  const group = groups.find((known) => known === name);
  if (group !== undefined) return group;
  throw new InputError({
    argument,
    value: name,
    accepted: "sigma (uncertainty of the position) and probe (leg, thrust and mass of tianwen-2), with commas between",
    example: "probe",
    suggestion: nearestName(name, groups),
  });
}
