/**
 * The fields of the export: whose states, seen from where, when, and how they are written.
 */
import { bodyOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { ColumnGroup } from "../../ephemeris/export/extraColumns";
import { formats } from "../../ephemeris/export/formats";
import { fixedBodies } from "../../ephemeris/orientation";
import { capsuleId, probeId } from "../../ephemeris/probe/flight";
import { i18n } from "../language/i18n";
import { shownBodies } from "../missionSpan";
import { ExportTimes } from "./ExportTimes";
import { type ExportForm, involvedIn, orbitBody } from "./exportForm";
import { type Choice, optionsOf } from "./options";

const plainFrames: readonly Choice[] = [
  ["icrf", "ICRF"],
  ["ecliptic", /*i18n*/ "ecliptic J2000"],
  ["sun-earth", /*i18n*/ "Sun–Earth, rotating"],
];

const named = (prefix: string, bodies: readonly string[]): readonly Choice[] =>
  bodies.map((body) => [`${prefix}:${body}`, bodyOf(body).name]);

const frameGroups: readonly (readonly [string, readonly Choice[]])[] = [
  [
    /*i18n*/ "Radial, transverse, normal to the orbit of",
    named(
      "rtn",
      shownBodies.filter((id) => id !== "sun" && id !== capsuleId),
    ),
  ],
  [/*i18n*/ "Turning with the body of", named("fixed", fixedBodies)],
];

const unitChoices: readonly Choice[] = [
  ["km", "km, km/s"],
  ["au", /*i18n*/ "au, au/day"],
];

/** Groups of columns, their names, and the body they need among those exported. */
const columnGroups = [
  ["probe", /*i18n*/ "leg, thrust, mass of Tianwen-2", probeId],
  ["sigma", /*i18n*/ "uncertainty, 1σ", undefined],
] as const satisfies readonly (readonly [ColumnGroup, string, string | undefined])[];

/** `all` with `one` in or out, in the order of `all`. */
const withOne = <T,>(all: readonly T[], chosen: readonly T[], one: T, isIn: boolean): T[] =>
  all.filter((id) => (id === one ? isIn : chosen.includes(id)));

export function ExportFields(props: {
  ephemeris: Ephemeris;
  form: ExportForm;
  set: (change: Partial<ExportForm>) => void;
}): React.JSX.Element {
  const { ephemeris, form, set } = props;
  const there = shownBodies.filter((body) => ephemeris.bodies.includes(body));
  const groups = columnGroups.map(([id]) => id);
  return (
    <>
      <fieldset className="bodies">
        <legend>{i18n.t("Bodies")}</legend>
        {there.map((body) => (
          <label key={body}>
            <input
              type="checkbox"
              checked={form.bodies.includes(body)}
              data-testid={`export-body-${body}`}
              onChange={(event) => set({ bodies: withOne(shownBodies, form.bodies, body, event.target.checked) })}
            />
            {i18n.t(bodyOf(body).name)}
          </label>
        ))}
      </fieldset>
      <fieldset className="bodies">
        <legend>{i18n.t("More columns, light time")}</legend>
        {columnGroups.map(([group, name, needs]) => (
          <label key={group}>
            <input
              type="checkbox"
              checked={form.columns.includes(group)}
              disabled={needs !== undefined && !form.bodies.includes(needs)}
              data-testid={`export-columns-${group}`}
              onChange={(event) => set({ columns: withOne(groups, form.columns, group, event.target.checked) })}
            />
            {i18n.t(name)}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={form.lightTime}
            data-testid="export-light-time"
            onChange={(event) => set({ lightTime: event.target.checked })}
          />
          {i18n.t("where its light left for the centre")}
        </label>
      </fieldset>
      <div className="fields">
        <label>
          {i18n.t("Centre")}
          <select
            value={form.center}
            data-testid="export-center"
            onChange={(event) => set({ center: event.target.value })}
          >
            {optionsOf(["ssb", ...there].map((body) => [body, bodyOf(body).name]))}
          </select>
        </label>
        <label>
          {i18n.t("Frame")}
          <select
            value={form.frame}
            data-testid="export-frame"
            onChange={(event) => set({ frame: event.target.value })}
          >
            {optionsOf(plainFrames)}
            {frameGroups.map(([label, choices]) => (
              <optgroup key={label} label={i18n.t(label)}>
                {optionsOf(choices)}
              </optgroup>
            ))}
          </select>
        </label>
        {involvedIn(form).includes(orbitBody.id) && (
          <label>
            {i18n.t("Orbit of {body}", { body: i18n.t(orbitBody.name) })}
            <select
              value={form.orbit}
              data-testid="export-orbit"
              onChange={(event) => set({ orbit: event.target.value })}
            >
              {optionsOf(orbitBody.solutions.map(({ id, label }) => [id, label]))}
            </select>
          </label>
        )}
        <ExportTimes form={form} set={set} />
        <label>
          {i18n.t("Units")}
          <select
            value={form.units}
            data-testid="export-units"
            onChange={(event) => set({ units: event.target.value })}
          >
            {optionsOf(unitChoices)}
          </select>
        </label>
        <label>
          {i18n.t("Format")}
          <select
            value={form.format}
            data-testid="export-format"
            onChange={(event) => set({ format: event.target.value })}
          >
            {optionsOf(formats.map(({ id, label }) => [id, label]))}
          </select>
        </label>
      </div>
    </>
  );
}
