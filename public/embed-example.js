/**
 * How a page embeds Quasimoon, commands it and hears from it. `?app=https://…/` names another place where Quasimoon is served;
 * without it, it is the folder of this page.
 */
const app = new URL(new URLSearchParams(location.search).get("app") ?? "./", location.href);
if (app.protocol !== "https:" && app.protocol !== "http:") throw new Error(`${app.href} is no web address`);

const frame = document.getElementById("quasimoon");
const time = document.getElementById("time");
const log = document.getElementById("log");

const address = new URL(app);
address.search = new URLSearchParams({ embed: "1", timeline: "1", origin: location.origin }).toString();
address.hash = "t=2026-07-06T00:00:00Z&see=loop";

const commands = {
  launch: { type: "set-time", time: "2025-05-28T17:31:00Z" },
  arrival: { type: "set-view", view: "t=2026-07-02T12:00:00Z&see=approach" },
  run: { type: "set-rate", rate: 86400, playing: true },
  stop: { type: "set-rate", playing: false },
  solar: { type: "set-view", view: "see=solar" },
  get: { type: "get" },
};

for (const button of document.querySelectorAll("[data-command]")) {
  button.addEventListener("click", () => {
    const name = button.dataset.command;
    // The second argument: only Quasimoon's own origin may read it.
    frame.contentWindow.postMessage({ quasimoon: 1, id: name, ...commands[name] }, app.origin);
  });
}

addEventListener("message", ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== app.origin || data?.quasimoon !== 1) return;
  if (data.utc !== undefined && data.type !== "event") time.textContent = data.utc;
  if (data.type === "time") return;
  const line = document.createElement("li");
  line.dataset.type = data.type;
  line.textContent = JSON.stringify(data);
  log.prepend(line);
});

frame.src = address.href;
