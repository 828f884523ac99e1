/** A solved leg's controls, followed by the full propagator. */
import type { FlightRecorder } from "./recorder";
import type { Control, IonDrive, SolvedImpulse } from "./solution";
import { chemicalImpulseS } from "./spacecraft";

/** What a leg is flown by. */
export interface Controls {
  readonly drive: IonDrive;
  /** In order of time. */
  readonly controls: readonly Control[];
  readonly impulses: readonly SolvedImpulse[];
}

/** Follows controls and burns in order of time, coasting between them, to `toTdb`. */
export function flyControls(recorder: FlightRecorder, { controls, impulses, drive }: Controls, toTdb: number): void {
  const burns = [...impulses];
  const burnUntil = (tTdb: number): void => {
    while (burns.length > 0 && burns[0].tTdb <= tTdb) {
      const [{ tTdb: at, deltaVKmS, label }] = burns.splice(0, 1);
      recorder.coast(at);
      recorder.impulse(deltaVKmS, chemicalImpulseS, label);
    }
  };
  for (const { fromTdb, toTdb: endTdb, thrustN, throttle } of controls) {
    burnUntil(fromTdb);
    recorder.coast(fromTdb);
    recorder.thrust(endTdb, thrustN, throttle, drive.specificImpulseS);
  }
  burnUntil(toTdb);
  recorder.coast(toTdb);
}
