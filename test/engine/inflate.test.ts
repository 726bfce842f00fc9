import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflate, inflateInto, inflateNow } from '../../renderer/worker/inflate.ts';

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

describe('what the hub deflated with a dictionary', () => {
  const dictionary = plain.slice(0, 3000);
  const few = plain.slice(1000, 4000);
  const withIt = deflateSync(few, { dictionary });

  it('is inflated with it, and is something else without', () => {
    expect(inflateNow(withIt, few.length, dictionary)).toEqual(few);
    expect(inflateNow(withIt, few.length, new Uint8Array())).not.toEqual(few);
    expect(inflateNow(withIt, few.length, new Uint8Array(3000))).not.toEqual(few);
  });

  it.each([-1, 1, -few.length])('is refused when its size is %i off', (off) => {
    expect(inflateNow(withIt, few.length + off, dictionary)).toBeNull();
  });

  it('is refused when it is cut, nothing, or no deflate', () => {
    for (const bytes of [withIt.slice(0, -9), new Uint8Array(), Uint8Array.from([7, 7, 7, 7])]) {
      expect(inflateNow(bytes, few.length, dictionary)).toBeNull();
    }
  });
});
