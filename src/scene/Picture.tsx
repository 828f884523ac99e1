/**
 * The canvas: makes the renderer, starts React Three Fiber on it, follows the size of the window, and says in the store
 * whether there is a picture. Only the parts of three that are drawn are registered, to keep the download small.
 */
import { createRoot, extend, type ReconcilerRoot } from "@react-three/fiber";
import { useEffect, useRef } from "react";
import { Group, Mesh, PerspectiveCamera, Points, type WebGLRenderer } from "three";
import { addGestures } from "../camera/gestures";
import { orbitBy, zoomBy } from "../camera/rig";
import { requestFrame } from "../simulation";
import { setApp } from "../store";
import { newRenderer } from "./depth";
import { sceneRoot } from "./sceneRoot";
import { World } from "./World";

extend({ Group, Mesh, Points });

/** More device pixels than this per CSS pixel cost much and show little. */
const highestPixelRatio = 2;

function sizeOf(element: HTMLElement): { width: number; height: number; top: number; left: number } {
  return { width: Math.max(1, element.clientWidth), height: Math.max(1, element.clientHeight), top: 0, left: 0 };
}

export default function Picture(): React.JSX.Element {
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    // A canvas per mount: a context cannot be had twice, and React may mount twice in development.
    const canvas = document.createElement("canvas");
    canvas.dataset.testid = "picture";
    canvas.setAttribute("aria-hidden", "true");
    element.append(canvas);
    let renderer: WebGLRenderer;
    try {
      const made = newRenderer(canvas, new URLSearchParams(location.search).get("depth") === "logarithmic");
      renderer = made.renderer;
      canvas.dataset.depth = made.depthMode;
    } catch {
      setApp({ picture: "no-webgl" });
      return () => canvas.remove();
    }
    const camera = Object.assign(new PerspectiveCamera(), { manual: true });
    const root: ReconcilerRoot<HTMLCanvasElement> = createRoot(canvas);
    let stopped = false;
    const configure = (): Promise<unknown> =>
      root.configure({
        gl: renderer,
        camera,
        size: sizeOf(element),
        dpr: Math.min(devicePixelRatio, highestPixelRatio),
        frameloop: "demand",
        flat: true,
      });
    void configure().then(() => {
      if (stopped) return;
      sceneRoot.state = root.render(<World />).getState;
    });
    const observer = new ResizeObserver(() => void configure().then(requestFrame));
    observer.observe(element);
    const lost = (event: Event): void => {
      event.preventDefault();
      setApp({ picture: "context-lost" });
    };
    const restored = (): void => {
      setApp({ picture: "drawn" });
      requestFrame();
    };
    canvas.addEventListener("webglcontextlost", lost);
    canvas.addEventListener("webglcontextrestored", restored);
    const removeGestures = addGestures(element, { orbitBy, zoomBy });
    return () => {
      stopped = true;
      sceneRoot.state = undefined;
      observer.disconnect();
      removeGestures();
      root.unmount();
      canvas.remove();
    };
  }, []);

  return <div className="picture" ref={host} />;
}
