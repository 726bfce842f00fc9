/** Catches a keyboard scanner wherever the focus is. */
import { BurstDetector, STUMBLE, type Effect, type KeyPress } from './burst-detector.ts';
import { usCharacter } from './key-layout.ts';
import { repeatFilter } from './repeat-filter.ts';
import { insertText, isEmptiedByScans, rememberField, textTarget, type TextTarget } from './text-target.ts';

export interface WedgeListener {
  /** A whole code, once. */
  readonly scan: (code: string) => void;
  /** A code without its end key, read while no text field had the focus. */
  readonly unfinished: (code: string) => void;
}

/** What becomes of what a scanner sent. */
interface Bursts {
  /** `undo` takes back what the first characters wrote into a text field. */
  scan(code: string, at: number, undo: () => void): void;
  unfinished(code: string, at: number): void;
  /** A scan without its end key inside a text field: `held` came last, `undo` takes back what came before. */
  unfinishedInText(held: string, undo: () => void): void;
  /** A person pressed a key that belongs to no code, or clicked. */
  byHand(): void;
}

const nothing = (): void => undefined;

const modifiers = ['Shift', 'CapsLock', 'AltGraph', 'Control', 'Alt', 'Meta', 'NumLock'];

/** Starts listening; returns the function that stops it. */
export function listenForScans(listener: WedgeListener): () => void {
  let isRepeat = repeatFilter();
  return catchBursts({
    scan: (code, at, undo) => {
      const isNew = !isRepeat(code, at);
      if (!isNew || !isEmptiedByScans(document.activeElement)) undo();
      if (isNew) listener.scan(code);
    },
    unfinished: (code, at) => {
      if (isRepeat(code, at)) return;
      // Its end may only be late: with it, it is a scan and no repeat.
      isRepeat = repeatFilter();
      listener.unfinished(code);
    },
    // In a text field it stays what it looks like, text.
    unfinishedInText: (held) => {
      const field = textTarget(document.activeElement);
      if (field !== null) insertText(field, held);
    },
    // Cleared or gone elsewhere, and scanned again: that is meant.
    byHand: () => {
      isRepeat = repeatFilter();
    },
  });
}

/** For a desk that is not open: every scan is caught, goes nowhere and is forgotten; `caught` says that there was one. */
export function keepScansOut(caught: () => void): () => void {
  return catchBursts({
    scan: (_code, _at, undo) => {
      undo();
      caught();
    },
    unfinished: () => caught(),
    unfinishedInText: (_held, undo) => {
      undo();
      caught();
    },
    byHand: nothing,
  });
}

function catchBursts(bursts: Bursts): () => void {
  const detector = new BurstDetector();
  const swallowed = new Set<string>();
  let field: TextTarget | null = null;
  let restore: (() => void) | null = null;
  const undo = () => restore?.();
  let timer: number | undefined;

  const apply = (effects: readonly Effect[], at: number, event: KeyboardEvent | null) => {
    for (const effect of effects) {
      switch (effect.do) {
        case 'pass':
          break;
        case 'swallow':
          if (event !== null) swallowed.add(event.code);
          event?.preventDefault();
          event?.stopImmediatePropagation();
          break;
        case 'remember-field':
          field = textTarget(document.activeElement);
          restore = field === null ? null : rememberField(field);
          break;
        case 'insert':
          if (field !== null) insertText(field, effect.text);
          break;
        case 'unfinished-in-text':
          bursts.unfinishedInText(effect.text, undo);
          break;
        case 'hand-on':
          effect.keys.forEach(handOn);
          break;
        case 'scan':
          bursts.scan(effect.code, at, effect.intoText ? undo : nothing);
          break;
        case 'unfinished-scan':
          bursts.unfinished(effect.code, at);
          break;
      }
    }
  };

  const watchPause = () => {
    if (timer !== undefined || !detector.waiting) return;
    // One timer for a whole burst: ten thousand characters must not make ten thousand timers.
    timer = window.setTimeout(() => {
      timer = undefined;
      const now = performance.now();
      apply(detector.pause(now), now, null);
      watchPause();
    }, STUMBLE / 2);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || modifiers.includes(event.key)) return;
    const press = keyPress(event);
    const effects = detector.press(press);
    apply(effects, event.timeStamp, event);
    if (press.role === 'other' && effects.at(-1)?.do === 'pass') bursts.byHand();
    watchPause();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (!event.isTrusted || !swallowed.delete(event.code)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // A key pressed before a click belongs to what had the focus then.
  const onPointerDown = () => {
    apply(detector.interrupt(), performance.now(), null);
    bursts.byHand();
  };

  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('keyup', onKeyUp, true);
  window.addEventListener('pointerdown', onPointerDown, true);
  return () => {
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('keyup', onKeyUp, true);
    window.removeEventListener('pointerdown', onPointerDown, true);
    window.clearTimeout(timer);
  };
}

function keyPress(event: KeyboardEvent): KeyPress {
  const intoText = textTarget(document.activeElement) !== null;
  const place = { at: event.timeStamp, code: event.code, intoText };
  const combined = event.ctrlKey || event.altKey || event.metaKey;
  // A key held down repeats as fast as a scanner types.
  if (combined || event.isComposing || event.repeat)
    return { ...place, role: 'other', character: '', typed: '' };
  if (event.key === 'Enter' || event.key === 'Tab') {
    return { ...place, role: event.shiftKey ? 'other' : 'end', character: '', typed: '' };
  }
  const typed = event.key.length === 1 ? event.key : '';
  // Remote desktops and on-screen keyboards send no physical key: take their character.
  const character = usCharacter(event.code, event.shiftKey) ?? typed;
  return { ...place, role: character === '' ? 'other' : 'character', character, typed };
}

/** Gives a held key to whatever has the focus now, as close to the real press as a page can. */
function handOn(key: KeyPress): void {
  const target = document.activeElement ?? document.body;
  const field = textTarget(target);
  if (key.typed === ' ' && field === null && target instanceof HTMLElement) {
    target.click();
    return;
  }
  const init = { key: key.typed, code: key.code, bubbles: true, cancelable: true };
  const taken = !target.dispatchEvent(new KeyboardEvent('keydown', init));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
  const fieldNow = textTarget(document.activeElement);
  if (!taken && fieldNow !== null) insertText(fieldNow, key.typed);
}
