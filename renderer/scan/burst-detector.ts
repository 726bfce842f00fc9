/**
 * Tells a scanner from a person by rhythm. Time comes from the events, so a busy screen changes nothing.
 *
 *     quiet ──character──▶ burst ──6th character──▶ certain ──end key──▶ scan
 *       ▲                    │ pause: it was typing      │ pause: a scan without its end
 *       └────────────────────┴───────────────────────────┘
 *
 * Whoever looks at the clock may find a pause where there was none: the keys are told late. By their own time they go on
 * with a burst that was given up. So do those that follow soon on a few that nothing came before, in a text field: they
 * may be of a scan that hesitates.
 *
 * In a text field the first characters go through and are taken back once it is a scan. Those that follow at once are
 * held until the next pause: writing each of them would keep the window busy before the answer. Elsewhere all are held,
 * so that none of them can press a button, and handed on as typing when the burst stays short.
 */
export interface KeyPress {
  /** `event.timeStamp`, ms. */
  readonly at: number;
  /** `end` is Enter or Tab; `other` is everything that neither belongs to a code nor ends one. */
  readonly role: 'character' | 'end' | 'other';
  /** The character a scanner means by it; empty unless `character`. */
  readonly character: string;
  /** The character the keyboard's own layout made of it; empty for none. */
  readonly typed: string;
  /** `event.code`, to hand the key on later. */
  readonly code: string;
  /** True when it would go into a text field. */
  readonly intoText: boolean;
}

/** What to do with the key at hand (`pass`, `swallow`) and with what came before it. */
export type Effect =
  | { readonly do: 'pass' | 'swallow' | 'remember-field' }
  /** `intoText`: its first characters went into the field that was remembered. */
  | { readonly do: 'scan'; readonly code: string; readonly intoText: boolean }
  | { readonly do: 'unfinished-scan'; readonly code: string }
  | { readonly do: 'insert' | 'unfinished-in-text'; readonly text: string }
  | { readonly do: 'hand-on'; readonly keys: readonly KeyPress[] };

/** The pause between two characters of a scan, ms; people are slower. */
export const FAST = 35;
/** A pause that hardly any two keys of a person have between them, ms. */
const AT_ONCE = 15;
/** The longest pause inside a burst, ms: a busy machine or a radio lets a scan stumble now and then. */
export const STUMBLE = 80;
/** The same once it is certainly a scanner, ms: what comes then is the rest of the code, not another. */
export const STUMBLE_OF_SCANNER = 400;
/**
 * Once, after its first characters, a scanner may hesitate longer, ms: a radio wakes up, a laptop has its hands full.
 * Taken for typing, they would be missing from the code.
 */
export const HESITATION = 300;
/** First characters are those before which no key was pressed for so long, ms: who is typing pressed one. */
const ALONE = 1000;
/** Stumbles after which it was a person typing quickly. */
const MOST_STUMBLES = 2;
/** Fast pauses for each stumble there must be, to be a scanner. */
const FAST_PER_STUMBLE = 3;
/** Fast pauses after which no person can be typing. */
const CERTAIN = 5;
/** Fast pauses, the one before the end key counted, that make even a short code a scan. */
const SHORTEST = 4;
/** Characters kept of one scan; the rest is counted as part of it and dropped. */
const LONGEST = 10_000;

interface Burst {
  readonly intoText: boolean;
  readonly keys: KeyPress[];
  lastAt: number;
  fast: number;
  stumbles: number;
  isCertain: boolean;
  /** Characters that are in the text field, or were handed on; those after them are held. */
  passed: number;
  /** Nothing was typed just before it. */
  readonly isAlone: boolean;
}

export class BurstDetector {
  private burst: Burst | null = null;
  /** The last one, given up for a pause. */
  private paused: Burst | null = null;
  /** When a key was last pressed. */
  private pressedAt = Number.NEGATIVE_INFINITY;

  /** True while a burst may go on; `pause` has to be called later. */
  get waiting(): boolean {
    return this.burst !== null;
  }

  /** Takes the next key. Ends with `pass` or `swallow` for that key. */
  press(key: KeyPress): Effect[] {
    const before = this.pause(key.at);
    if (this.burst === null && this.paused !== null && goesOn(this.paused, key)) this.burst = this.paused;
    this.paused = null;
    const effects = this.take(key);
    this.pressedAt = key.at;
    return [...before, ...effects];
  }

  /** Hands on what is held unless a scanner sends it: the focus is about to move. */
  interrupt(): Effect[] {
    this.paused = null;
    return this.burst?.isCertain === true ? [] : this.giveUp();
  }

  /** Hands on what is held, or ends a burst, when its last character is too far back at `now`. */
  pause(now: number): Effect[] {
    const { burst } = this;
    if (burst === null) return [];
    const since = now - burst.lastAt;
    if (since > longestPause(burst)) {
      this.paused = burst;
      return this.giveUp();
    }
    return since > FAST && burst.intoText && !burst.isCertain ? release(burst) : [];
  }

  private take(key: KeyPress): Effect[] {
    switch (key.role) {
      case 'character':
        return this.character(key);
      case 'end':
        return this.end(key.at);
      case 'other':
        // Scanners send control characters of a code as key combinations; inside a scan they mean nothing here.
        if (this.burst?.isCertain === true) return [{ do: 'swallow' }];
        return [...this.interrupt(), { do: 'pass' }];
    }
  }

  private character(key: KeyPress): Effect[] {
    const { burst } = this;
    if (burst === null) return this.begin(key);
    const isAtOnce = key.at - burst.lastAt <= AT_ONCE;
    countPause(burst, key.at);
    if (!burst.isCertain && burst.stumbles > MOST_STUMBLES) return [...this.giveUp(), ...this.begin(key)];
    burst.isCertain ||= isScanner(burst, CERTAIN);
    const isHeld = !burst.intoText || burst.isCertain || isAtOnce || burst.passed < burst.keys.length;
    if (burst.keys.length < LONGEST) burst.keys.push(key);
    if (!isHeld) burst.passed = burst.keys.length;
    burst.lastAt = key.at;
    return [{ do: isHeld ? 'swallow' : 'pass' }];
  }

  private begin(key: KeyPress): Effect[] {
    const { at, intoText } = key;
    this.burst = {
      intoText,
      keys: [key],
      lastAt: at,
      fast: 0,
      stumbles: 0,
      isCertain: false,
      passed: intoText ? 1 : 0,
      isAlone: at - this.pressedAt > ALONE,
    };
    return intoText ? [{ do: 'remember-field' }, { do: 'pass' }] : [{ do: 'swallow' }];
  }

  private end(at: number): Effect[] {
    const burst = this.burst;
    if (burst === null) return [{ do: 'pass' }];
    countPause(burst, at);
    if (!burst.isCertain && !isScanner(burst, SHORTEST)) return [...this.giveUp(), { do: 'pass' }];
    this.burst = null;
    return [{ do: 'scan', code: codeOf(burst), intoText: burst.intoText }, { do: 'swallow' }];
  }

  /** No end key came: in a text field it stays what it looks like, text. */
  private giveUp(): Effect[] {
    const burst = this.burst;
    if (burst === null) return [];
    this.burst = null;
    if (burst.intoText && !burst.isCertain) return release(burst);
    const keys = takeHeld(burst);
    if (burst.intoText) return [{ do: 'unfinished-in-text', text: textOf(keys) }];
    if (burst.isCertain) return [{ do: 'unfinished-scan', code: codeOf(burst) }];
    return keys.length === 0 ? [] : [{ do: 'hand-on', keys }];
  }
}

/** What is held goes into the field after all. */
function release(burst: Burst): Effect[] {
  const text = textOf(takeHeld(burst));
  return text === '' ? [] : [{ do: 'insert', text }];
}

/** The keys that are held, no longer held. */
function takeHeld(burst: Burst): readonly KeyPress[] {
  const held = burst.keys.slice(burst.passed);
  burst.passed = burst.keys.length;
  return held;
}

function textOf(keys: readonly KeyPress[]): string {
  return keys.map((key) => key.typed).join('');
}

function longestPause({ isCertain }: Burst): number {
  return isCertain ? STUMBLE_OF_SCANNER : STUMBLE;
}

/** Whether a key belongs to a burst that was given up. */
function goesOn(burst: Burst, { at, role, intoText }: KeyPress): boolean {
  if (intoText !== burst.intoText) return false;
  const since = at - burst.lastAt;
  if (since <= longestPause(burst)) return true;
  const mayHesitate = intoText && burst.isAlone && burst.stumbles === 0 && !burst.isCertain;
  return role === 'character' && mayHesitate && since <= HESITATION;
}

function countPause(burst: Burst, at: number): void {
  if (at - burst.lastAt <= FAST) burst.fast += 1;
  else burst.stumbles += 1;
}

function isScanner({ fast, stumbles }: Burst, enough: number): boolean {
  return fast >= enough && fast >= FAST_PER_STUMBLE * stumbles;
}

function codeOf({ keys }: Burst): string {
  return keys.map((key) => key.character).join('');
}
