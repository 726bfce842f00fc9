/**
 * Group commit: pushes that arrive while a transaction is under way share the next one, so that many desks wait for one
 * turn at the head of the sequence and one write to the disk, not for one each.
 *
 *     push ─┐
 *     push ─┼─▶ waiting ─▶ one transaction at a time ─▶ an answer to each
 *     push ─┘
 */
import type { PushAnswer } from '../../domain/wire/hub-api.ts';
import type { Store } from '../store/store.ts';
import { storeFacts, type Push } from './store-facts.ts';

/** Facts, and characters of them, in one transaction, roughly: what stands behind it waits for all of it. */
const MOST_FACTS = 2000;
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** Stores one push and answers it once it is committed. Rejects when the database fails: nothing is stored then. */
export type WriteFacts = (push: Push) => Promise<PushAnswer>;

interface Waiting {
  readonly push: Push;
  readonly resolve: (answer: PushAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** `now` is wall time, ms since 1970. */
export function factWriter(store: Store, now: () => number): WriteFacts {
  const waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) await writeGroup(waiting.splice(0, groupSize(waiting)));
    isWriting = false;
  }

  async function writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const pushes = group.map(({ push }) => push);
      const answers = await storeFacts(store, pushes, now());
      group.forEach(({ resolve, reject }, index) => {
        const answer = answers[index];
        if (answer === undefined) reject(new Error('a push without an answer'));
        else resolve(answer);
      });
    } catch (error) {
      if (group.length > 1 && isAboutContent(error)) {
        for (const one of group) await writeGroup([one]);
      } else {
        for (const { reject } of group) reject(error);
      }
    }
  }

  return (push) =>
    new Promise((resolve, reject) => {
      waiting.push({ push, resolve, reject });
      if (!isWriting) void writeAll();
    });
}

/** How many of those waiting go together; always one. */
function groupSize(waiting: readonly Waiting[]): number {
  let [facts, characters] = [0, 0];
  const end = waiting.findIndex(({ push }, index) => {
    facts += push.facts.length;
    for (const item of push.facts) characters += (item.state === 'good' ? item.text : item.raw).length;
    return index > 0 && (facts > MOST_FACTS || characters > MOST_CHARACTERS);
  });
  return end === -1 ? waiting.length : end;
}

/** Data or constraint (SQLSTATE 22, 23), or a trigger's objection (P0): one push's, and no reason to fail the others. */
function isAboutContent(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(22|23|P0)\w{3}$/.test(error.code)
  );
}
