import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../../../domain/facts/canonical-json.ts';
import { CHAIN_START, chainHash } from '../../../../domain/facts/chain.ts';
import { factKinds, readFact } from '../../../../domain/facts/kinds.ts';
import { uuidV7 } from '../../../../domain/facts/uuid-v7.ts';
import { intakeFact, moveFact, testId, settledFact } from '../../../support/facts.ts';

const good = intakeFact({ id: 1 });

describe('readFact', () => {
  it('knows a fact of a known kind', () => {
    expect(readFact(structuredClone(good))).toEqual({ state: 'known', fact: good });
  });

  it('knows an intake of version 1, and of version 2 in any language and with a shelf', () => {
    expect(good.v).toBe(1);
    const shelved = { ...good, v: 2, body: { ...good.body, language: 'ja', shelf: 'B4' } };
    expect(readFact(shelved)).toEqual({ state: 'known', fact: shelved });
    const lost = { ...shelved, body: { ...shelved.body, shelf: '' } };
    expect(readFact(lost).state).toBe('malformed');
  });

  it('knows an intake of version 3 that says what CPS supports', () => {
    const items = good.body.items.map((item) => ({ ...item, cpsSupported: false }));
    const decided = { ...good, v: 3, body: { ...good.body, items } };
    expect(readFact(decided)).toEqual({ state: 'known', fact: decided });
  });

  it('knows an answer of version 1, and of version 2 about hand-backs, with its reason', () => {
    const origin = { id: 2, about: good.id, inViewOf: [good.id] };
    const first = settledFact({ ...origin, answer: { flag: 'serial-twice', answer: 'misread' } });
    expect(readFact(first)).toEqual({ state: 'known', fact: { ...first, v: 1 } });
    for (const answer of [null, testId(3)]) {
      const said = { ...settledFact({ ...origin, answer: { flag: 'handed-back-twice', answer } }), v: 2 };
      expect(readFact(said)).toEqual({ state: 'known', fact: said });
      expect(readFact({ ...said, body: { ...said.body, because: ' ' } }).state).toBe('malformed');
    }
  });

  it('keeps a fact of a newer version or an unknown kind as it is', () => {
    const newer = { ...good, v: 99, body: { anything: ['at', 'all'] } };
    expect(readFact(newer)).toEqual({ state: 'foreign', fact: newer });
    const unknown = { ...good, kind: 'kit-teleported', body: {} };
    expect(readFact(unknown)).toEqual({ state: 'foreign', fact: unknown });
  });

  it('reads an intake of version 1 as it was recorded', () => {
    expect(good.v).toBe(1);
    expect(readFact({ ...good, body: { ...good.body, shelf: 'B 4' } })).toMatchObject({ state: 'known' });
    expect(readFact(structuredClone(good))).toEqual({ state: 'known', fact: good });
  });

  it('names the place of a mistake and never the value', () => {
    const secret = 'Sample-Person-Name';
    const wrong = structuredClone(good) as { body: { person: unknown } };
    wrong.body.person = { name: secret, memberNumber: 7, card: null };
    const reading = readFact(wrong);
    expect(reading).toMatchObject({ state: 'malformed', id: good.id });
    if (reading.state !== 'malformed') throw new Error('must be malformed');
    expect(reading.reason).toContain('body.person.memberNumber');
    expect(reading.reason).not.toContain(secret);
  });

  it('calls anything else malformed', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readFact(value).state).toBe('malformed');
      }),
    );
    expect(readFact({ ...good, extra: 1 }).state).toBe('malformed');
    expect(readFact({ ...good, id: '123e4567-e89b-42d3-a456-426614174000' }).state).toBe('malformed');
    expect(readFact({ ...good, at: '2026-13-24T11:38:00.123Z/0003/MC' }).state).toBe('malformed');
  });
});

describe('the running hash', () => {
  const other = moveFact({ id: 2, about: good.id, to: 'in-work', after: [good.id] });

  it('does not depend on the order of keys, but on every value and on the order of facts', () => {
    const reordered = Object.fromEntries(Object.entries(good).reverse()) as typeof good;
    expect(chainHash(CHAIN_START, reordered)).toBe(chainHash(CHAIN_START, good));
    expect(chainHash(CHAIN_START, { ...good, seq: 2 })).not.toBe(chainHash(CHAIN_START, good));
    expect(chainHash(chainHash(CHAIN_START, good), other)).not.toBe(
      chainHash(chainHash(CHAIN_START, other), good),
    );
  });
});

describe('canonicalJson', () => {
  it('is valid JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('uuidV7', () => {
  it('sorts by time and is a UUID of version 7', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 31 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (time, random) => {
          const early = uuidV7(time * 1000, random);
          expect(z.uuidv7().safeParse(early).success).toBe(true);
          expect(early < uuidV7(time * 1000 + 1, new Uint8Array(10))).toBe(true);
        },
      ),
    );
    expect(testId(1) < testId(2)).toBe(true);
  });
});

describe('schemas of facts', () => {
  /** A changed schema needs a new version, or desks of different versions would quarantine each other's facts. */
  const shipped = {
    'verdict-given': [1, '23b87b161aa53d72'],
    'decision-made': [1, 'ed7ca840722955b6'],
    'intake-taken': [3, 'cc88ec97cc9f4096'],
    'status-moved': [1, 'bcfd82a68a222565'],
    'attachment-added': [1, '5864ff4b2f25a835'],
    'flag-settled': [2, '34d312a9777d56a3'],
    'items-handed-back': [1, 'fcbfa99b76a4efcd'],
    'hand-back-undone': [1, '831ddf1c56748dac'],
    'work-noted': [1, '234a061783fa6f5d'],
    'work-note-undone': [1, '7a35754c997f4435'],
    'loan-item-listed': [1, 'e9bb548510173c1f'],
    'loan-item-withdrawn': [1, 'ca8d93ea4ef4c63b'],
    'loan-issued': [1, '96d0a4c7cc97dd3b'],
    'loan-returned': [1, '3d8ad9d1bbb11d71'],
    'loan-return-undone': [1, '4ac12da508679eb9'],
    'loan-settled': [2, 'b72a130d2fb07e3b'],
    'loan-settlement-undone': [1, '3495ce0fd5914a1c'],
    'loan-left-out': [1, '79abb962b73b4030'],
  };

  it('are what their version says', () => {
    const found = Object.fromEntries(
      Object.entries(factKinds).map(([kind, { v, body }]) => [kind, [v, schemaHash(body)]]),
    );
    expect(found).toEqual(shipped);
  });
});

function schemaHash(schema: z.ZodType): string {
  const json = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));
  return createHash('sha256').update(json).digest('hex').slice(0, 16);
}
