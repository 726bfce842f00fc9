import { describe, expect, it } from 'vitest';
import { release } from '../../renderer/worker/release.ts';

describe('memory given back', () => {
  it('is gone at once, all of a buffer that any view was on', () => {
    const whole = new Uint8Array(1000);
    const parts = [whole.subarray(0, 10), whole.subarray(500), new Uint8Array(20)];
    const kept = new Uint8Array([1, 2, 3]);
    release(parts);
    expect([whole, ...parts].map((view) => view.buffer.byteLength)).toEqual([0, 0, 0, 0]);
    expect(kept).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('can be given back again, or be none', () => {
    const once = new Uint8Array(10);
    release([once]);
    release([once, new Uint8Array()]);
    release([]);
    expect(once.byteLength).toBe(0);
  });
});
