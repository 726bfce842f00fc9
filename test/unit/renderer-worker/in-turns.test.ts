import { describe, expect, it } from 'vitest';
import { inTurns } from '../../../renderer/worker/roster/in-turns.ts';

/** Work that goes on until it is told to end. */
function gates() {
  const begun: number[] = [];
  const ends = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  const work = (item: number) =>
    new Promise<void>((resolve, reject) => {
      begun.push(item);
      ends.set(item, { resolve, reject });
    });
  return { begun, work, end: (item: number) => ends.get(item)?.resolve(), fail: ends };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('work in turns', () => {
  it('is done with every item, so many at once', async () => {
    const { begun, work, end } = gates();
    const all = inTurns([1, 2, 3, 4], 2, work);
    await settle();
    expect(begun).toEqual([1, 2]);
    end(2);
    await settle();
    expect(begun).toEqual([1, 2, 3]);
    end(1);
    end(3);
    await settle();
    end(4);
    await expect(all).resolves.toBeUndefined();
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  it('begins no other after one failed, and rejects when those under way have ended', async () => {
    const { begun, work, end, fail } = gates();
    let isOver = false;
    const all = inTurns([1, 2, 3, 4], 2, work).finally(() => (isOver = true));
    const caught = all.catch((error: unknown) => error);
    await settle();
    fail.get(1)?.reject(new Error('full'));
    await settle();
    expect([begun, isOver]).toEqual([[1, 2], false]);
    end(2);
    expect(await caught).toEqual(new Error('full'));
    expect(begun).toEqual([1, 2]);
  });

  it('is over at once when there is nothing to do', async () => {
    await expect(inTurns([], 3, () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});
