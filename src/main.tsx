/**
 * Starts the app in the page.
 */
import { createRoot } from "react-dom/client";
import "@fontsource-variable/inter/wght.css";
import "./styles/base.css";
import "./styles/panels.css";
import "./styles/timeline.css";
import { App } from "./App";
import { startEphemeris } from "./startEphemeris";

void startEphemeris();
const host = document.getElementById("app");
if (host !== null) createRoot(host).render(<App />);
