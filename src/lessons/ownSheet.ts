/** Whether a lesson's sheet is what would be printed, in place of the picture. Small: the picture's sheet asks it. */
import { create } from "zustand";

export const useOwnSheet = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));
