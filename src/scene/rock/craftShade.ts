/**
 * What the rock needs to know of the craft's shadow: the map of heights that the craft draws of itself as the Sun sees it, and how
 * places on the rock lie in it. Written by the craft when it is near, read by the rock's shader; here so that neither needs the other.
 */
import { Matrix4, type Texture } from "three";

export const craftShade = {
  craftMap: { value: null as Texture | null },
  /** From metres on the rock (body-fixed, nominal size) to the map: x and y in units of its reach, z metres towards the Sun. */
  craftLight: { value: new Matrix4() },
  /** Reach of the map about the craft's centre, m; 0: no craft near. */
  craftReachM: { value: 0 },
};
