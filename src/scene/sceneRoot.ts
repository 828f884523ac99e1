/** The scene that is drawn, for whoever draws it once more: a picture or a film to keep. Undefined where none can be drawn. */
import type { RootState } from "@react-three/fiber";

export const sceneRoot: { state: (() => RootState) | undefined } = { state: undefined };
