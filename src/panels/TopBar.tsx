/**
 * The top of the window: the name, the framings, which body is followed, and the drawers.
 */
import { bodyOf } from "../../ephemeris/bodies";
import { flyToFraming, follow } from "../camera/rig";
import type { DrawerId } from "../drawers";
import { framingOf, framings } from "../framings";
import { chooseLanguage } from "../language/chooseLanguage";
import { i18n } from "../language/i18n";
import { type LanguageId, languages } from "../language/languages";
import { shownBodies } from "../missionSpan";
import { toggleDrawer, useApp } from "../store";
import { cover } from "./cover";
import { Icon } from "./Icon";

function Framings(): React.JSX.Element {
  const current = useApp((state) => state.framing);
  return (
    <nav className="framings" aria-label={i18n.t("Framings")}>
      {framings.map(({ id, name, shortName, hint }, i) => (
        <button
          key={id}
          type="button"
          aria-pressed={current === id}
          title={`${i18n.t(hint)} (${i + 1})`}
          data-testid={`framing-${id}`}
          onClick={() => flyToFraming(id)}
        >
          <span className="long">{i18n.t(name)}</span>
          <span className="short">{i18n.t(shortName)}</span>
        </button>
      ))}
    </nav>
  );
}

function FollowMenu(): React.JSX.Element {
  const followed = useApp((state) => state.follow);
  return (
    <label className="follow">
      <span>{i18n.t("Follow")}</span>
      <select
        value={followed}
        aria-label={i18n.t("Follow")}
        data-testid="follow"
        onChange={(event) => follow(event.target.value)}
      >
        {shownBodies.map((body) => (
          <option key={body} value={body}>
            {i18n.t(bodyOf(body).name)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Languages by their own names: who reads none of the others must find theirs. */
function LanguageMenu(): React.JSX.Element {
  const language = useApp((state) => state.language);
  return (
    <label className="language" title={i18n.t("Language")}>
      <Icon name="language" />
      <select
        value={language}
        aria-label={i18n.t("Language")}
        data-testid="language"
        onChange={(event) => chooseLanguage(event.target.value as LanguageId)}
      >
        {languages.map(({ id, name, tag }) => (
          <option key={id} value={id} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function DrawerButton({ id, label }: { id: DrawerId; label: string }): React.JSX.Element {
  const open = useApp((state) => state.drawer === id);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-expanded={open}
      data-testid={`open-${id}`}
      onClick={() => toggleDrawer(id)}
    >
      <Icon name={id} />
    </button>
  );
}

/** What the framing shows, and the frame it is drawn in. */
function Hint(): React.JSX.Element {
  const framing = useApp((state) => framingOf(state.framing)) ?? framings[0];
  return (
    <p className="hint" data-testid="hint" ref={cover}>
      {i18n.t(framing.hint)} <span>{i18n.t("Frame: {frame}.", { frame: i18n.t(framing.frameName) })}</span>
    </p>
  );
}

export function TopBar(): React.JSX.Element {
  return (
    <header className="top-bar" ref={cover}>
      <h1>
        Quasimoon <span>Kamoʻoalewa · Tianwen-2</span>
      </h1>
      <Framings />
      <div className="tools">
        <FollowMenu />
        <LanguageMenu />
        <DrawerButton id="lessons" label={i18n.t("Lessons")} />
        <DrawerButton id="trajectory" label={i18n.t("Trajectory: what if?")} />
        <DrawerButton id="layers" label={i18n.t("What is shown")} />
        <DrawerButton id="events" label={i18n.t("Mission events")} />
        <DrawerButton id="plots" label={i18n.t("Plots")} />
        <DrawerButton id="laboratory" label={i18n.t("Resonance laboratory")} />
        <DrawerButton id="export" label={i18n.t("Export")} />
        <DrawerButton id="share" label={i18n.t("Share: link, picture, film")} />
        <DrawerButton id="keys" label={i18n.t("Keys and credits")} />
      </div>
      <Hint />
    </header>
  );
}
