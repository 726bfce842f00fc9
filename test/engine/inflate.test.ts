import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflate, inflateInto } from '../../renderer/worker/roster/inflate.ts';

const plain = Uint8Array.from({ length: 200_000 }, (_, at) => (at * at) % 251);
const deflated = new Uint8Array(deflateSync(plain));

describe('what the hub deflated', () => {
  it('is inflated into its place', async () => {
    const target = new Uint8Array(plain.length);
    expect(await inflateInto(target, deflated)).toBe(true);
    expect(target).toEqual(plain);
    expect(await inflate(deflated, plain.length)).toEqual(plain);
  });

  it.each([-1, 1])('is refused when its size is %i off', async (off) => {
    expect(await inflateInto(new Uint8Array(plain.length + off), deflated)).toBe(false);
  });

  it('is refused when it makes more than it may', async () => {
    expect(await inflate(deflated, plain.length - 1)).toBeNull();
  });

  it.each([
    ['cut', deflated.slice(0, -9)],
    ['followed by something else', Uint8Array.from([...deflated, 7])],
    ['no deflate', Uint8Array.from([7, 7, 7, 7])],
    ['nothing', new Uint8Array()],
  ])('is refused when it is %s', async (_what, bytes) => {
    expect(await inflate(bytes, plain.length)).toBeNull();
    expect(await inflateInto(new Uint8Array(plain.length), bytes)).toBe(false);
  });
});
