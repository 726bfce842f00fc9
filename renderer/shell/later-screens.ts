/**
 * Screens that are not the first to be seen: their code is read when the desk is open and nobody waits for it, so that
 * the first drawing has less to do.
 */
import { lazy, useEffect } from 'react';

const loadIntake = () => import('../screens/intake/intake-screen.tsx');
const loadBoard = () => import('../screens/board/board-screen.tsx');
const loadReport = () => import('../screens/report/report-screen.tsx');
const loadLoans = () => import('../screens/loans/loans-screen.tsx');
const loadSettings = () => import('../screens/settings/settings-screen.tsx');
const loadCamera = () => import('../screens/camera/camera-dialog.tsx');

export const IntakeScreen = lazy(async () => ({ default: (await loadIntake()).IntakeScreen }));
export const BoardScreen = lazy(async () => ({ default: (await loadBoard()).BoardScreen }));
export const ReportScreen = lazy(async () => ({ default: (await loadReport()).ReportScreen }));
export const LoansScreen = lazy(async () => ({ default: (await loadLoans()).LoansScreen }));
export const SettingsScreen = lazy(async () => ({ default: (await loadSettings()).SettingsScreen }));
export const CameraDialog = lazy(async () => ({ default: (await loadCamera()).CameraDialog }));

/** Loads them one after the other, each when the window has nothing else to do. */
export function useLaterScreens(): void {
  useEffect(() => {
    const waiting: (() => Promise<unknown>)[] = [
      loadIntake,
      loadBoard,
      loadLoans,
      loadReport,
      loadSettings,
      loadCamera,
    ];
    let handle = 0;
    const next = () => {
      const load = waiting.shift();
      if (load !== undefined) {
        handle = requestIdleCallback(() => void load().then(next));
      }
    };
    next();
    return () => {
      waiting.length = 0;
      cancelIdleCallback(handle);
    };
  }, []);
}
