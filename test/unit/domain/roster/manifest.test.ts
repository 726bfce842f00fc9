import { describe, expect, it } from 'vitest';
import {
  openManifest,
  rosterKeyOf,
  segmentHash,
  signManifest,
  type Manifest,
} from '../../../../domain/roster/manifest.ts';
import { testId } from '../../../support/facts.ts';

const secret = '11'.repeat(32);
const key = rosterKeyOf(secret);
const hash = segmentHash(new TextEncoder().encode('{}'));

const manifest: Manifest = {
  format: 1,
  rosterId: testId(1),
  builtAt: '2026-11-24T05:00:00.000Z',
  sample: true,
  members: 0,
  cards: 0,
  programme: { hash, version: 'test' },
  segments: [{ hash, bytes: 2, members: 0, cards: 0 }],
};

describe('the manifest', () => {
  it('is read back when the pinned key signed it', () => {
    expect(openManifest(signManifest(manifest, secret), key, null)).toEqual({ ok: true, manifest });
  });

  it('is refused when another key signed it', () => {
    const forged = signManifest(manifest, '22'.repeat(32));
    expect(openManifest(forged, key, null)).toEqual({ ok: false, problem: 'bad-signature' });
  });

  it('is refused when one character changed', () => {
    const signed = signManifest(manifest, secret);
    const tampered = { ...signed, manifest: signed.manifest.replace('"members":0', '"members":1') };
    expect(openManifest(tampered, key, null)).toEqual({ ok: false, problem: 'bad-signature' });
  });

  it('is refused when it is older than the roster in use, and taken when it is the same or newer', () => {
    const signed = signManifest(manifest, secret);
    expect(openManifest(signed, key, '2026-11-24T05:00:00.001Z')).toEqual({ ok: false, problem: 'older' });
    expect(openManifest(signed, key, manifest.builtAt).ok).toBe(true);
  });

  it.each([null, 'text', {}, { manifest: '{}', signature: 'zz' }])(
    'of another shape is malformed: %j',
    (value) => {
      expect(openManifest(value, key, null)).toEqual({ ok: false, problem: 'malformed' });
    },
  );
});
