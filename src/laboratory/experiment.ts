/** The experiment in the laboratory, with its undo; kept while the drawer is closed, and part of the address. */
import { create } from "zustand";
import { changed, type History, newHistory, redone, settled, undone } from "./history";
import { type Experiment, type OrbitKey, publishedOrbit, usualExperiment, withChange } from "./orbitForm";

export const useExperiment = create<History>()(() => newHistory(usualExperiment));

const set = useExperiment.setState;
export const experiment = (): Experiment => useExperiment.getState().now;

export const chooseBody = (body: string): void => set((history) => changed(history, publishedOrbit(body)));
export const changeOrbit = (key: OrbitKey, value: number, gesture: string): void =>
  set((history) => changed(history, withChange(history.now, key, value), gesture));
export const settleOrbit = (): void => set(settled);
export const resetOrbit = (): void => set((history) => changed(history, publishedOrbit(history.now.body)));
export const undoOrbit = (): void => set(undone);
export const redoOrbit = (): void => set(redone);

/** Shows what a link says; undo leads back to what was there. */
export const openExperiment = (next: Experiment): void => set((history) => changed(history, next));
