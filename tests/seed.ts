/** The same cases for every property test, everywhere; `SEED=7 npm test` tries others. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.SEED ?? 469219) });
