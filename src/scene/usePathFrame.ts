/**
 * `useFrame` for what is drawn in one of the two pictures of a frame: it is written only while that one is made.
 */
import { type RenderCallback, useFrame } from "@react-three/fiber";
import { createContext, useContext } from "react";
import { pass } from "./pass";

/** Whether what is below belongs to the second view. */
export const InSecond = createContext(false);

export function usePathFrame(callback: RenderCallback): void {
  const inSecond = useContext(InSecond);
  useFrame((state, deltaS) => {
    if (pass.isSecond === inSecond) callback(state, deltaS);
  });
}
