/**
 * What the keys do. One list, so that the help and the behaviour cannot part. Keys in text fields and menus are left alone.
 */
import { flyToFraming, orbitBy, zoomBy } from "./camera/rig";
import { rateShifted } from "./clock";
import { framings, type PinId } from "./framings";
import { goTo, play, setRate, shuttle, simulation, togglePlay } from "./simulation";
import { app, chooseTheme, setApp, toggleDrawer } from "./store";
import { closeClockPanel, toggleClockPanel } from "./timeline/clockPanelState";
import { goToNeighbour, goToNow } from "./timeline/jumps";
import { stepInstant } from "./timeline/step";

interface Key {
  /** `KeyboardEvent.key`, lower case. */
  readonly keys: readonly string[];
  /** How the help shows them; a word is a message. */
  readonly shown: string;
  /** A message. */
  readonly does: string;
  readonly act: (event: KeyboardEvent) => void;
}

const step = (event: KeyboardEvent): void => {
  const to = stepInstant(event.key, event.shiftKey, simulation.tTdb);
  if (to !== undefined) goTo(to);
};

const jump = ({ key }: KeyboardEvent): void => goToNeighbour(key === "[" ? -1 : 1);

/** The second view last shown, for when it is wanted back. */
let lastPinned: PinId = "close";

function togglePin(): void {
  const { pinned } = app();
  lastPinned = pinned ?? lastPinned;
  setApp({ pinned: pinned === undefined ? lastPinned : undefined });
}

const switchTheme = (): void => chooseTheme(app().theme === "dark" ? "light" : "dark");

const turnRad = Math.PI / 36;

function turnCamera({ key }: KeyboardEvent): void {
  const name = key.toLowerCase();
  const [sideways, upwards] = [
    Number(name === "d") - Number(name === "a"),
    Number(name === "w") - Number(name === "s"),
  ];
  orbitBy(sideways * turnRad, upwards * turnRad);
}

function closeAll(): void {
  closeClockPanel();
  setApp({ drawer: undefined, notice: undefined, sheetUp: false });
}

export const keyboard: readonly Key[] = [
  { keys: [" "], shown: /*i18n*/ "Space", does: /*i18n*/ "play, pause", act: togglePlay },
  { keys: ["arrowleft", "arrowright"], shown: "← →", does: /*i18n*/ "a day back, on (Shift: a minute)", act: step },
  { keys: [",", "."], shown: ", .", does: /*i18n*/ "an hour back, on", act: step },
  { keys: ["pageup", "pagedown"], shown: "PgUp PgDn", does: /*i18n*/ "30 days on, back", act: step },
  { keys: ["home", "end"], shown: "Home End", does: /*i18n*/ "start, end of the span", act: step },
  { keys: ["[", "]"], shown: "[ ]", does: /*i18n*/ "event before, next event", act: jump },
  { keys: ["n"], shown: "N", does: /*i18n*/ "now", act: goToNow },
  { keys: ["c"], shown: "C", does: /*i18n*/ "clock: type a time, choose its scale", act: toggleClockPanel },
  { keys: ["arrowup"], shown: "↑", does: /*i18n*/ "faster", act: () => setRate(rateShifted(app().rate, 1)) },
  { keys: ["arrowdown"], shown: "↓", does: /*i18n*/ "slower", act: () => setRate(rateShifted(app().rate, -1)) },
  { keys: ["j"], shown: "J", does: /*i18n*/ "run backwards; again, faster", act: () => shuttle(-1) },
  { keys: ["k"], shown: "K", does: /*i18n*/ "stop", act: () => play(false) },
  { keys: ["l"], shown: "L", does: /*i18n*/ "run forwards; again, faster", act: () => shuttle(1) },
  ...framings.map(({ id, name }, i) => ({
    keys: [String(i + 1)],
    shown: String(i + 1),
    does: name,
    act: () => flyToFraming(id),
  })),
  { keys: ["w", "a", "s", "d"], shown: "W A S D", does: /*i18n*/ "turn the camera", act: turnCamera },
  { keys: ["+", "="], shown: "+", does: /*i18n*/ "zoom in", act: () => zoomBy(1 / 1.25) },
  { keys: ["-"], shown: "−", does: /*i18n*/ "zoom out", act: () => zoomBy(1.25) },
  {
    keys: ["h"],
    shown: "H",
    does: /*i18n*/ "hide, show the panels",
    act: () => setApp(({ hidden }) => ({ hidden: !hidden })),
  },
  { keys: ["v"], shown: "V", does: /*i18n*/ "what is shown, second view", act: () => toggleDrawer("layers") },
  { keys: ["p"], shown: "P", does: /*i18n*/ "second view on, off", act: togglePin },
  { keys: ["t"], shown: "T", does: /*i18n*/ "dark, light panels", act: switchTheme },
  { keys: ["u"], shown: "U", does: /*i18n*/ "lessons and the tour", act: () => toggleDrawer("lessons") },
  { keys: ["g"], shown: "G", does: /*i18n*/ "plots (graphs)", act: () => toggleDrawer("plots") },
  { keys: ["r"], shown: "R", does: /*i18n*/ "resonance laboratory", act: () => toggleDrawer("laboratory") },
  { keys: ["m"], shown: "M", does: /*i18n*/ "share: link, picture, movie", act: () => toggleDrawer("share") },
  { keys: ["e"], shown: "E", does: /*i18n*/ "mission events", act: () => toggleDrawer("events") },
  { keys: ["?"], shown: "?", does: /*i18n*/ "these keys", act: () => toggleDrawer("keys") },
  {
    keys: ["escape"],
    shown: "Esc",
    does: /*i18n*/ "close what is open",
    act: closeAll,
  },
];

const byKey = new Map(keyboard.flatMap((key) => key.keys.map((name) => [name, key] as const)));

const sliderKeys = /^(?:arrow|page|home$|end$)/;
const boxKeys = /^(?: $|arrow)/;

/** Whether what has the focus uses the key itself: a text field or a menu all of them, a slider or a check box its own. */
function isUsedBy(target: EventTarget | null, name: string): boolean {
  const field = target instanceof HTMLElement ? target.closest("input, select, textarea") : null;
  if (!(field instanceof HTMLInputElement)) return field !== null;
  if (field.type === "range") return sliderKeys.test(name);
  return field.type === "checkbox" || field.type === "radio" ? boxKeys.test(name) : true;
}

/** Keys that something which is going on, as the tour, has for itself, and whether it wants them now. */
let taken: { readonly keys: ReadonlyMap<string, () => void>; readonly isWanted: () => boolean } | undefined;

/** Gives keys another meaning, by `KeyboardEvent.key` in lower case, while `isWanted`. Returns how to give them back. */
export function takeKeys(keys: ReadonlyMap<string, () => void>, isWanted: () => boolean): () => void {
  const mine = { keys, isWanted };
  taken = mine;
  return () => {
    if (taken === mine) taken = undefined;
  };
}

/** Whether the focus was last moved by Tab. A button reached so keeps the space bar; one only clicked would be pressed again. */
let movedByTab = false;

function onKeyDown(event: KeyboardEvent): void {
  if (event.key === "Tab") movedByTab = true;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const name = event.key.toLowerCase();
  const key = byKey.get(name);
  if (key === undefined || (isUsedBy(event.target, name) && name !== "escape")) return;
  if (name === " " && event.target instanceof HTMLElement && event.target !== document.body) {
    if (movedByTab) return;
    event.target.blur();
  }
  event.preventDefault();
  const act = taken?.isWanted() === true ? taken.keys.get(name) : undefined;
  if (act === undefined) key.act(event);
  else act();
}

/** Installs the keys; the returned function removes them. */
export function addKeyboard(): () => void {
  const onPointerDown = (): void => {
    movedByTab = false;
  };
  window.addEventListener("keydown", onKeyDown);
  window.addEventListener("pointerdown", onPointerDown);
  return () => {
    window.removeEventListener("keydown", onKeyDown);
    window.removeEventListener("pointerdown", onPointerDown);
  };
}
