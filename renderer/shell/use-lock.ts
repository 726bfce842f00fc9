import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../state/desk-slice.ts';
import { lockDesk } from '../state/lock.ts';
import { toast } from '../state/toasts-slice.ts';

const MINUTE = 60_000;
/** How often it is looked whether somebody is still there, ms. */
const LOOK_EVERY = 5_000;

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Returns what locks the desk, and says so when it can't. */
export function useLock(): () => void {
  const { t } = useTranslation();
  return () => {
    void lockDesk().then((problem) => {
      if (problem !== null) toast(t('lock.unsaved', { why: t(`storage.${problem}`) }), { tone: 'bad' });
    });
  };
}

/**
 * Locks when no key, pointer or scan came for the minutes that are set. It has to listen before the scanner's
 * catcher does, which lets nobody see the keys of a scan.
 */
export function useIdleLock(): void {
  const lock = useLock();
  const minutes = useDesk(({ settings }) => settings?.idleMinutes ?? null);
  const lastSign = useRef(0);
  const look = useEffectEvent(() => {
    if (minutes === null || performance.now() - lastSign.current < minutes * MINUTE) return;
    // A draft that can't be saved keeps the desk open: tried again after the same time, not at every look.
    lastSign.current = performance.now();
    lock();
  });
  useEffect(() => {
    const sign = () => {
      lastSign.current = performance.now();
    };
    sign();
    for (const type of signsOfLife) window.addEventListener(type, sign, { capture: true, passive: true });
    const timer = setInterval(() => look(), LOOK_EVERY);
    return () => {
      for (const type of signsOfLife) window.removeEventListener(type, sign, { capture: true });
      clearInterval(timer);
    };
  }, []);
}

/**
 * Locks on Ctrl+L, also over an open dialog. It has to listen after the scanner's catcher does: a code may hold a
 * form feed, which scanners send as this very combination.
 */
export function useLockKey(): void {
  const lock = useLock();
  const { t } = useTranslation();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'l' || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    lock();
  });
  useEffect(() => {
    const down = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', down, true);
    return () => window.removeEventListener('keydown', down, true);
    // The catcher begins anew in another language, and this after it.
  }, [t]);
}
