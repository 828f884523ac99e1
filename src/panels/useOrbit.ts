/**
 * The ephemeris of an export: the one shown, or one built in a worker from another published orbit of Kamoʻoalewa.
 */
import { useEffect, useState } from "react";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { ProbePlan } from "../../ephemeris/probe/plan";
import { toldFailure } from "../language/problemText";
import type { OrbitJob, OrbitReply } from "../workers/orbitProtocol";
import { startedWorker } from "../workers/startedWorker";
import { orbitBody, usualOrbit } from "./exportForm";

export type OrbitState =
  | { readonly kind: "ready"; readonly ephemeris: Ephemeris }
  | { readonly kind: "building"; readonly fraction: number }
  | { readonly kind: "failed"; readonly message: string };

/** Built before, by the ephemeris shown and by orbit. */
const built = new WeakMap<Ephemeris, Map<string, Ephemeris>>();

function keep(shown: Ephemeris, orbit: string, ephemeris: Ephemeris): void {
  const orbits = built.get(shown) ?? new Map<string, Ephemeris>();
  built.set(shown, orbits.set(orbit, ephemeris));
}

/** @param shown in which the probe flies `plan`. @param orbit id of a solution. */
export function useOrbit(shown: Ephemeris, plan: ProbePlan, orbit: string): OrbitState {
  const [answer, setAnswer] = useState<OrbitState & { readonly of: string }>();
  const known = orbit === usualOrbit ? shown : built.get(shown)?.get(orbit);
  useEffect(() => {
    if (known !== undefined) return;
    const worker = new Worker(new URL("../workers/orbit.worker.ts", import.meta.url), { type: "module" });
    const fail = (message: string): void => setAnswer({ kind: "failed", message, of: orbit });
    setAnswer({ kind: "building", fraction: 0, of: orbit });
    return startedWorker<OrbitJob, OrbitReply>(
      worker,
      { solutions: { [orbitBody.id]: orbit }, plan },
      (reply) => {
        if (reply.kind === "failed") fail(toldFailure(reply));
        else if (reply.kind === "progress") setAnswer({ ...reply, kind: "building", of: orbit });
        else {
          keep(shown, orbit, reply.ephemeris);
          setAnswer({ ...reply, of: orbit });
        }
        return reply.kind === "progress";
      },
      fail,
    );
  }, [known, shown, plan, orbit]);
  if (known !== undefined) return { kind: "ready", ephemeris: known };
  return answer?.of === orbit ? answer : { kind: "building", fraction: 0 };
}
