import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readRecoveryKey,
  RECOVERY_KEY_BYTES,
  writeRecoveryKey,
} from '../../../../domain/vault/recovery-key.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keys = fc.uint8Array({ minLength: RECOVERY_KEY_BYTES, maxLength: RECOVERY_KEY_BYTES });

describe('the recovery key', () => {
  it('is eight groups of five without letters that look like others', () => {
    fc.assert(
      fc.property(keys, (bytes) => {
        expect(writeRecoveryKey(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){7}$/);
      }),
    );
  });

  it('reads back what it wrote, however it was typed', () => {
    fc.assert(
      fc.property(keys, (bytes) => {
        const written = writeRecoveryKey(bytes);
        const typed = written.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        for (const text of [written, typed, ` ${written.replaceAll('-', '')}\n`]) {
          expect(readRecoveryKey(text)).toEqual({ ok: true, bytes: Uint8Array.from(bytes) });
        }
      }),
    );
  });

  it('stays the same from release to release: sheets lie in safes', () => {
    const bytes = Uint8Array.from({ length: RECOVERY_KEY_BYTES }, (_none, at) => at * 12 + 1);
    expect(writeRecoveryKey(bytes)).toBe('046HZ-J99HV-7N4NH-ARBD2-F62SK-37D9K-PQ0WQ-VPF5X');
  });

  it('tells every single wrong character by its group, as soon as the group is complete', () => {
    const written = writeRecoveryKey(Uint8Array.from({ length: RECOVERY_KEY_BYTES }, (_none, at) => at * 53));
    for (let at = 0; at < written.length; at++) {
      if (written[at] === '-') continue;
      const group = Math.floor(at / 6) + 1;
      for (const other of `${alphabet}UÄ!`) {
        if (other === written[at]) continue;
        const changed = written.slice(0, at) + other + written.slice(at + 1);
        const problem = { ok: false, problem: 'misread', group };
        expect(readRecoveryKey(changed)).toEqual(problem);
        expect(readRecoveryKey(changed.slice(0, group * 6 - 1))).toEqual(problem);
      }
    }
  });

  it('tells a group in the place of another', () => {
    fc.assert(
      fc.property(keys, fc.nat(7), fc.nat(7), (bytes, from, to) => {
        fc.pre(from !== to);
        const groups = writeRecoveryKey(bytes).split('-');
        const [moved] = groups.splice(from, 1);
        groups.splice(to, 0, moved ?? '');
        expect(readRecoveryKey(groups.join('-'))).toMatchObject({
          problem: 'misread',
          group: Math.min(from, to) + 1,
        });
      }),
    );
  });

  it('says how much is missing, and when it is too much', () => {
    const written = writeRecoveryKey(new Uint8Array(RECOVERY_KEY_BYTES).fill(200));
    expect(readRecoveryKey('')).toEqual({ ok: false, problem: 'incomplete', missing: 40 });
    expect(readRecoveryKey(written.slice(0, 8))).toEqual({ ok: false, problem: 'incomplete', missing: 33 });
    expect(readRecoveryKey(written.slice(0, -1))).toEqual({ ok: false, problem: 'incomplete', missing: 1 });
    expect(readRecoveryKey(`${written}0`)).toEqual({ ok: false, problem: 'too-long' });
  });

  it('gives no key for anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const reading = readRecoveryKey(text);
        if (reading.ok) expect(readRecoveryKey(writeRecoveryKey(reading.bytes))).toEqual(reading);
      }),
    );
  });

  it('has 20 bytes, or it is a bug', () => {
    expect(() => writeRecoveryKey(new Uint8Array(19))).toThrow();
  });
});
