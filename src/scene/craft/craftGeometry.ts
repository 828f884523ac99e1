/** The craft's mesh, made in a worker when it is first wanted: a tenth of a second of work that would hold up the page. */
import type { BufferGeometry } from "three";
import { startedWorker } from "../../workers/startedWorker";
import { geometryOf, type MeshArrays } from "./meshBuilder";

let asked: Promise<BufferGeometry> | undefined;

/** The same promise for all who ask; rejected when there can be no worker. */
export function craftGeometry(): Promise<BufferGeometry> {
  asked ??= new Promise((take, refuse) => {
    const worker = new Worker(new URL("../../workers/craft.worker.ts", import.meta.url), { type: "module" });
    const finish = (mesh: MeshArrays): boolean => {
      take(geometryOf(mesh));
      return false;
    };
    startedWorker<null, MeshArrays>(worker, null, finish, (message) => refuse(new Error(message)));
  });
  return asked;
}
