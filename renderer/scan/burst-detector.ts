/**
 * Tells a scanner from a person by rhythm. Time comes from the events, so a busy screen changes nothing.
 *
 *     quiet ──character──▶ burst ──6th character──▶ certain ──end key──▶ scan
 *       ▲                    │ pause: it was typing      │ pause: a scan without its end
 *       └────────────────────┴───────────────────────────┘
 *
 * In a text field the first characters go through and are taken back once it is a scan; elsewhere they are held,
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
  | { readonly do: 'pass' | 'swallow' | 'remember-field' | 'restore-field' }
  | { readonly do: 'scan' | 'unfinished-scan'; readonly code: string }
  | { readonly do: 'insert'; readonly text: string }
  | { readonly do: 'hand-on'; readonly keys: readonly KeyPress[] };

/** The pause between two characters of a scan, ms; people are slower. */
export const FAST = 35;
/** The longest pause inside a burst, ms: a busy machine or a radio lets a scan stumble now and then. */
export const STUMBLE = 80;
/** The same once it is certainly a scanner, ms. */
export const STUMBLE_OF_SCANNER = 150;
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
  /** Characters that went through before it was certain; null while it is not. */
  passed: number | null;
}

export class BurstDetector {
  private burst: Burst | null = null;

  /** True while a burst may go on; `pause` has to be called later. */
  get waiting(): boolean {
    return this.burst !== null;
  }

  /** Takes the next key. Ends with `pass` or `swallow` for that key. */
  press(key: KeyPress): Effect[] {
    const before = this.pause(key.at);
    switch (key.role) {
      case 'character':
        return [...before, ...this.character(key)];
      case 'end':
        return [...before, ...this.end(key.at)];
      case 'other':
        // Scanners send control characters of a code as key combinations; inside a scan they mean nothing here.
        if (this.certain) return [...before, { do: 'swallow' }];
        return [...before, ...this.giveUp(), { do: 'pass' }];
    }
  }

  /** Ends a burst whose last character is too far back at `now`. */
  pause(now: number): Effect[] {
    if (this.burst === null) return [];
    const limit = this.certain ? STUMBLE_OF_SCANNER : STUMBLE;
    return now - this.burst.lastAt > limit ? this.giveUp() : [];
  }

  private get certain(): boolean {
    return this.burst !== null && this.burst.passed !== null;
  }

  private character(key: KeyPress): Effect[] {
    const burst = this.burst;
    if (burst === null) return this.begin(key);
    countPause(burst, key.at);
    if (burst.passed === null && burst.stumbles > MOST_STUMBLES)
      return [...this.giveUp(), ...this.begin(key)];
    if (burst.passed === null && isScanner(burst, CERTAIN)) burst.passed = burst.keys.length;
    if (burst.keys.length < LONGEST) burst.keys.push(key);
    burst.lastAt = key.at;
    return [{ do: burst.intoText && burst.passed === null ? 'pass' : 'swallow' }];
  }

  private begin(key: KeyPress): Effect[] {
    this.burst = { intoText: key.intoText, keys: [key], lastAt: key.at, fast: 0, stumbles: 0, passed: null };
    return key.intoText ? [{ do: 'remember-field' }, { do: 'pass' }] : [{ do: 'swallow' }];
  }

  private end(at: number): Effect[] {
    const burst = this.burst;
    if (burst === null) return [{ do: 'pass' }];
    countPause(burst, at);
    if (burst.passed === null && !isScanner(burst, SHORTEST)) return [...this.giveUp(), { do: 'pass' }];
    this.burst = null;
    const undo: Effect[] = burst.intoText ? [{ do: 'restore-field' }] : [];
    return [...undo, { do: 'scan', code: codeOf(burst) }, { do: 'swallow' }];
  }

  /** No end key came: in a text field it stays what it looks like, text. */
  private giveUp(): Effect[] {
    const burst = this.burst;
    if (burst === null) return [];
    this.burst = null;
    if (burst.intoText) {
      if (burst.passed === null) return [];
      const held = burst.keys.slice(burst.passed).map((key) => key.typed);
      return [{ do: 'insert', text: held.join('') }];
    }
    if (burst.passed !== null) return [{ do: 'unfinished-scan', code: codeOf(burst) }];
    return [{ do: 'hand-on', keys: burst.keys }];
  }
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
