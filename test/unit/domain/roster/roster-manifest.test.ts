import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blobHash,
  openRosterManifest,
  rosterKeyOf,
  signRosterManifest,
  type RosterManifest,
} from '../../../../domain/roster/roster-manifest.ts';
import { defaultIntakeRules } from '../../../../domain/intake/intake-rules.ts';
import { testId } from '../../../support/facts.ts';
import { damaged } from './damage.ts';

const secret = '11'.repeat(32);
const key = rosterKeyOf(secret);
const hash = blobHash(new TextEncoder().encode('{}'));

const manifest: RosterManifest = {
  format: 4,
  rosterId: testId(1),
  builtAt: '2026-11-24T05:00:00.000Z',
  sample: true,
  members: 1_000_000,
  cards: 1_050_000,
  programme: { hash, version: 'test' },
  directory: { hash, bytes: 1_500_000 },
  changes: [{ hash, bytes: 90_000, count: 1000 }],
  answersForDays: 21,
  event: {
    name: 'Sample Games',
    country: 'FR',
    timeZone: 'Europe/Paris',
    intakeRules: { ...defaultIntakeRules, opens: '07:00' },
    sample: true,
  },
};

const signatureOf = (text: string) => bytesToHex(ed25519.sign(utf8ToBytes(text), hexToBytes(secret)));

describe('the manifest', () => {
  it('is read back when the pinned key signed it', () => {
    expect(openRosterManifest(signRosterManifest(manifest, secret), key, null)).toEqual({
      ok: true,
      manifest,
    });
  });

  it('is refused when another key signed it', () => {
    const forged = signRosterManifest(manifest, '22'.repeat(32));
    expect(openRosterManifest(forged, key, null)).toEqual({ ok: false, problem: 'bad-signature' });
  });

  it('is refused whatever was done to its text', () => {
    const signed = signRosterManifest(manifest, secret);
    fc.assert(
      fc.property(damaged(new TextEncoder().encode(signed.manifest)), (bytes) => {
        const tampered = new TextDecoder().decode(bytes);
        fc.pre(tampered !== signed.manifest);
        expect(openRosterManifest({ ...signed, manifest: tampered }, key, null)).toEqual({
          ok: false,
          problem: 'bad-signature',
        });
      }),
      { numRuns: 100 },
    );
  });

  it('is refused whatever was done to its signature', () => {
    const signed = signRosterManifest(manifest, secret);
    const digits = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789abcdef')),
      minLength: 128,
      maxLength: 128,
    });
    fc.assert(
      fc.property(digits, (signature) => {
        expect(openRosterManifest({ ...signed, signature }, key, null).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['2: it answers for the usual time', { format: 2 }, 14],
    ['3', { format: 3, answersForDays: 21 }, 21],
  ])('is read from format %s, and says nothing of the event', (_, format, answersForDays) => {
    const { answersForDays: _days, event: _event, ...rest } = manifest;
    const text = JSON.stringify({ ...rest, ...format });
    expect(openRosterManifest({ manifest: text, signature: signatureOf(text) }, key, null)).toEqual({
      ok: true,
      manifest: { ...manifest, answersForDays, event: null },
    });
  });

  it('says nothing of the event where none was set', () => {
    const unset = { ...manifest, event: null };
    expect(openRosterManifest(signRosterManifest(unset, secret), key, null)).toEqual({
      ok: true,
      manifest: unset,
    });
  });

  it.each([
    { ...manifest, format: 1 },
    { ...manifest, format: 2 },
    { ...manifest, format: 3 },
    { ...manifest, event: undefined },
    { ...manifest, event: { ...manifest.event, country: 'France' } },
    { ...manifest, event: { ...manifest.event, intakeRules: { ...defaultIntakeRules, opens: '21:00' } } },
    { ...manifest, answersForDays: 0 },
    { ...manifest, answersForDays: 61 },
    { ...manifest, answersForDays: undefined },
    { ...manifest, extra: true },
    [],
    null,
  ])('is malformed when the right key signed something else: %j', (value) => {
    const text = JSON.stringify(value);
    expect(openRosterManifest({ manifest: text, signature: signatureOf(text) }, key, null)).toEqual({
      ok: false,
      problem: 'malformed',
    });
  });

  it('is refused when it is older than the roster in use, and taken when it is the same or newer', () => {
    const signed = signRosterManifest(manifest, secret);
    const older = { ok: false, problem: 'older' };
    expect(openRosterManifest(signed, key, '2026-11-24T05:00:00.001Z')).toEqual(older);
    expect(openRosterManifest(signed, key, manifest.builtAt).ok).toBe(true);
  });

  it('stays small with a page for each of the last ten thousand changes', () => {
    const page = { hash, bytes: 90_000, count: 1000 };
    const signed = signRosterManifest(
      { ...manifest, changes: Array.from({ length: 10 }, () => page) },
      secret,
    );
    expect(JSON.stringify(signed).length).toBeLessThan(2000);
  });

  it.each([
    ['too many changes in a page', { changes: [{ hash, bytes: 1, count: 1001 }] }],
    ['too many pages', { changes: Array.from({ length: 101 }, () => ({ hash, bytes: 1, count: 1 })) }],
    ['a negative count', { members: -1 }],
  ])('is not signed with %s', (_, change) => {
    expect(() => signRosterManifest({ ...manifest, ...change }, secret)).toThrow();
  });

  it.each([null, 'text', {}, { manifest: '{}', signature: 'zz' }])(
    'of another shape is malformed: %j',
    (value) => {
      expect(openRosterManifest(value, key, null)).toEqual({ ok: false, problem: 'malformed' });
    },
  );
});
