/**
 * What can be shown at the rock: its axes, the forces on its ground, a pebble let go. Loaded when it is first wanted.
 */
import { useEffect } from "react";
import { requestFrame } from "../../simulation";
import { useSpin } from "../../spin";
import { useLayer } from "../../store";
import { SpinAxes } from "./Axes";
import { Forces } from "./Forces";
import { Pebble } from "./Pebble";
import { carryCamera } from "./ride";

export default function SpinScene(): React.JSX.Element {
  const axes = useLayer("axes");
  const forces = useLayer("forces");
  useEffect(() => useSpin.subscribe(requestFrame), []);
  useEffect(carryCamera, []);
  useEffect(requestFrame);
  return (
    <>
      {axes && <SpinAxes />}
      {forces && <Forces />}
      <Pebble />
    </>
  );
}
