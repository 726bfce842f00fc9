/** Where the technician is. */
import { create } from 'zustand';

export const screens = ['verify', 'intake', 'board', 'loans', 'report', 'settings'] as const;

export type Screen = (typeof screens)[number];

export type ShellDialog = 'technician' | 'shortcuts' | 'camera';

interface NavigationState {
  readonly screen: Screen;
  readonly dialog: ShellDialog | null;
}

export const useNavigation = create<NavigationState>(() => ({ screen: 'verify', dialog: null }));

export function goTo(screen: Screen): void {
  useNavigation.setState({ screen, dialog: null });
}

export function openDialog(dialog: ShellDialog): void {
  useNavigation.setState({ dialog });
}

export function closeDialog(): void {
  useNavigation.setState({ dialog: null });
}
