import { describe, expect, it } from 'vitest';
import { rosterKeyOf } from '../../../../domain/roster/roster-manifest.ts';
import { openRevocation, signRevocation } from '../../../../domain/wire/revocation.ts';

const secret = '11'.repeat(32);
const key = rosterKeyOf(secret);
const own = { desk: 'MC', enrolment: 'ab'.repeat(32) };
const revoked = { ...own, revokedAt: '2026-11-24T12:00:00.000Z' };
const signed = signRevocation(revoked, secret);

describe('a revocation', () => {
  it('is read by the laptop it names', () => {
    const { desk, revokedAt } = revoked;
    expect(openRevocation(signed, key, own)).toMatchObject({ says: 'desk-revoked', desk, revokedAt });
  });

  it('does not tell the enrolment, from which the key of hand-over files follows', () => {
    expect(JSON.stringify(signed)).not.toContain(own.enrolment);
  });

  it('means nothing to a laptop that can’t tell its enrolment', () => {
    expect(openRevocation(signed, key, { ...own, enrolment: null })).toBeNull();
  });

  it('means nothing when another key signed it', () => {
    expect(openRevocation(signRevocation(revoked, '22'.repeat(32)), key, own)).toBeNull();
  });

  it('means nothing when its text was changed', () => {
    const forged = { ...signed, statement: signed.statement.replace('2026', '2027') };
    expect(openRevocation(forged, key, own)).toBeNull();
  });

  it('means nothing to another desk', () => {
    expect(openRevocation(signed, key, { ...own, desk: 'TK' })).toBeNull();
  });

  it('means nothing to a laptop enrolled later under the same code', () => {
    expect(openRevocation(signed, key, { ...own, enrolment: 'cd'.repeat(32) })).toBeNull();
  });

  it.each([
    null,
    '<html>Welcome</html>',
    {},
    { statement: signed.statement },
    { ...signed, signature: '00' },
  ])('is not %j', (answer) => {
    expect(openRevocation(answer, key, own)).toBeNull();
  });
});
