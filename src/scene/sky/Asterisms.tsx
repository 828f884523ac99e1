/**
 * Constellation figures of one sky culture: thin lines between the stars, and their names. Fetched with its file when its layer is
 * first shown.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useState } from "react";
import type { PerspectiveCamera } from "three";
import { requestFrame } from "../../simulation";
import { pass } from "../pass";
import { FigureLines } from "./FigureLines";
import { FigureNames } from "./FigureNames";
import type { Figure } from "./figures";
import "./figureNames.css";

const cultures = {
  western: { file: "asterisms.json", color: "#7fa8e8", opacity: 0.22, font: undefined },
  chinese: {
    file: "asterisms-chinese.json",
    color: "#e0b070",
    opacity: 0.24,
    font: "fonts/noto-sans-sc-asterisms.woff2",
  },
} as const;

export type Culture = keyof typeof cultures;

interface Drawn {
  readonly lines: FigureLines;
  readonly names: FigureNames;
}

export default function Asterisms({ culture }: { culture: Culture }): React.JSX.Element | null {
  const host = useThree((state) => state.gl.domElement.parentElement);
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const [drawn, setDrawn] = useState<Drawn>();

  useEffect(() => {
    if (host === null) return;
    const { file, color, opacity, font } = cultures[culture];
    const stop = new AbortController();
    let made: Drawn | undefined;
    fetch(file, { signal: stop.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
      .then((figures: Figure[]) => {
        made = { lines: new FigureLines(figures, color, opacity), names: new FigureNames(host, figures, culture) };
        setDrawn(made);
        requestFrame();
      })
      // Without the file there are no figures and everything else works.
      .catch(() => undefined);
    if (font !== undefined) {
      const face = new FontFace("Sky Chinese", `url("${font}")`);
      face
        .load()
        .then(() => {
          document.fonts.add(face);
          made?.names.measure();
          requestFrame();
        })
        // Without it the reader's own fonts serve.
        .catch(() => undefined);
    }
    return () => {
      stop.abort();
      made?.lines.dispose();
      made?.names.dispose();
      requestFrame();
    };
  }, [host, culture]);

  useFrame(() => {
    if (drawn === undefined) return;
    drawn.lines.place();
    // Names stand over the main picture only.
    if (!pass.isSecond) drawn.names.place(camera);
  });
  return drawn === undefined ? null : <primitive object={drawn.lines.mesh} dispose={null} />;
}
