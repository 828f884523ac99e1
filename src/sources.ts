/**
 * What the drawer of events and sources shows: which of its lists, and the entry that was asked for.
 */
import { create } from "zustand";
import { setApp } from "./store";

export type SourcesTab = "events" | "claims" | "topics";

interface SourcesState {
  readonly tab: SourcesTab;
  /** Id of the claim or topic asked for; undefined for the list from its start. */
  readonly entry: string | undefined;
  /** Counts the requests, so that the same entry can be asked for again. */
  readonly asked: number;
}

export const useSources = create<SourcesState>()(() => ({ tab: "events", entry: undefined, asked: 0 }));

/** Chooses a list, and an entry of it, whether or not the drawer is open. */
export function chooseSources(tab: SourcesTab, entry?: string): void {
  useSources.setState(({ asked }) => ({ tab, entry, asked: asked + 1 }));
}

/** Opens the drawer at an entry. */
export function openSources(tab: SourcesTab, entry?: string): void {
  chooseSources(tab, entry);
  setApp({ drawer: "events" });
}
