/** All clones that are done, whichever came first, as one fan and a list of episodes. Pure. */
import type { Said } from "../../ephemeris/phrase";
import type { AngleSeries } from "../../ephemeris/resonance/angleSeries";
import { classesOf } from "../../ephemeris/resonance/classes";
import type { ClonesDone } from "../workers/clonesProtocol";
import { type Episode, episodeAt, fanOf } from "./fan";

/** Takes series by the place of their share; says what is known so far, undefined before the first share, the orbit itself, is there. */
export type GatherClones = (place: number, series: readonly AngleSeries[]) => ClonesDone | undefined;

/** `tTdb`: the instant whose episode is told. */
export function newClonesDone(tTdb: number, uncertainty: Said, isAssumed: boolean): GatherClones {
  const parts: { series: readonly AngleSeries[]; episodes: readonly Episode[] }[] = [];
  return (place, own) => {
    parts[place] = { series: own, episodes: own.flatMap((one) => episodeAt(classesOf(one), tTdb) ?? []) };
    const series = parts.flatMap((part) => part.series);
    const fan = fanOf(series);
    if (parts[0] === undefined || fan === undefined) return undefined;
    const episodes = parts.flatMap((part) => part.episodes);
    return { orbits: series.length, fan, episodes, uncertainty, isAssumed };
  };
}
