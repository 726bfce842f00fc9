import { afterEach, describe, expect, it, vi } from 'vitest';
import { patience, PATIENCE_MS, readBody } from '../../../renderer/worker/sync/read-body.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

/** A body of these chunks, which then ends or breaks. */
function bodyOf(chunks: readonly Uint8Array[], breaks = false): Response {
  const waiting = [...chunks];
  return new Response(
    new ReadableStream({
      pull(controller) {
        const chunk = waiting.shift();
        if (chunk !== undefined) controller.enqueue(chunk);
        else if (breaks) controller.error(new TypeError('reset'));
        else controller.close();
      },
    }),
  );
}

describe('a body', () => {
  it('is read to its end, each chunk told', async () => {
    const told: number[] = [];
    const body = await readBody(bodyOf([bytes(1, 2), bytes(3)]), 3, (count) => told.push(count));
    expect([body, told]).toEqual([{ bytes: bytes(1, 2, 3), isWhole: true }, [2, 1]]);
  });

  it('that is cut keeps what arrived', async () => {
    const body = await readBody(bodyOf([bytes(1, 2)], true), 9, () => undefined);
    expect(body).toEqual({ bytes: bytes(1, 2), isWhole: false });
  });

  it('is read no further than it may go', async () => {
    const body = await readBody(bodyOf([bytes(1, 2), bytes(3, 4), bytes(5)]), 3, () => undefined);
    expect(body).toEqual({ bytes: bytes(1, 2), isWhole: false });
  });

  it('that is not there is not whole', async () => {
    expect(await readBody(new Response(null), 9, () => undefined)).toEqual({
      bytes: bytes(),
      isWhole: false,
    });
  });
});

describe('patience', () => {
  afterEach(() => vi.useRealTimers());

  it('lasts so long after each sign of life, and then no more', () => {
    vi.useFakeTimers();
    const { signal, again } = patience(null);
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    again();
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.aborted).toBe(true);
  });

  it('ends with what it is part of, and not after it has come to its own end', () => {
    const outer = new AbortController();
    const [one, other] = [patience(outer.signal), patience(outer.signal)];
    other.end();
    outer.abort();
    expect([one.signal.aborted, other.signal.aborted]).toEqual([true, false]);
    one.end();
    const late = patience(outer.signal);
    expect(late.signal.aborted).toBe(true);
    late.end();
  });
});
