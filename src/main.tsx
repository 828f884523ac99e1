/**
 * Starts the app in the page.
 */
import { createRoot } from "react-dom/client";
import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/topBar.css";
import "./styles/readOuts.css";
import "./styles/drawers.css";
import "./styles/picture.css";
import "./styles/export.css";
import "./styles/notices.css";
import "./styles/smallWindows.css";
import "./styles/timeline.css";
import "./styles/onTimeline.css";
import "./styles/trajectory.css";
import "./styles/lowWindows.css";
import "./styles/besideDrawers.css";
import { App } from "./App";
import { embedOptionsOf } from "./embed";
import { showLanguage, usualLanguage } from "./language/chooseLanguage";
import { decodeLink } from "./link/link";
import { startEphemeris } from "./startEphemeris";

startEphemeris();
const host = document.getElementById("app");
// Words first, so that none is seen in another language; the positions are being computed meanwhile.
const { language } = decodeLink(location.hash, { language: usualLanguage() }).link;
void showLanguage(language).then(() => {
  if (host !== null) createRoot(host).render(<App embed={embedOptionsOf(location.search, location.origin)} />);
});
