/** Preloaded by threads that run the source tree: `--import tsx` alone does not reach into them. */
import { register } from "tsx/esm/api";

register();
