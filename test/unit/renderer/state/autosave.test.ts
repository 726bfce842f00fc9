import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { autosave } from '../../../../renderer/state/autosave.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('autosave', () => {
  it('saves the last of several changes once, a moment later', async () => {
    const saved: string[] = [];
    const saver = autosave<string>((value) => Promise.resolve(void saved.push(value)), 250);
    saver.schedule('a');
    saver.schedule('ab');
    await vi.advanceTimersByTimeAsync(249);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual(['ab']);
  });

  it('flushes at once and answers when it is saved', async () => {
    const saved: string[] = [];
    const saver = autosave<string>((value) => Promise.resolve(void saved.push(value)), 250);
    saver.schedule('a');
    await saver.flush();
    expect(saved).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved).toEqual(['a']);
  });

  it('never runs two saves at a time, and keeps their order', async () => {
    const saved: string[] = [];
    let running = 0;
    const saver = autosave<string>(async (value) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, value === 'slow' ? 100 : 1));
      running -= 1;
      saved.push(value);
    }, 250);
    saver.schedule('slow');
    void saver.flush();
    saver.schedule('quick');
    const done = saver.flush();
    await vi.advanceTimersByTimeAsync(200);
    await done;
    expect(saved).toEqual(['slow', 'quick']);
  });

  it('goes on after a save that failed', async () => {
    const saved: string[] = [];
    const saver = autosave<string>((value) => {
      if (value === 'bad') return Promise.reject(new Error('no'));
      saved.push(value);
      return Promise.resolve();
    }, 250);
    saver.schedule('bad');
    await expect(saver.flush()).rejects.toThrow('no');
    saver.schedule('good');
    await saver.flush();
    expect(saved).toEqual(['good']);
  });
});
