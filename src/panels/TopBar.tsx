/**
 * The top of the window: the name, the framings, which body is followed, and the drawers.
 */
import { bodyOf } from "../../ephemeris/bodies";
import { flyToFraming, follow } from "../camera/rig";
import type { DrawerId } from "../drawers";
import { framingOf, framings } from "../framings";
import { shownBodies } from "../missionSpan";
import { toggleDrawer, useApp } from "../store";
import { cover } from "./cover";
import { Icon } from "./Icon";

function Framings(): React.JSX.Element {
  const current = useApp((state) => state.framing);
  return (
    <nav className="framings" aria-label="Framings">
      {framings.map(({ id, name, shortName, hint }, i) => (
        <button
          key={id}
          type="button"
          aria-pressed={current === id}
          title={`${hint} (${i + 1})`}
          data-testid={`framing-${id}`}
          onClick={() => flyToFraming(id)}
        >
          <span className="long">{name}</span>
          <span className="short">{shortName}</span>
        </button>
      ))}
    </nav>
  );
}

function FollowMenu(): React.JSX.Element {
  const followed = useApp((state) => state.follow);
  return (
    <label className="follow">
      <span>Follow</span>
      <select
        value={followed}
        aria-label="Follow"
        data-testid="follow"
        onChange={(event) => follow(event.target.value)}
      >
        {shownBodies.map((body) => (
          <option key={body} value={body}>
            {bodyOf(body).name}
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
      {framing.hint} <span>Frame: {framing.frameName}.</span>
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
        <DrawerButton id="trajectory" label="Trajectory: what if?" />
        <DrawerButton id="layers" label="What is shown" />
        <DrawerButton id="events" label="Mission events" />
        <DrawerButton id="plots" label="Plots" />
        <DrawerButton id="laboratory" label="Resonance laboratory" />
        <DrawerButton id="export" label="Export" />
        <DrawerButton id="share" label="Share: link, picture, film" />
        <DrawerButton id="keys" label="Keys and credits" />
      </div>
      <Hint />
    </header>
  );
}
