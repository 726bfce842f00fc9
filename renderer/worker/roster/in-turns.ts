/**
 * Does `work` with each item, `width` of them at once. When one fails, none is begun any more, and it rejects once
 * those under way have ended.
 */
export async function inTurns<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  let isOver = false;

  async function takeTurns(): Promise<void> {
    for (const item of waiting) {
      if (isOver) return;
      try {
        await work(item);
      } catch (error) {
        isOver = true;
        throw error;
      }
    }
  }

  const turns = Array.from({ length: width }, takeTurns);
  await Promise.allSettled(turns);
  await Promise.all(turns);
}
