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

/** Longest pause inside a burst that may still be typing, ms. */
export const TYPING_PAUSE = 35;
/** Longest pause once it is certainly a scanner, ms: radios and busy USB hubs stutter. */
export const SCANNER_PAUSE = 100;
/** Characters after which no person can be typing. */
const CERTAIN = 6;
/** The shortest code that an end key makes a scan. */
const SHORTEST = 4;
/** Characters kept of one scan; the rest is counted as part of it and dropped. */
const LONGEST = 10_000;

interface Burst {
  readonly intoText: boolean;
  readonly keys: KeyPress[];
  lastAt: number;
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
        return [...before, ...this.end()];
      case 'other':
        // Scanners send control characters of a code as key combinations; inside a scan they mean nothing here.
        if (this.certain) return [...before, { do: 'swallow' }];
        return [...before, ...this.giveUp(), { do: 'pass' }];
    }
  }

  /** Ends a burst whose last character is too far back at `now`. */
  pause(now: number): Effect[] {
    if (this.burst === null) return [];
    const limit = this.certain ? SCANNER_PAUSE : TYPING_PAUSE;
    return now - this.burst.lastAt > limit ? this.giveUp() : [];
  }

  private get certain(): boolean {
    return this.burst !== null && this.burst.keys.length >= CERTAIN;
  }

  private character(key: KeyPress): Effect[] {
    if (this.burst === null) {
      this.burst = { intoText: key.intoText, keys: [key], lastAt: key.at };
      return key.intoText ? [{ do: 'remember-field' }, { do: 'pass' }] : [{ do: 'swallow' }];
    }
    if (this.burst.keys.length < LONGEST) this.burst.keys.push(key);
    this.burst.lastAt = key.at;
    return [{ do: this.burst.intoText && !this.certain ? 'pass' : 'swallow' }];
  }

  private end(): Effect[] {
    const burst = this.burst;
    if (burst === null || burst.keys.length < SHORTEST) return [...this.giveUp(), { do: 'pass' }];
    this.burst = null;
    const code = burst.keys.map((key) => key.character).join('');
    const undo: Effect[] = burst.intoText ? [{ do: 'restore-field' }] : [];
    return [...undo, { do: 'scan', code }, { do: 'swallow' }];
  }

  /** No end key came: in a text field it stays what it looks like, text. */
  private giveUp(): Effect[] {
    const burst = this.burst;
    if (burst === null) return [];
    const certain = this.certain;
    this.burst = null;
    if (burst.intoText) {
      const held = burst.keys.slice(CERTAIN - 1).map((key) => key.typed);
      return held.length > 0 ? [{ do: 'insert', text: held.join('') }] : [];
    }
    if (certain) return [{ do: 'unfinished-scan', code: burst.keys.map((key) => key.character).join('') }];
    return [{ do: 'hand-on', keys: burst.keys }];
  }
}
