/** Writes the laboratory's orbit as any body's: flown in full physics, by the writers of every export. Lives for one file. */
import { buildBodies } from "../../ephemeris/buildBodies";
import { csv } from "../../ephemeris/export/csv";
import { headerOf } from "../../ephemeris/export/header";
import type { ExportRequest } from "../../ephemeris/export/request";
import { Rows } from "../../ephemeris/export/rows";
import { uniformTimes } from "../../ephemeris/export/timeGrid";
import { modelText } from "../../ephemeris/model";
import { withOwnOrbit } from "../../ephemeris/ownOrbit";
import { instantOf, writeBarycentric } from "../../ephemeris/paths";
import { orbitStartOf } from "../../ephemeris/resonance/orbitStart";
import { version } from "../../package.json";
import { isOwn } from "../laboratory/orbitForm";
import { elementsText, followedOrbit, formOf, icrfOf } from "../laboratory/ownOrbit";
import { failureOf } from "./failure";
import type { OrbitFileJob, OrbitFileReply } from "./orbitFileProtocol";

const reply = (message: OrbitFileReply): void => postMessage(message);
const ownId = "own-orbit";

function write({ experiment, center, frame, span, stepS, link }: OrbitFileJob): void {
  const own = isOwn(experiment);
  const start = orbitStartOf(experiment.body);
  const planets = buildBodies({ ...span, bodies: own ? [] : [experiment.body] });
  let ephemeris = planets;
  if (own) {
    const { tTdb } = start.start;
    const sun = new Float64Array(6);
    writeBarycentric(planets, "sun", instantOf(tTdb), sun);
    const orbit = followedOrbit(start, experiment);
    const state = icrfOf(orbit.state).map((value, c) => value + sun[c]);
    const [positionKm, velocityKmS] = [state.subarray(0, 3), state.subarray(3)];
    ephemeris = withOwnOrbit(planets, { id: ownId, tTdb, positionKm, velocityKmS, a2AuD2: orbit.a2AuD2 ?? 0 });
  }
  const request: ExportRequest = {
    bodies: [own ? ownId : experiment.body],
    center,
    frame,
    times: uniformTimes(span.fromTdb, span.toTdb, stepS, "tdb"),
    timeScale: "tdb",
    units: "km",
    lightTime: false,
  };
  const header = headerOf(request, {
    version,
    model: modelText(ephemeris.model),
    solutions: ephemeris.solutions,
    own: own
      ? { id: ownId, text: elementsText({ ...formOf(start), ...experiment.changes }, experiment.body) }
      : undefined,
    command: link,
  });
  const rows = new Rows(ephemeris, request);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  // A piece is valid until the next one is asked for.
  for (const piece of csv.write(rows, request, header)) pieces.push(new Uint8Array(piece));
  reply({ kind: "done", file: new Blob(pieces, { type: csv.mediaType }), rows: rows.count });
}

addEventListener("message", ({ data }: MessageEvent<OrbitFileJob>) => {
  try {
    write(data);
  } catch (error) {
    reply({ kind: "failed", ...failureOf(error) });
  }
});
