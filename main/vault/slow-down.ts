/** Wrong passphrases slow down. That is for whoever sits at the desk: against a copied file there is Argon2id. */
import { z } from 'zod';

export interface Clock {
  /** Time of day, ms since 1970; people change it. */
  timeOfDay(): number;
  /** Milliseconds since anything; nobody can change it, and it starts anew with the app. */
  steady(): number;
}

export const wrongTriesSchema = z.strictObject({
  count: z.int().min(0),
  /** Time of day of the last one, ms since 1970. */
  lastAt: z.int().min(0),
});

/** Wrong tries since the last right one, as they are kept on the disk. */
export type WrongTries = z.infer<typeof wrongTriesSchema>;

export const noWrongTries: WrongTries = { count: 0, lastAt: 0 };

const FREE_TRIES = 3;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long nothing is tried after so many wrong tries, ms: the third costs a second, each further one twice as much. */
export function waitAfter(count: number): number {
  if (count < FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (count - FREE_TRIES), LONGEST_WAIT_MS);
}

export class SlowDown {
  readonly #clock: Clock;
  #count: number;
  /** On the steady clock. */
  #waitUntil: number;

  /** From what was kept when the app started. A wait goes on; a time of day set back since makes it no shorter. */
  constructor(clock: Clock, { count, lastAt }: WrongTries) {
    this.#clock = clock;
    this.#count = count;
    const since = Math.max(clock.timeOfDay() - lastAt, 0);
    this.#waitUntil = clock.steady() + Math.max(waitAfter(count) - since, 0);
  }

  /** Milliseconds until the next try counts; 0 when it does now. */
  retryAfterMs(): number {
    return Math.ceil(Math.max(this.#waitUntil - this.#clock.steady(), 0));
  }

  /** Notes a wrong try; returns what is to be kept. */
  wrong(): WrongTries {
    this.#count += 1;
    this.#waitUntil = this.#clock.steady() + waitAfter(this.#count);
    return { count: this.#count, lastAt: Math.max(this.#clock.timeOfDay(), 0) };
  }

  /** Notes a right one. */
  right(): void {
    this.#count = 0;
    this.#waitUntil = 0;
  }
}
