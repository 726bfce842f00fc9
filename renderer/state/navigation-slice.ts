/** Where the technician is. */
import { create } from 'zustand';

export const screens = ['verify', 'intake', 'board', 'settings'] as const;

export type Screen = (typeof screens)[number];

interface NavigationState {
  readonly screen: Screen;
  readonly dialog: 'technician' | 'shortcuts' | null;
}

export const useNavigation = create<NavigationState>(() => ({ screen: 'verify', dialog: null }));

export function goTo(screen: Screen): void {
  useNavigation.setState({ screen, dialog: null });
}

export function openDialog(dialog: 'technician' | 'shortcuts'): void {
  useNavigation.setState({ dialog });
}

export function closeDialog(): void {
  useNavigation.setState({ dialog: null });
}
