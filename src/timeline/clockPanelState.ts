/** Whether the panel that sets the clock is open. */
import { create } from "zustand";

export const useClockPanel = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

export function toggleClockPanel(): void {
  useClockPanel.setState(({ isOpen }) => ({ isOpen: !isOpen }));
}

export function closeClockPanel(): void {
  useClockPanel.setState({ isOpen: false });
}
